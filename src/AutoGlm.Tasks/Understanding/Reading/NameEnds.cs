using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Tasks.Understanding.Reading;

/// <summary>Where the name of a place or person ends within the words that were taken for it.</summary>
internal static partial class NameEnds
{
    [GeneratedRegex(@"\s(?:around|about|just|sometime|between|because|since|so|but|we|we'd|i|is|are|will|should|please|instead|any|no|thanks|after|before|right|next|early|late|hoping|table|party|name|booked)(?=\s|$).*$", RegexOptions.CultureInvariant)]
    private static partial Regex NextPart();

    [GeneratedRegex(@":\s.*$", RegexOptions.CultureInvariant)]
    private static partial Regex Colon();

    [GeneratedRegex(@"(?<=\p{L})\s+(?:branch|house|location|restaurant|outlet|site|place|store|shop)$", RegexOptions.CultureInvariant)]
    private static partial Regex HeadNoun();

    [GeneratedRegex(@"(?:聚一聚|聚聚|聚餐|聚会|吃饭|吃顿饭|用餐|就餐|坐坐).*$", RegexOptions.CultureInvariant)]
    private static partial Regex Doing();

    [GeneratedRegex(@"^(?:我们?|想|要|请|帮忙?|麻烦|给我|预订|预定|预约|订)+(?=..)", RegexOptions.CultureInvariant)]
    private static partial Regex Asking();

    public static TextSpan Cut(MarkedGoal goal, TextSpan span, string? concept, GoalLanguage language)
    {
        if (concept is Concepts.Recipient)
            return Without(span, Colon().Match(span.In(goal.Masked)));
        if (concept is not (Concepts.Place or Concepts.PersonName))
            return span;
        if (language == GoalLanguage.Chinese)
        {
            var lead = concept == Concepts.Place ? Asking().Match(span.In(goal.Masked)).Length : 0;
            return Without(new TextSpan(span.Start + lead, span.Length - lead), Doing().Match(span.In(goal.Masked)[lead..]));
        }
        span = Without(Without(span, Colon().Match(span.In(goal.Masked))), NextPart().Match(span.In(goal.Masked)));
        // "The Mill Road house" is called Mill Road, Juniper House is not called Juniper.
        if (concept == Concepts.Place)
            span = Without(span, HeadNoun().Match(span.In(goal.Text)));
        return EndsInInitial(goal, span) ? span with { Length = span.Length + 1 } : span;
    }

    private static TextSpan Without(TextSpan span, Match end) => end.Success && end.Index > 1 ? span with { Length = end.Index } : span;

    /// <summary>The point of "Greta L." belongs to her.</summary>
    private static bool EndsInInitial(MarkedGoal goal, TextSpan span) =>
        span.Length > 2 && span.End < goal.Text.Length && goal.Text[span.End] == '.' && char.IsUpper(goal.Text[span.End - 1]) && goal.Text[span.End - 2] == ' ';
}
