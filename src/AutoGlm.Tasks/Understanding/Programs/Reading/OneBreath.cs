using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text.Values;
using AutoGlm.Tasks.Understanding.Reading;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Sentences of the form "heading: field value, field value, …" belong together although commas cut them.</summary>
internal static partial class OneBreath
{
    private static readonly FormReader Forms = new();

    [GeneratedRegex(@"(?<=^|[.;。!]\s*|\n)(?<s>[^.;:\n\uE001-\uE006]{2,40}:\s*[^;\n。]+?)(?=$|[;\n。]|\.(?:\s|$))", RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();

    public static void Join(MarkedGoal goal, List<ClausePart> parts, List<Clause?> clauses)
    {
        if (parts.Count == 0)
            return;
        foreach (Match sentence in Sentence().Matches(goal.Masked))
        {
            var span = new TextSpan(sentence.Groups["s"].Index, sentence.Groups["s"].Length);
            var first = parts.FindIndex(part => span.Overlaps(part.Span));
            var last = parts.FindLastIndex(part => span.Overlaps(part.Span));
            if (first < 0 || last == first || clauses.Skip(first).Take(last - first + 1).Any(clause => clause is EnterClause))
                continue;
            var whole = new ClausePart(goal, span, parts[first].Language, parts[first].Clock);
            if (Forms.Read(whole) is not FormClause form)
                continue;
            parts.RemoveRange(first, last - first + 1);
            clauses.RemoveRange(first, last - first + 1);
            parts.Insert(first, whole);
            clauses.Insert(first, form);
            return;
        }
    }
}
