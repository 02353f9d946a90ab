using System.Text.RegularExpressions;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>One way of saying a clause: a pattern for the whole of its masked words, and what it makes of them.</summary>
internal sealed record ClausePattern(Regex Pattern, Func<ClausePart, Match, Clause?> Make)
{
    public static ClausePattern Of(string pattern, Func<ClausePart, Match, Clause?> make) =>
        new(new Regex("^(?:" + pattern + @")(?:\s*,?\s*(?:please|for\s+me|thanks|thank\s+you|谢谢))*\s*[.,;:!?。，；：！？]*\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)), make);

    /// <summary>The clause of the first pattern that fits the part whole and can make one of it.</summary>
    public static Clause? Read(IEnumerable<ClausePattern> patterns, ClausePart part)
    {
        foreach (var pattern in patterns)
        {
            if (pattern.Pattern.Match(part.Masked) is { Success: true } match && pattern.Make(part, match) is { } clause && !IsAsked(clause))
                return clause;
        }

        return null;
    }

    /// <summary>"Enter what is missing", 是什么就填什么: a word that asks is no value.</summary>
    private static bool IsAsked(Clause clause) =>
        clause is SetClause { Values: [ValueSource.Literal { Text: "什么" or "多少" or "哪个" or "哪些" or "谁" or "几个" or "what" or "which" or "who" or "how much" or "how many" }] };
}
