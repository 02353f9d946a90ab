using System.Text.RegularExpressions;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Reading;

namespace AutoGlm.Tasks.Judging;

/// <summary>The built-in critic: compares the screen before and after, and reads what the screen says of it.</summary>
public sealed partial class ScreenCritic : ICritic
{
    private const int LongPage = 150;
    private const double FarDown = 0.6;

    public string Name => "screen";

    public ValueTask<Verdict> JudgeStepAsync(StepEvidence evidence, CancellationToken cancellationToken) => new(JudgeStep(evidence));

    public ValueTask<Verdict> JudgeEndAsync(EndEvidence evidence, CancellationToken cancellationToken) => new(EndJudge.Judge(evidence));

    private static Verdict JudgeStep(StepEvidence evidence)
    {
        if (!evidence.Result.Performed)
            return new Verdict(VerdictKind.NotPerformed, evidence.Result.Message ?? evidence.Result.Problem.ToString());

        var diff = ObservationDiff.Between(evidence.Before, evidence.After);
        return SaysNo(evidence, diff) ?? AsExpected(evidence, diff);
    }

    /// <summary>What newly says no: an alert, an error page, a validation text, a thing taken.</summary>
    private static Verdict? SaysNo(StepEvidence evidence, ObservationDiff diff)
    {
        if (diff.LocationChanged && evidence.After.DocumentStatus is >= 400 and var status)
            return new Verdict(VerdictKind.Rejected, $"The site answered with status {status}.");
        foreach (var dialog in diff.NativeDialogs)
        {
            if (Complaints.KindOf(dialog.Text) is not null)
                return new Verdict(VerdictKind.Rejected, $"The page said: “{dialog.Text}”");
        }

        // Fields complain while they are being filled in; that counts against the field itself only.
        var fills = evidence.Instruction.Verb is InstructionVerb.Type or InstructionVerb.Select or InstructionVerb.Check or InstructionVerb.Uncheck;
        if (evidence.Instruction.Verb is InstructionVerb.Scroll or InstructionVerb.Hover or InstructionVerb.Dismiss)
            return null;
        var confirmed = Confirmations.New(evidence.Before, evidence.After).Any(found => found.Strong);
        foreach (var complaint in Complaints.New(evidence.Before, evidence.After))
        {
            // "Please check, then confirm" on the next view is guidance; a form that refuses stays where it was.
            if (complaint.Kind == ComplaintKind.Invalid && complaint.Node.Role != "alert" && !UiRoles.IsField(complaint.Node) && evidence.Action?.Ref is { } acted && evidence.After.Find(acted) is null)
                continue;
            // Beside a plain "your table is booked", other news of the page says nothing about the step.
            if (confirmed && complaint.Node.Role != "alert" && !UiRoles.IsField(complaint.Node))
                continue;
            if (fills && complaint.Kind == ComplaintKind.Invalid && UiRoles.IsField(complaint.Node) && complaint.Node.Ref != evidence.Action?.Ref)
                continue;
            // A new page may list things that are sold out; that is news, not an answer to the step.
            if (complaint.Kind == ComplaintKind.Unavailable && (diff.LocationChanged || diff.Appeared.Count > 40) && complaint.Text.Length < 40)
                continue;
            if (diff.LocationChanged && IsNews(evidence, complaint))
                continue;
            return new Verdict(VerdictKind.Rejected, $"The page says: “{complaint.Text}”");
        }

        return Alert(evidence, diff);
    }

    /// <summary>
    /// What a new page says somewhere far down is about its own parts: a list that could not be fetched. So is all that
    /// is said behind a log-in that no longer asks for a password.
    /// </summary>
    private static bool IsNews(StepEvidence evidence, Complaint complaint)
    {
        if (complaint.Node.Role is "alert" or "status" || UiRoles.IsField(complaint.Node) || complaint.Kind == ComplaintKind.Invalid)
            return false;
        var index = ObservationIndex.Of(evidence.After);
        if (index.AncestorsOf(complaint.Node).Any(above => above.Role is "alert" or "status" || UiRoles.IsDialog(above)))
            return false;
        static bool Asks(Observation observation) => ObservationIndex.Of(observation).Nodes.Any(node => node.InputType == "password" || node.Is(UiStates.Secret));
        return Asks(evidence.Before) && !Asks(evidence.After) || index.Count > LongPage && index.PositionOf(complaint.Node) > index.Count * FarDown;
    }

    /// <summary>An alert that comes up beside the form just sent is its answer; one that doesn't say yes says no.</summary>
    private static Verdict? Alert(StepEvidence evidence, ObservationDiff diff)
    {
        if (evidence.Instruction.Verb is not (InstructionVerb.Tap or InstructionVerb.Press) || diff.LocationChanged)
            return null;
        var index = ObservationIndex.Of(evidence.After);
        var alert = diff.NewDialogs.FirstOrDefault(node => node.Role == "alert" && index.TextOf(node).Length is > 3 and < 300);
        return alert is null || SaysDone(index.TextOf(alert)) || Confirmations.Find(index).Any(found => index.IsWithin(found.Node, alert)) || index.DescendantsOf(alert).ToArray().Any(UiRoles.IsInteractive)
            ? null
            : new Verdict(VerdictKind.Rejected, $"The page says: “{index.TextOf(alert)}”");
    }

    /// <summary>"Profile saved", 已提交: news of what was done, with no word that takes it back.</summary>
    private static bool SaysDone(string text) => Done().IsMatch(text) && !Undone().IsMatch(text);

    [GeneratedRegex(@"\b(?:saved|created|updated|added|sent|submitted|deleted|removed|done|completed?|copied|registered|booked|success(?:ful(?:ly)?)?)\b|已(?:经)?(?:成功)?(?:保存|创建|更新|添加|发送|提交|删除|完成|复制|预约|预订|登记)|成功", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Done();

    [GeneratedRegex(@"\b(?:not|no|none|never|nothing|cannot|can't|couldn't|wasn't|isn't|unable|failed|fails|failure|error|invalid|must|please|required|already|before|unless|un(?:saved|sent)|too|partly|some|except|but)\b|未|没|失败|不|错误|请|部分|已存在", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Undone();

    private static Verdict AsExpected(StepEvidence evidence, ObservationDiff diff)
    {
        var expect = evidence.Instruction.Expect;
        var target = evidence.Action?.Ref is { } reference ? evidence.After.Find(reference) : null;
        switch (expect.Kind)
        {
            case ExpectationKind.None:
                return new Verdict(VerdictKind.Progress, "Done.");
            case ExpectationKind.ValueShown when target is not null:
                return ShownValue.Matches(target, expect.Text ?? "")
                    ? new Verdict(VerdictKind.Progress, $"It now shows “{(target.Is(UiStates.Secret) ? "•••" : target.Value)}”.")
                    : new Verdict(diff.IsEmpty ? VerdictKind.NoChange : VerdictKind.Changed, $"It shows “{target.Value}” instead of “{expect.Text}”.");
            case ExpectationKind.Appears when expect.Text is { } text:
                if (ObservationIndex.Of(evidence.After).Text.Contains(text, StringComparison.OrdinalIgnoreCase))
                    return new Verdict(VerdictKind.Progress, $"“{text}” is shown.");
                break;
            case ExpectationKind.Disappears:
                if (target is null || target.Is(UiStates.Offscreen) && !diff.IsEmpty)
                    return new Verdict(VerdictKind.Progress, "It is gone.");
                break;
            case ExpectationKind.LocationChanges:
                if (diff.LocationChanged)
                    return new Verdict(VerdictKind.Progress, $"Now at “{evidence.After.Title}”.");
                break;
            case ExpectationKind.StateChanges when target is not null:
                if (diff.Changed.Any(change => change.After.Ref == target.Ref && change.Matters))
                    return new Verdict(VerdictKind.Progress, "Its state changed.");
                break;
        }

        if (diff.IsEmpty)
            return new Verdict(VerdictKind.NoChange, evidence.After.Refusals is [var refusal, ..] ? refusal : "Nothing changed on the screen.");
        var what = diff.LocationChanged ? $"Now at “{evidence.After.Title}”."
            : diff.NewDialogs.Count > 0 ? "A dialog opened."
            : diff.Appeared.Count > 0 ? $"New on the screen: “{Shorten(diff.Appeared.FirstOrDefault(node => node.Name.Length > 0)?.Name ?? "…")}”."
            : "The screen changed.";
        return new Verdict(expect.Kind == ExpectationKind.AnyChange ? VerdictKind.Progress : VerdictKind.Changed, what);
    }

    private static string Shorten(string text) => text.Length <= 80 ? text : text[..79] + "…";
}
