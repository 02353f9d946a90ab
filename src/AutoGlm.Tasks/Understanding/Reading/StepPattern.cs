using System.Text.RegularExpressions;
using AutoGlm.Tasks.Instructing;

namespace AutoGlm.Tasks.Understanding.Reading;

/// <summary>One way of saying a step: groups <c>t</c> target, <c>v</c> value, <c>to</c> destination, <c>d</c> direction.</summary>
internal sealed record StepPattern(InstructionVerb Verb, Regex Pattern)
{
    public static StepPattern Of(InstructionVerb verb, string pattern) =>
        new(verb, new Regex("^" + pattern + @"\s*[.,;:]?\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)));

    /// <summary>Reads a clause by the first pattern that fits it whole.</summary>
    public static GoalStep? Read(IEnumerable<StepPattern> patterns, MarkedGoal goal, Text.Values.TextSpan span, Func<string, TargetPhrase> words)
    {
        var masked = goal.Masked.Substring(span.Start, span.Length);
        foreach (var pattern in patterns)
        {
            var match = pattern.Pattern.Match(masked);
            if (!match.Success)
                continue;
            string Original(Group group) => goal.Text.Substring(span.Start + group.Index, group.Length).Trim();
            var target = match.Groups["t"] is { Success: true, Length: > 0 } t ? words(Original(t)) : null;
            var value = match.Groups["v"] is { Success: true, Length: > 0 } v ? Verbatim(Original(v)) : match.Groups["d"].Success ? Direction(match.Groups["d"].Value) : null;
            if (pattern.Verb == InstructionVerb.Select && target is null && value is not null)
                target = new TargetPhrase { Name = value };
            return new GoalStep
            {
                Verb = pattern.Verb,
                Target = target,
                Value = pattern.Verb == InstructionVerb.Press && value is not null ? KeyNames.Canonical(value) : value,
                Destination = match.Groups["to"] is { Success: true, Length: > 0 } to ? words(Original(to)) : null,
                Sentence = goal.Text.Substring(span.Start, span.Length).Trim().TrimEnd('.', '。', ',', '，', ';', '；'),
            };
        }
        return null;
    }

    public static string Verbatim(string text)
    {
        var trimmed = text.Trim();
        return trimmed.Length > 1 && (trimmed[0], trimmed[^1]) is ('"', '"') or ('“', '”') or ('「', '」') or ('『', '』') or ('《', '》') or ('\'', '\'') or ('‘', '’')
            ? trimmed[1..^1].Trim()
            : trimmed;
    }

    private static string Direction(string word) =>
        word.Contains('上', StringComparison.Ordinal) || word is "up" or "top" or "顶部" ? "up"
        : word is "left" || word.Contains('左', StringComparison.Ordinal) ? "left"
        : word is "right" || word.Contains('右', StringComparison.Ordinal) ? "right"
        : "down";
}
