using System.Text.RegularExpressions;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Planning.Embedded.OnScreen;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Text.Values;
using AutoGlm.Tasks.Understanding.Programs;
using AutoGlm.Tasks.Understanding.Questioning;
using AutoGlm.Tasks.Understanding.Reading;

namespace AutoGlm.Tasks.Planning.Embedded.Programs;

/// <summary>
/// What is still owed when all of a programme is done: values were given, the goal tells to save or send them, and nothing
/// has been pressed since. A button that was pressed in vain before the values were there is pressed again.
/// </summary>
internal static partial class OwedCommit
{
    /// <summary>Where its step stands in the purposes of steps, behind every clause.</summary>
    private const string Path = "#end";

    /// <summary>The step that is owed; null when nothing is.</summary>
    public static Progress? Next(ProgramRun run)
    {
        var situation = run.Situation;
        var steps = situation.Steps.Skip(situation.Context.OpenedAtStep).Where(step => step.Action is not null).ToList();
        var given = steps.FindLastIndex(Gives);
        if (given < 0 || steps.Skip(given + 1).Any(Presses))
            return null;
        if (Button(situation, [.. steps.Take(given)]) is not { } button)
            return null;
        var state = new ClauseState(run, new SubmitClause { Words = situation.Index.LabelOf(button) }, Path, true);
        return state.Do(state.On(InstructionVerb.Tap, button, null, Expectation.AnyChange, "act"));
    }

    /// <summary>A value entered or chosen; words that only search or thin out a list are none.</summary>
    private static bool Gives(TaskStep step) =>
        step.Verdict.IsGood && (step.Instruction.Verb is InstructionVerb.Type or InstructionVerb.Select or InstructionVerb.Check or InstructionVerb.Uncheck || step.Instruction.Verb == InstructionVerb.Tap && step.TargetRole is not (null or "button" or "link" or "menuitem" or "tab"))
        && step.TargetRole is not "searchbox";

    private static bool Presses(TaskStep step) =>
        step.Instruction.Verb == InstructionVerb.Press || step.Instruction.Verb is InstructionVerb.Tap or InstructionVerb.DoubleTap && step.TargetRole is "button" or "link" or "menuitem";

    private static UiNode? Button(Situation situation, List<TaskStep> before)
    {
        var buttons = situation.Usable.Where(node => node.Role == "button" && situation.Index.LabelOf(node).Trim() is { Length: > 0 and < 40 } && Scope.CardOf(situation, node) is null).ToList();
        var goal = OnScreenGoal.WordsOf(situation);
        var owed = Said(goal) is { } concept ? buttons.Where(node => Synonyms.Strength(situation.Index.LabelOf(node), concept) >= 0.6).ToList() : [];
        if (owed.Count == 0 && before.LastOrDefault(Presses) is { Verdict.Kind: VerdictKind.NoChange, Action.Ref: { } reference })
            owed = [.. buttons.Where(node => node.Ref == reference)];
        return owed.Count == 1 ? owed[0] : null;
    }

    /// <summary>What the goal tells to do with the values: save, submit, apply; null when it tells nothing of the kind, or not to.</summary>
    private static string? Said(GoalWords goal)
    {
        foreach (Match match in Commits().Matches(goal.Folded))
        {
            var span = new TextSpan(match.Index, match.Length);
            if (goal.Pieces.Any(piece => piece.Kind == PieceKind.Quoted && piece.Span.Overlaps(span)) || HandCues.IsDenied(goal, span) || goal.RoleOf(goal.PartOf(span)) is SentenceRole.Told or SentenceRole.Idle)
                continue;
            return Synonyms.Best(match.Value, ConceptKind.Action, 0.6);
        }

        return null;
    }

    [GeneratedRegex(@"(?<!\b(?:the|a|an|this|that|is|are|was|were)\s)\b(?:save|submit|apply|confirm|publish|send)\b(?!\s+(?:button|field|box|to\b))|(?<!已|未|的)(?:提交|保存|应用|确认|发布|发送)(?!人|者|按钮|时间|状态|的)", RegexOptions.CultureInvariant)]
    private static partial Regex Commits();
}
