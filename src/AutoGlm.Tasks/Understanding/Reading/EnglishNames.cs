using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Understanding.Reading;

/// <summary>Ways in which English goals give a person's name besides "under the name of".</summary>
internal static partial class EnglishNames
{
    /// <summary>A full stop belongs to a name only after an initial or a title; elsewhere it ends the sentence.</summary>
    private const string Word = @"\p{L}(?:[\p{L}'-]*\p{L})?(?:(?<=(?<!\p{L})(?:\p{L}|mr|mrs|ms|dr|prof|st|jr))\.)?";
    private const string NoName = @"(?!(?:of|is|on|in|at|for|and|under|or|the|a|an|to|it|as|by|with|will|should|tag|field)\b)";

    [GeneratedRegex(
        @"\b(?:in|under)\s+(?<who>[\p{L}-]+(?:\s[\p{L}-]+){0,2})'s\s+name\b|"
        + @"\bnames?\s+of\s+(?:the|our|my)\s+(?:(?:main|lead)\s+)?(?:guest|booker|party|customer|person|booking|host)(?:\s+is|'s|\s*[:=])?\s+(?<who>" + Word + @"(?:\s+" + Word + @"){0,3}?)(?=\s*(?:$|[,;!?()\n\uE000-\uE00F]|\.(?=\s|$)|\s(?:and|on|at|for|with)\s))|"
        + @"(?<=(?:^|[,;.!?()\uE000-\uE00F])\s*(?:and\s+|please\s+|in\s+)?)(?:the\s+|our\s+|my\s+)?(?:guest\s+|last\s+|family\s+)?(?:name|surname)\s+(?<who>" + NoName + Word + @"(?:\s+" + NoName + Word + @"){0,3}?)(?=\s*(?:$|[,;!?()\n\uE000-\uE00F]|\.(?=\s|$)|\s(?:and|on|at|for|with|please)\b))|"
        + @"\bfor\s+(?<who>(?:mr|mrs|ms|miss|mx|dr|prof|professor)\b\.?\s+" + Word + @"(?:\s+" + NoName + Word + @")?)(?=\s*(?:$|[,;!?()\n\uE000-\uE00F]|\.(?=\s|$)|\s(?:and|on|at|for|with|in|to|please)\b))|"
        + @"(?<=^|[,;.!?]\s*)(?<who>" + Word + @"(?:\s+" + Word + @"){0,2})\s+is\s+(?:the|my)\s+name\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Said();

    [GeneratedRegex(@"\(\s*(?<who>\p{Lu}[\p{L}'.-]*(?:\s+\p{Lu}[\p{L}'.-]*){0,2})\s*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();

    /// <summary>Names that are said to be names.</summary>
    public static IEnumerable<TextRole> Find(MarkedGoal goal)
    {
        foreach (Match match in Said().Matches(goal.Masked))
            yield return new TextRole(match.Index, match.Groups["who"].Index, Concepts.PersonName, "name", match.Groups["who"].Index + match.Groups["who"].Length);
    }

    /// <summary>A name in brackets, for bookings that give no other: "for four (Lovelace)".</summary>
    public static IEnumerable<TextRole> InBrackets(MarkedGoal goal)
    {
        foreach (Match match in Bracketed().Matches(goal.Text))
            if (goal.IsFree(new(match.Index, match.Length)) && LabelText.Of(match.Groups["who"].Value).Concepts.Count == 0)
                yield return new TextRole(match.Index, match.Groups["who"].Index, Concepts.PersonName, null, match.Groups["who"].Index + match.Groups["who"].Length);
    }
}
