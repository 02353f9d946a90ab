using System.Globalization;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Reads "guess the number between 0 and 9", 猜一个1到100之间的数字.</summary>
internal sealed class GuessReader : IClauseReader
{
    private static readonly ClausePattern[] Patterns =
    [
        Guess(@"guess\s+(?:the|a|my|its)\s+(?:secret\s+|hidden\s+|right\s+)?number\s*,?\s*(?:which\s+is\s+)?\(?(?:between|from)\s+(?<a>\d{1,6})\s+(?:and|to)\s+(?<b>\d{1,6})\)?.*"),
        Guess(@"猜(?:出|中)?(?:一个|这个)?(?:在|介于)?(?<a>\d{1,6})(?:到|至|和|与|-|~)(?<b>\d{1,6})(?:之间)?的?(?:数字?|整数).*"),
    ];

    public Clause? Read(ClausePart part) => ClausePattern.Read(Patterns, part);

    private static ClausePattern Guess(string pattern) => ClausePattern.Of(pattern, (part, match) => new GuessClause
    {
        Words = part.Words,
        From = int.Parse(match.Groups["a"].Value, CultureInfo.InvariantCulture),
        To = int.Parse(match.Groups["b"].Value, CultureInfo.InvariantCulture),
    });
}
