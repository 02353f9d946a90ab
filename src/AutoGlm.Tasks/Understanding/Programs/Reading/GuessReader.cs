using System.Globalization;
using System.Text.RegularExpressions;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Reads "guess the number between 0 and 9", 猜一个1到100之间的数字.</summary>
internal sealed partial class GuessReader : IClauseReader
{
    private static readonly ClausePattern[] Patterns =
    [
        Guess(@"guess\s+(?:the|a|my|its)\s+(?:secret\s+|hidden\s+|right\s+)?number\s*,?\s*(?:which\s+is\s+)?\(?(?:between|from)\s+(?<a>\d{1,6})\s+(?:and|to)\s+(?<b>\d{1,6})\)?.*"),
        Guess(@"猜(?:出|中)?(?:一个|这个)?(?:在|介于)?(?<a>\d{1,6})(?:到|至|和|与|-|~)(?<b>\d{1,6})(?:之间)?的?(?:数字?|整数).*"),
    ];

    /// <summary>A game told in several sentences: in one what is hidden, in another that it is to be guessed.</summary>
    public static Clause? ReadWhole(string goal) =>
        goal.Contains('\n', StringComparison.Ordinal) || !Guessing().IsMatch(goal) || Range().Matches(goal) is not [var range] || Digits().Count(goal) != 2 ? null : new GuessClause
        {
            Words = goal,
            From = int.Parse(range.Groups["a"].Value, CultureInfo.InvariantCulture),
            To = int.Parse(range.Groups["b"].Value, CultureInfo.InvariantCulture),
        };

    public Clause? Read(ClausePart part) => ClausePattern.Read(Patterns, part);

    [GeneratedRegex(@"\bguess(?:es|ing)?\b|猜", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Guessing();

    [GeneratedRegex(@"\b(?:between|from)\s+(?<a>\d{1,6})\s+(?:and|to)\s+(?<b>\d{1,6})\b|\b(?<a>\d{1,6})\s*(?:-|–|to)\s*(?<b>\d{1,6})\b|(?<a>\d{1,6})\s*(?:到|至|和|与|-|~|～)\s*(?<b>\d{1,6})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Range();

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    private static ClausePattern Guess(string pattern) => ClausePattern.Of(pattern, (part, match) => new GuessClause
    {
        Words = part.Words,
        From = int.Parse(match.Groups["a"].Value, CultureInfo.InvariantCulture),
        To = int.Parse(match.Groups["b"].Value, CultureInfo.InvariantCulture),
    });
}
