using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Planning.Embedded.Programs;
using AutoGlm.Tasks.Reading.Questions;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding.Rules;

namespace AutoGlm.Tasks.Planning.Embedded.Rules;

/// <summary>Does what a rule says to do before anything else, as long as it is there.</summary>
internal static class FirstThings
{
    /// <summary>Marks steps that only a rule asked for.</summary>
    public const string Purpose = "rule";

    private const int MostTimes = 12;
    private const int LargestPart = 900;

    private static readonly HashSet<string> Crosses = new(StringComparer.Ordinal) { "×", "✕", "✖", "✗", "╳", "⨯", "x", "❌" };

    /// <summary>Null when there is nothing to do, or it was done on this screen.</summary>
    public static Decision? Propose(Situation situation, FirstRule rule)
    {
        var node = rule.Verb == InstructionVerb.Dismiss ? Closing(situation, rule.Target.Name) : Called(situation, rule);
        if (node is null || situation.TriedHere(rule.Verb, node) > 0 || situation.TriedFor(Purpose) >= MostTimes)
            return null;
        var expect = rule.Verb == InstructionVerb.Dismiss ? new Expectation(ExpectationKind.Disappears) : Expectation.AnyChange;
        return new Decision.Do(Instruct.On(situation, rule.Verb, node, null, expect, Purpose))
        {
            Thought = situation.Say($"Your rule: {rule.Words}", $"按规则：{rule.Words}"),
        };
    }

    private static UiNode? Called(Situation situation, FirstRule rule)
    {
        var found = Sight.Of(situation, rule.Verb, rule.Target);
        if (found is null || !situation.Usable.Contains(found))
            return null;
        var label = situation.Index.LabelOf(found);
        if (Similarity.Of(rule.Target.Name, label) < 0.75 && Naming.PlaceOf(TextFold.Fold(rule.Target.Name), TextFold.Fold(label)) < 0)
            return null;
        return rule.Verb switch
        {
            InstructionVerb.Check when found.Is(UiStates.Checked) => null,
            InstructionVerb.Uncheck when !found.Is(UiStates.Checked) => null,
            _ => found,
        };
    }

    /// <summary>The control that closes the smallest part of the page that speaks of it.</summary>
    private static UiNode? Closing(Situation situation, string what)
    {
        var (index, words) = (situation.Index, TextFold.Fold(what));
        UiNode? best = null;
        var smallest = LargestPart;
        foreach (var control in situation.Usable.Where(node => !UiRoles.IsField(node) && Closes(index, node)))
        {
            foreach (var part in index.AncestorsOf(control).TakeWhile(above => above.Role is not ("root" or "main" or "document")))
            {
                var text = index.TextOf(part);
                if (text.Length > smallest)
                    break;
                if (Naming.PlaceOf(words, TextFold.Fold($"{part.Name} {text}")) < 0)
                    continue;
                (best, smallest) = (control, text.Length);
                break;
            }
        }

        return best;
    }

    private static bool Closes(ObservationIndex index, UiNode node)
    {
        var label = index.LabelOf(node);
        return Crosses.Contains(TextFold.Fold(label))
            || (label.Length < 40 && (Synonyms.Strength(label, "close") >= 0.7 || Synonyms.Strength(node.Description, "close") >= 0.7 || Synonyms.Strength(label, "skip") >= 0.8 || Synonyms.Strength(label, "reject-cookies") >= 0.8));
    }
}
