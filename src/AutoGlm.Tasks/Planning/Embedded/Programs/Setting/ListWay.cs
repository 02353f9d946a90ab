using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Setting;

/// <summary>Chooses in lists that must be opened first: opens, looks, searches or scrolls inside, takes.</summary>
internal sealed class ListWay : ISettingWay
{
    private const string Sought = "seek";
    private const int MostScrolls = 20;
    private const int MostOpenings = 3;
    private static readonly char[] PathMarks = ['/', '>', '›', '→', '»', '＞', '／'];

    public bool Takes(Assignment assignment) => Controls.IsOpener(assignment.Situation, assignment.Control);

    public Progress Continue(Assignment assignment)
    {
        var picked = assignment.State.Steps.Where(step => assignment.State.TagOf(step).StartsWith(Assignment.Pick, StringComparison.Ordinal) && step.Action is not null && step.Verdict.Kind is not (VerdictKind.NotPerformed or VerdictKind.Rejected)).Select(assignment.State.TagOf).ToList();
        var left = Values(assignment).Where(value => !picked.Exists(tag => tag == $"{Assignment.Pick} {value}" || tag.StartsWith($"{Assignment.Pick} {value}|", StringComparison.Ordinal)) && !IsShown(assignment, value)).ToList();
        if (left.Count == 0)
            return Progress.IsDone;
        var value = left[0];
        var opened = assignment.Done(Assignment.Opened);
        if (opened.Count > 0 && Find(assignment, value) is { } option)
            return assignment.Tap(option, $"{Assignment.Pick} {value}");
        if (opened.Count == 0 || !IsOpen(assignment) && opened.Count < MostOpenings)
            return assignment.Tries(Assignment.Opened) < MostOpenings ? assignment.Tap(assignment.Control, Assignment.Opened) : assignment.NotTaken();
        if (Written.Time(value) is { } time && Clocks.Set(assignment.State, time) is { } clock)
            return clock;
        if (SearchField(assignment) is { } search && assignment.Tries($"{Sought} {value}") == 0)
            return assignment.Do(InstructionVerb.Type, search, value, new Expectation(ExpectationKind.ValueShown, value), $"{Sought} {value}");
        if (Scroller(assignment) is { } list && assignment.Tries(Assignment.Turn) < MostScrolls)
            return assignment.Do(InstructionVerb.Scroll, list, "down", new Expectation(ExpectationKind.None), Assignment.Turn);
        return assignment.Failed($"“{value}” is not offered.", $"没有“{value}”这个选项。");
    }

    private static IReadOnlyList<string> Values(Assignment assignment)
    {
        var opened = assignment.Done(Assignment.Opened).Count > 0;
        if (assignment.Clause.Whole is { } whole && opened && Find(assignment, whole) is not null)
            return [whole];
        // "Coast / Dunes" is a way through lists that open one out of the other, where no entry is called so as a whole.
        return assignment.Values is [var path] && opened && Steps(path) is { Count: > 1 } steps && Find(assignment, path) is null
            && (assignment.Tries($"{Assignment.Pick} {steps[0]}") > 0 || Find(assignment, steps[0]) is not null) ? steps : assignment.Values;
    }

    private static List<string> Steps(string path) => [.. path.Split(PathMarks, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private static bool IsShown(Assignment assignment, string value)
    {
        var control = assignment.Control;
        if (Shown.Is(control, value, assignment.Situation.Context.Clock))
            return true;
        var text = TextFold.Fold($"{control.Name} {assignment.Index.TextOf(control)}");
        return TextFold.Fold(control.Name) == TextFold.Fold(value) || text.Split([' ', '▾', '▼', '⌄', '×']).Length < 8 && text.Contains(TextFold.Fold(value), StringComparison.Ordinal) && Similarity.Of(value, control.Name) >= 0.6;
    }

    private static bool IsOpen(Assignment assignment) =>
        assignment.Control.Is(UiStates.Expanded) || !assignment.Control.Is(UiStates.Collapsed) && Popup(assignment).Any();

    private static IEnumerable<UiNode> Popup(Assignment assignment) =>
        assignment.Index.Nodes.Where(node => node.Role is "listbox" or "menu" or "tree" && node.Options.Count == 0 || node.Role is "option" or "menuitem" or "menuitemradio" || node.Is(UiStates.Floating) && Below(assignment, node));

    private static UiNode? Find(Assignment assignment, string value)
    {
        var popup = Popup(assignment).ToList();
        bool InPopup(UiNode node) => popup.Exists(box => assignment.Index.IsWithin(node, box));
        bool Apart(UiNode node) => node.Ref != assignment.Control.Ref && !assignment.Index.IsWithin(node, assignment.Control) && !assignment.Index.IsWithin(assignment.Control, node);
        return Offers.Find(assignment.Situation, value, null, node => Apart(node) && InPopup(node))
            ?? Offers.Find(assignment.Situation, value, null, node => Apart(node) && node.Role is not "text" && Below(assignment, node));
    }

    private static bool Below(Assignment assignment, UiNode node) =>
        node.Box is { } box && assignment.Control.Box is { } own && box.Overlaps(new Box(own.X - 40, own.Y - 500, Math.Max(own.Width, 160) + 80, 1100)) && node.Ref != assignment.Control.Ref;

    private static UiNode? SearchField(Assignment assignment) =>
        assignment.Situation.Usable.FirstOrDefault(node => UiRoles.IsTextField(node) && !node.Is(UiStates.ReadOnly) && (node.Ref == assignment.Control.Ref || Popup(assignment).Any(box => assignment.Index.IsWithin(node, box))));

    private static UiNode? Scroller(Assignment assignment) => Popup(assignment).FirstOrDefault(node => node.Is(UiStates.Scrollable))
        ?? assignment.Index.Nodes.FirstOrDefault(node => node.Is(UiStates.Scrollable) && node.Role != "root" && Below(assignment, node));
}
