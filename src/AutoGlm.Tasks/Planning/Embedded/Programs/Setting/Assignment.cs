using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Setting;

/// <summary>A control that is to have a value: what a way of setting looks at.</summary>
internal sealed class Assignment(ClauseState state, SetClause clause, UiNode control, IReadOnlyList<string> values)
{
    /// <summary>Tag of steps that put the value into the control itself.</summary>
    public const string Act = "act";

    /// <summary>Tag of steps that open the control.</summary>
    public const string Opened = "open";

    /// <summary>Tag of steps that take something the opened control offers.</summary>
    public const string Pick = "pick";

    /// <summary>Tag of steps that bring what is looked for into view: turning pages of a calendar, scrolling a list.</summary>
    public const string Turn = "turn";

    public ClauseState State => state;

    public SetClause Clause => clause;

    public UiNode Control => control;

    public IReadOnlyList<string> Values => values;

    public string Value => values.Count == 0 ? "" : values[0];

    public Situation Situation => state.Situation;

    public ObservationIndex Index => state.Situation.Index;

    public string Label => Index.LabelOf(control);

    /// <summary>Steps of one tag that were performed.</summary>
    public IReadOnlyList<TaskStep> Done(string tag) => [.. state.StepsFor(tag).Where(step => step.Verdict.Kind != VerdictKind.NotPerformed)];

    /// <summary>How often something was tried, whether or not it could be performed.</summary>
    public int Tries(string tag) => state.StepsFor(tag).Count();

    public TaskStep? Last(string tag) => state.StepsFor(tag).LastOrDefault();

    public Progress Do(InstructionVerb verb, UiNode node, string? value, Expectation expect, string tag, bool append = false) =>
        state.Do(state.On(verb, node, value, expect, tag) with { Append = append });

    public Progress Tap(UiNode node, string tag) => Do(InstructionVerb.Tap, node, null, Expectation.AnyChange, tag);

    public Progress Failed(string english, string chinese) => new Progress.Failed(state.Say($"“{clause.Words}”: {english}", $"“{clause.Words}”：{chinese}"));

    /// <summary>It was tried in every way, and the control still shows something else.</summary>
    public Progress NotTaken() => Last(Act) is { } last && last.Verdict.Kind is VerdictKind.Rejected or VerdictKind.NotPerformed
        ? Failed(last.Verdict.Reason, last.Verdict.Reason)
        : Failed($"it shows “{control.Value}” and does not take “{Value}”.", $"它显示“{control.Value}”，没有接受“{Value}”。");
}
