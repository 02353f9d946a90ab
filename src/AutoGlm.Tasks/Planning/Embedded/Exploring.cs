using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Safety;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Planning.Embedded;

/// <summary>Looks for the right page: links and menus whose words are the goal's, then what is further down.</summary>
internal sealed class Exploring : IBehaviour
{
    private const double Least = 0.35;
    private const int MostSteps = 12;

    private static readonly string[] Risky = ["cancel", "delete", "login", "logout", "register", "unfollow", "disable"];

    public Decision? Propose(Situation situation)
    {
        if (situation.TriedFor(Purposes.Explore) >= MostSteps)
            return null;
        var words = Words(situation).ToList();
        var best = situation.Usable
            .Where(node => node.Role is "link" or "button" or "menuitem" or "tab" or "treeitem" or "generic" && !UiRoles.IsField(node))
            .Where(node => situation.Tried(InstructionVerb.Tap, node) == 0 && !IsOneOfMany(situation, node) && !Scope.IsOfAnotherThing(situation, node))
            .Select(node => (Node: node, Score: ScoreOf(situation, node, words)))
            .Where(pair => pair.Score >= Least)
            .OrderByDescending(pair => pair.Score)
            .FirstOrDefault();
        if (best.Node is not null)
            return new Decision.Do(Instruct.Tap(situation, best.Node, Purposes.Explore)) { Thought = situation.Say("This may lead there.", "这里可能通向目标页面。") };
        if (situation.Now.CanScrollDown && situation.Steps.TakeLast(4).Count(step => step.Instruction.Verb == InstructionVerb.Scroll && step.ScreenAfter == situation.Print) < 2)
            return new Decision.Do(Instruct.Plain(situation, InstructionVerb.Scroll, "down", new Expectation(ExpectationKind.None), Purposes.Explore)) { Thought = situation.Say("Look further down.", "向下查看。") };
        return Wandering.Next(situation, [.. words, situation.Goal.Goal], situation.TriedFor(Purposes.Explore)) is { } way
            ? new Decision.Do(Instruct.Tap(situation, way, Purposes.Explore)) { Thought = situation.Say("Another page may have it.", "也许在另一个页面。") }
            : null;
    }

    /// <summary>Boxes side by side that differ in a number or a letter, as seats or days do, are there to be chosen, not to lead anywhere.</summary>
    private static bool IsOneOfMany(Situation situation, Observing.UiNode node) =>
        node.Role == "generic" && situation.Index.ParentOf(node) is { Children.Count: > 5 } parent && parent.Children.Count(other => other.Role == node.Role && other.Is(Observing.UiStates.Clickable) && situation.Index.LabelOf(other).Any(char.IsDigit)) > 5;

    private static IEnumerable<string> Words(Situation situation)
    {
        var intent = situation.Goal.Intent;
        if (intent.Verb is not null || intent.ObjectPhrase is not null)
            yield return $"{intent.Verb} {intent.ObjectPhrase}".Trim();
        if (intent.ObjectPhrase is { } thing)
            yield return thing;
        if (Scope.NamedThing(situation) is { } named)
            yield return named.Value;
        foreach (var asked in situation.Goal.Questions)
            yield return asked.Text;
    }

    private static double ScoreOf(Situation situation, UiNode node, List<string> words)
    {
        var label = situation.Index.LabelOf(node);
        if (label.Length is 0 or > 80)
            return 0;
        // Looking around never undoes, deletes, pays or leaves: such words are only for goals that are about them.
        if (EffectWords.Sure(label) is not null || Risky.Any(concept => concept != situation.Goal.Intent.Action && Synonyms.Strength(label, concept) >= 0.3))
            return 0;
        var score = words.Count == 0 ? 0 : words.Max(word => Similarity.Of(word, label));
        if (situation.Goal.Intent.Action is { } action)
            score = Math.Max(score, 0.9 * Synonyms.Strength(label, action));
        if (Synonyms.Speaks(label, "menu") && node.Role == "button")
            score = Math.Max(score, 0.36);
        if (!SameSite.Holds(situation, node))
            score -= 0.4;
        return score;
    }
}
