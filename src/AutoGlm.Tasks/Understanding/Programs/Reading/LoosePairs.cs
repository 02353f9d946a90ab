using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Text.Values;
using AutoGlm.Tasks.Understanding.Reading;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>
/// A label with its date or quoted text and nothing else ("date of birth 1990-02-03", 入住12月15日) within a goal that
/// otherwise tells what to do.
/// </summary>
internal static partial class LoosePairs
{
    [GeneratedRegex(@"^\s*(?:the\s+)?(?<t>[a-z][a-z -]{1,30}?|[\u4e00-\u9fff]{1,8}?)\s*(?:(?<is>\bis\b|为|是)|:)?\s*(?<v>[\uE001-\uE006]+|(?<=\bis\s+|为|是)[\p{L}\d][\p{L}\d .-]{0,40}|(?=\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec).*\d.*?)[\s.,;。，；]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Pair();

    /// <summary>"The country is Austria": a field's name, and what it is.</summary>
    private static bool IsFact(Match match, string label) => match.Groups["is"].Success && Synonyms.Best(label, ConceptKind.Field, 0.7) is not null;

    public static void Read(IReadOnlyList<ClausePart> parts, List<Clause?> clauses)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            if (clauses[i] is not null || Pair().Match(parts[i].Masked) is not { Success: true } match)
                continue;
            var value = Verbatim.Of(parts[i].Original(match.Groups["v"]));
            var label = parts[i].Original(match.Groups["t"]);
            if (!MarkedGoal.IsMark(match.Groups["v"].Value[0]) && !IsFact(match, label) && DateReader.Find(value, parts[i].Clock) is not [{ To: null }] || IntentWords.Begin(label, parts[i].Chinese))
                continue;
            clauses[i] = EntryParts.Field(parts[i], label, value);
        }
    }
}
