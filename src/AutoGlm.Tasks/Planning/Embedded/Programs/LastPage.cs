using System.Text.RegularExpressions;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs;

/// <summary>Turns to the last page of a list: by a control that says so, by the highest number, else page by page.</summary>
internal static partial class LastPage
{
    private const string Tag = "last page";
    private const int MostPages = 60;

    public static bool IsMeant(string words) => Last().IsMatch(words);

    public static Progress Go(ClauseState state, Selection target)
    {
        var situation = state.Situation;
        var turned = state.StepsFor(Tag).ToList();
        if (turned.Count == 0 && Named.Sure(situation, situation.Say("last page", "末页")) is { } told)
            return state.Do(state.On(InstructionVerb.Tap, told, null, Expectation.AnyChange, Tag), "end");
        if (turned.Count > 0 && (turned[^1].Note == "end" || turned[^1].Verdict.Kind == VerdictKind.NoChange) || turned.Count >= MostPages)
            return Progress.IsDone;
        var numbers = situation.Usable.Where(node => node.Role is "link" or "button" or "generic").Select(node => (Node: node, Number: int.TryParse(situation.Index.LabelOf(node), out var number) ? number : 0)).Where(pair => pair.Number > 0).ToList();
        if (PagedSheets.NextControl(situation) is not { } next)
            return turned.Count > 0 || PagedSheets.Pages(situation) is not null ? Progress.IsDone : Revealing.Next(state, target) ?? ManyByHand(state, target);
        return state.Do(state.On(InstructionVerb.Tap, numbers.Count > 1 ? numbers.MaxBy(pair => pair.Number).Node : next, null, Expectation.AnyChange, Tag));
    }

    private static Progress ManyByHand(ClauseState state, Selection target) => Skills.ManyByHand.Missing(state, target, null);

    [GeneratedRegex(@"^(?:the\s+)?(?:very\s+)?(?:last|final)\s+page(?:\s+of\s+.+)?$|^(?:最后一页|末页|尾页)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Last();
}
