using System.Text.Json.Nodes;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Planning.Embedded;
using AutoGlm.Tasks.Planning.Embedded.Errands;
using AutoGlm.Tasks.Planning.Embedded.OnScreen;
using AutoGlm.Tasks.Reading;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Text.Values;
using AutoGlm.Tasks.Understanding;

namespace AutoGlm.Tasks.Judging;

/// <summary>Judges the end from the screen, whatever the planner believes: are the outputs there, did it really happen, is it really this one?</summary>
internal static class EndJudge
{
    public static Verdict Judge(EndEvidence evidence)
    {
        var goal = GoalReader.Read(evidence.Request.Goal, evidence.Request.Inputs, evidence.Clock);
        if (OnScreenGoal.IsUnderWay(evidence.Steps))
            goal = OnScreenGoal.Of(goal, evidence.Request.Inputs, evidence.Clock);
        return Missing(evidence) ?? NotDone(evidence, goal) ?? SomethingElse(evidence, goal)
            ?? new Verdict(VerdictKind.Progress, "The goal is reached.");
    }

    private static Verdict? Missing(EndEvidence evidence)
    {
        foreach (var output in evidence.Request.Outputs)
        {
            if (!evidence.Outputs.TryGetPropertyValue(output.Name, out var value) || IsEmpty(value))
                return new Verdict(VerdictKind.Rejected, $"The output “{output.Name}” was not found on the screen.");
            if (value is JsonValue scalar && !WasSeen(evidence, scalar.ToString()))
                return new Verdict(VerdictKind.Rejected, $"The output “{output.Name}” does not stand on the screen.");
        }

        return null;
    }

    private static Verdict? NotDone(EndEvidence evidence, GoalModel goal)
    {
        if (!goal.ChangesSomething)
            return goal.IsProgram ? Refused(evidence) : null;
        var before = evidence.BeforeLastChange;
        var index = ObservationIndex.Of(evidence.Now);
        var confirmed = (before is null ? Confirmations.Find(index) : Confirmations.New(before, evidence.Now)).Any(found => found.Strong);
        if (before is not null && Complaints.New(before, evidence.Now).FirstOrDefault(one => !confirmed || one.Node.Role == "alert") is { } complaint && index.IsReachable(complaint.Node))
            return new Verdict(VerdictKind.Rejected, $"The page says: “{complaint.Text}”");
        if (evidence.Effects.Count > 0 && evidence.Effects[^1].Status == EffectStatus.Rejected)
            return new Verdict(VerdictKind.Rejected, $"The last attempt was refused: {evidence.Effects[^1].Evidence}");
        if (evidence.Effects.Any(effect => effect.Status == EffectStatus.Confirmed))
            return null;
        var confirmations = before is null ? Confirmations.Find(index) : Confirmations.New(before, evidence.Now);
        var shown = goal.Slots.Count(slot => Shows(slot, index.Text, evidence.Clock));
        return confirmations.Any(found => found.Strong) || confirmations.Count > 0 && (shown > 0 || IsFormGone(evidence)) || IsListed(evidence, goal, index) || IsReported(evidence, index) || NewEntries.Shows(evidence, goal) || Reported.Says(evidence.Steps.LastOrDefault(step => step.Instruction.Verb == Instructing.InstructionVerb.Tap))
            ? null
            : new Verdict(VerdictKind.Rejected, "Nothing on the screen says that it was done.");
    }

    /// <summary>Whoever was told each step is done when they are, unless the page newly says no to the last of them.</summary>
    private static Verdict? Refused(EndEvidence evidence)
    {
        if (DeadTap(evidence) is { } dead)
            return new Verdict(VerdictKind.Rejected, $"Pressing “{dead}” changed nothing, and it is no control.");
        if (evidence.BeforeLastChange is not { } before)
            return null;
        var index = ObservationIndex.Of(evidence.Now);
        var confirmed = Confirmations.New(before, evidence.Now).Any(found => found.Strong);
        return Complaints.New(before, evidence.Now).FirstOrDefault(one => !confirmed && (one.Node.Role == "alert" || one.Kind == ComplaintKind.Invalid && UiRoles.IsField(one.Node)) && index.IsReachable(one.Node)) is { } complaint
            ? new Verdict(VerdictKind.Rejected, $"The page says: “{complaint.Text}”")
            : null;
    }

    /// <summary>Nothing came of anything that was done, and what was pressed last merely stands on the page as a word: what was meant is something else.</summary>
    private static string? DeadTap(EndEvidence evidence)
    {
        if (evidence.Answer is not null || evidence.Steps.LastOrDefault(step => step.Instruction.Verb == Instructing.InstructionVerb.Tap && step.Action?.Ref is not null && !OnScreenGoal.IsLooking(step.Instruction.Purpose)) is not { Verdict.Kind: VerdictKind.NoChange } last)
            return null;
        if (evidence.Steps.Any(step => step.Action is not null && step.Verdict.IsGood && step.Instruction.Verb is not (Instructing.InstructionVerb.Hover or Instructing.InstructionVerb.Scroll or Instructing.InstructionVerb.Wait)))
            return null;
        return evidence.Now.Find(last.Action!.Ref!) is { Role: "text" or "heading" or "paragraph" or "cell" or "rowheader" or "caption" } node && !UiRoles.IsInteractive(node)
            && !ObservationIndex.Of(evidence.Now).AncestorsOf(node).Any(above => above.Is(UiStates.Clickable) || UiRoles.IsInteractive(above) && above.Role != "root") ? node.Name : null;
    }

    /// <summary>Done, but not what was asked for: another day, another name, another thing.</summary>
    private static Verdict? SomethingElse(EndEvidence evidence, GoalModel goal)
    {
        if (!goal.ChangesSomething)
            return null;
        var index = ObservationIndex.Of(evidence.Now);
        foreach (var slot in goal.Slots.Where(slot => slot.Kind == SlotKind.Date))
        {
            // Only dates that stand with the outputs or are labelled as the thing's own speak of it; a page has others.
            var about = AboutOutputs(evidence, index)
                ?? string.Join('\n', OutputReader.All(new OutputSpec(slot.Concept ?? Concepts.Date, "date"), index, null, evidence.Clock).Select(read => read.Value.ToString()));
            var dates = DateReader.Find(about, evidence.Clock);
            var date = DateOnly.ParseExact(slot.Value, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
            if (dates.Count > 0 && !dates.Any(found => Near(found, date, goal.Constraints.DateToleranceDays ?? 0)) && !WasAgreed(evidence, slot))
                return new Verdict(VerdictKind.Rejected, $"The screen speaks of {dates[0].Date:yyyy-MM-dd}, not of {slot.Value}.");
        }

        if (Contradiction.Find(evidence, goal, index) is { } contradiction)
            return new Verdict(VerdictKind.Rejected, contradiction);

        // Thanks for something else (a newsletter, a survey) are no confirmation of this.
        var confirmations = Confirmations.Find(index);
        if (confirmations.Count > 0 && evidence.Request.Outputs.Count == 0 && confirmations.All(found => SpeaksOfOther(found.Text, goal.Goal)))
            return new Verdict(VerdictKind.Rejected, $"The screen confirms something else: “{confirmations[0].Text}”");
        return null;
    }

    private static bool Near(FoundDate found, DateOnly date, int days) =>
        Math.Abs(found.Date.DayNumber - date.DayNumber) <= days || found.Alternative == date;

    private static bool WasAgreed(EndEvidence evidence, Slot slot) =>
        evidence.Steps.Any(step => step.Instruction.Purpose is { } purpose && purpose.StartsWith((slot.Concept ?? "") + "=", StringComparison.Ordinal) && !purpose.EndsWith(slot.Value, StringComparison.Ordinal) && step.Verdict.IsGood);

    private static bool SpeaksOfOther(string confirmation, string goal)
    {
        foreach (var topic in (string[])["newsletter", "advertisement", "cookie", "review"])
        {
            if (Synonyms.Speaks(confirmation, topic) && !Synonyms.Speaks(goal, topic))
                return true;
        }

        return false;
    }

    /// <summary>An entry of a list ("my bookings") that carries the goal's values is as good as a confirmation.</summary>
    private static bool IsListed(EndEvidence evidence, GoalModel goal, ObservationIndex index) =>
        evidence.Effects.Count > 0 && EntryFinder.Find(index, goal, evidence.Clock) is not null;

    /// <summary>What was typed into is no longer there: mere thanks in its place are an answer.</summary>
    private static bool IsFormGone(EndEvidence evidence) =>
        evidence.Steps.Where(step => step.Instruction.Verb == Instructing.InstructionVerb.Type && step.Action?.Ref is not null).ToList() is { Count: > 0 } typed
        && typed.TrueForAll(step => evidence.Now.Find(step.Action!.Ref!) is null) && !ObservationIndex.Of(evidence.Now).Interactives.Any(UiRoles.IsTextField);

    /// <summary>What the control that was pressed last does is told as done, in words that weren't there before: "saved", "SMS on".</summary>
    private static bool IsReported(EndEvidence evidence, ObservationIndex index) =>
        evidence.Steps.LastOrDefault(step => step.Instruction.Purpose == Purposes.Advance) is { Verdict.IsGood: true } press
        && Outcomes.Report(index, press, evidence.Steps) is { } report
        && evidence.BeforeLastChange is { } before && !ObservationIndex.Of(before).Nodes.Any(node => node.Name == report);

    private static bool Shows(Slot slot, string text, DateTimeOffset clock) => slot.Kind switch
    {
        SlotKind.Date => DateReader.Find(text, clock).Any(found => found.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) == slot.Value),
        SlotKind.Text or SlotKind.Choice => text.Contains(slot.Value, StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    /// <summary>The part of the screen where the outputs stand: what else the page lists is not about them.</summary>
    private static string? AboutOutputs(EndEvidence evidence, ObservationIndex index)
    {
        var value = evidence.Outputs.Select(pair => pair.Value).OfType<JsonValue>().FirstOrDefault()?.ToString();
        if (string.IsNullOrEmpty(value) || index.Nodes.FirstOrDefault(node => node.Children.Count == 0 && node.Name.Contains(value, StringComparison.Ordinal)) is not { } node)
            return null;
        return index.ContainerOf(node) is { } container ? index.TextOf(container) : null;
    }

    private static bool WasSeen(EndEvidence evidence, string value)
    {
        var text = ObservationIndex.Of(evidence.Now).Text;
        if (TextFold.Bare(text).Contains(TextFold.Bare(value), StringComparison.Ordinal) || evidence.Steps.Any(step => step.Note?.Contains(value, StringComparison.Ordinal) == true))
            return true;
        return DateOnly.TryParseExact(value, "yyyy-MM-dd", out var date) && DateReader.Find(text, evidence.Clock).Any(found => found.Date == date)
            || TimeOnly.TryParseExact(value, "HH:mm", out var time) && TimeReader.Find(text).Any(found => found.Time == time || found.Alternative == time)
            || decimal.TryParse(value, System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.InvariantCulture, out var number) && NumberReader.Find(text).Any(found => found.Value == number)
            || value is "true" or "false";
    }

    private static bool IsEmpty(JsonNode? value) => value switch
    {
        null => true,
        JsonArray list => list.Count == 0,
        JsonObject entries => entries.Count == 0,
        _ => string.IsNullOrWhiteSpace(value.ToString()),
    };
}
