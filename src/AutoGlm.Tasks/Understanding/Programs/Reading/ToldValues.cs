using System.Text.RegularExpressions;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>
/// Values told as facts, and then what to do with them: "The date of birth is May 3, 1990. Enter it and continue.",
/// "Plums: 81, Dates: 116. Enter these figures."
/// </summary>
internal static partial class ToldValues
{
    [GeneratedRegex(@"^\s*(?:please\s+)?(?:enter|type|fill(?:\s+in)?|put|write|set|use|record|submit|input|key\s+in|note(?:\s+down)?)\s+(?:it|them|this|that|these|those)(?:\s+(?!into\b|in\b)[\p{L}-]+){0,3}(?:\s+(?:in(?:to)?|on)\s+the\s+(?:form|page|table|fields?|sheet|list))?[\s.!,;]*$|^\s*请?(?:填写|填入|输入|填|录入|写入)(?:它们?|这些|这个|上述|以上)?(?:[\u4e00-\u9fff]{0,4})[\s.。,，]*$", RegexOptions.CultureInvariant)]
    private static partial Regex EnterThem();

    [GeneratedRegex(@"^\s*(?:the\s+|my\s+|your\s+|his\s+|her\s+|their\s+|its\s+)?(?<t>\p{L}[\p{L} '’-]{1,40}?)\s+(?:is|are|=)\s+(?<v>[^?]+?)[\s.;]*$|^\s*(?<t>[\u4e00-\u9fff]{1,10}?)(?:是|为)\s*(?<v>[^？?]+?)[\s。.;；]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Fact();

    /// <summary>Makes entries of the facts, and drops the sentence that says to enter them.</summary>
    public static void Join(List<ClausePart> parts, List<Clause?> clauses)
    {
        var at = parts.FindIndex(part => EnterThem().IsMatch(part.Masked));
        if (at < 1)
            return;
        var told = new List<Clause>();
        for (var i = 0; i < at; i++)
        {
            var entries = clauses[i] is FormClause { IsBare: true } form ? form.Entries : clauses[i] is null && One(parts[i]) is { } fact ? [fact] : null;
            if (entries is null)
                return;
            told.AddRange(entries);
        }

        var words = parts[0].Words;
        parts.RemoveRange(1, at);
        clauses.RemoveRange(0, at + 1);
        clauses.Insert(0, new FormClause { Words = words, Entries = told });
    }

    private static SetClause? One(ClausePart part)
    {
        if (Fact().Match(part.Masked) is not { Success: true } match)
            return null;
        return EntryParts.Field(part, part.Original(match.Groups["t"]), part.Original(match.Groups["v"]));
    }
}
