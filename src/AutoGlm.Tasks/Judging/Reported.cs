using System.Text.RegularExpressions;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Reading;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Safety;

namespace AutoGlm.Tasks.Judging;

/// <summary>What was seen right after a press, though the page shows it no more: a note that comes and goes by itself.</summary>
internal static partial class Reported
{
    /// <summary>Whether the press of a button that commits to something was answered by the report that it was done.</summary>
    public static bool Says(TaskStep? step) =>
        step is { Instruction.Verb: InstructionVerb.Tap, Verdict: { Kind: VerdictKind.Progress, Reason: var reason }, Target: { } target }
        && Quoted().Match(target) is { Success: true } label && EffectWords.Commits(label.Groups["q"].Value)
        && Quoted().Match(reason) is { Success: true } shown && Confirmations.IsReport(shown.Groups["q"].Value);

    [GeneratedRegex("“(?<q>[^”]+)”", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();
}
