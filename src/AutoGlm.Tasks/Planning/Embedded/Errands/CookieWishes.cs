using System.Text.RegularExpressions;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Planning.Embedded.Errands;

/// <summary>What a goal wants said to a cookie notice: only what is needed, or everything.</summary>
internal static partial class CookieWishes
{
    /// <summary>The lexicon's concept of the answer; null when the goal is about something else.</summary>
    public static string? Of(string goal) =>
        Needed().IsMatch(goal) ? "reject-cookies" : All().IsMatch(goal) ? "accept-cookies" : null;

    /// <summary>Whether the notice was given that answer, be it while the way was cleared.</summary>
    public static bool IsGranted(string goal, IEnumerable<TaskStep> steps) =>
        Of(goal) is { } answer && steps.Any(step => step.Instruction.Verb is InstructionVerb.Dismiss or InstructionVerb.Tap && step.Verdict.IsGood && Synonyms.Strength(step.Instruction.Target?.Name, answer) >= 0.5);

    [GeneratedRegex(@"\b(?:only|just)\b.*\b(?:necessary|essential|required|needed)\b.*\bcookies?\b|\b(?:reject|refuse|decline|deny|disallow)\b.*\bcookies?\b|\bcookies?\b.*\b(?:only|just)\b.*\b(?:necessary|essential|required)\b|(?:只|仅).{0,6}(?:必要|必需).*cookie|(?:拒绝|不接受|禁止).*cookie", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Needed();

    [GeneratedRegex(@"\b(?:accept|allow|agree\s+to)\b.*\bcookies?\b|(?:接受|允许|同意).*cookie", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex All();
}
