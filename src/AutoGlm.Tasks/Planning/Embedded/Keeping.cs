using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Planning.Embedded;

/// <summary>A form is not sent while a field has forgotten what was typed into it, as lists do that take only what they offer.</summary>
internal static class Keeping
{
    private const int MostText = 300;
    private static readonly string[] Sending = ["save", "submit", "send", "search", "confirm", "apply", "order", "book", "finish", "next", "pay"];

    public static Decision Guard(Situation situation, Decision decision) =>
        decision is Decision.Do { Instructions: [{ Verb: InstructionVerb.Tap, Ref: { } reference }] } && situation.Index.Find(reference) is { Role: "button" } button && Sends(situation, button) && Lost(situation) is var (field, typed)
            ? new Decision.GiveUp(situation.Say($"“{situation.Index.LabelOf(field)}” does not keep “{typed}”, so nothing was sent.", $"“{situation.Index.LabelOf(field)}”没有保留“{typed}”，因此没有提交。"), Broken: true)
            : decision;

    private static bool Sends(Situation situation, UiNode button) =>
        button.InputType == "submit" || situation.Index.LabelOf(button) is { Length: > 0 and < 40 } label && Array.Exists(Sending, way => Synonyms.Strength(label, way) >= 0.5);

    /// <summary>A field that was typed into since the last button was pressed, and is empty now with nothing around it that shows the text.</summary>
    private static (UiNode Field, string Typed)? Lost(Situation situation)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = situation.Steps.Count - 1; i >= situation.Context.OpenedAtStep; i--)
        {
            var step = situation.Steps[i];
            if (Delivers(step))
                break;
            if (step.Instruction is not { Verb: InstructionVerb.Type, Value: { } typed } || step.Action?.Ref is not { } reference || !seen.Add(reference) || step.Verdict.Kind == VerdictKind.NotPerformed)
                continue;
            if (typed.Trim().Length > 1 && !typed.Contains("{{", StringComparison.Ordinal) && situation.Index.Find(reference) is { } field && UiRoles.IsTextField(field) && !field.Is(UiStates.Secret)
                && situation.Index.IsReachable(field) && string.IsNullOrWhiteSpace(field.Value) && !IsAround(situation, field, typed))
                return (field, typed);
        }

        return null;
    }

    /// <summary>What was typed before may have been taken from the field and put elsewhere.</summary>
    private static bool Delivers(TaskStep step) =>
        step.Instruction.Verb == InstructionVerb.Press || step.Instruction is { Verb: InstructionVerb.Tap, Target.Kind: "button" } && step.Instruction.Purpose?.StartsWith(Affirming.Day, StringComparison.Ordinal) != true;

    private static bool IsAround(Situation situation, UiNode field, string typed) =>
        situation.Index.AncestorsOf(field).TakeWhile(above => above.Role is not ("root" or "form" or "dialog" or "main")).Take(3).Select(situation.Index.TextOf).Any(text => text.Length < MostText && TextFold.Fold(text).Contains(TextFold.Fold(typed), StringComparison.Ordinal));
}
