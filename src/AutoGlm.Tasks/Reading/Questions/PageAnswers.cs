using System.Text.RegularExpressions;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Reading.Sheets;
using AutoGlm.Tasks.Understanding;

namespace AutoGlm.Tasks.Reading.Questions;

/// <summary>Answers a question from one screen by every way of reading there is, and keeps the surest answer.</summary>
internal static partial class PageAnswers
{
    /// <summary>Below this an answer is a guess.</summary>
    public const double Least = 0.56;

    /// <summary>The surest answer; null when the screen doesn't tell.</summary>
    /// <param name="asked">What is asked.</param>
    /// <param name="index">The screen.</param>
    /// <param name="more">Sheets read on earlier pages of the same list.</param>
    /// <param name="clock">For dates without a year.</param>
    public static Finding? Find(AskedValue asked, ObservationIndex index, IReadOnlyList<Sheet> more, DateTimeOffset clock)
    {
        if (SummaryWriter.IsAsked(asked.Question ?? asked.Text))
            return SummaryWriter.Write(asked.Question ?? asked.Text, index);
        var sheets = SheetFinder.Find(index);
        var settled = index.Nodes.Where(node => (UiRoles.IsField(node) || node.Is(UiStates.Selected) || node.Is(UiStates.Checked)) && index.IsReachable(node)).SelectMany(node => Text.Tokens.Of(node.Value ?? index.LabelOf(node))).ToHashSet(StringComparer.Ordinal);
        return Inquiry.AllOf(asked).Select(inquiry => inquiry with { Settled = settled }).SelectMany(inquiry => All(inquiry, index, sheets, more, clock).OfType<Finding>().Where(one => one.Score >= Least && one.Text.Length > 0 && !Repeats(inquiry, one.Text) && !(inquiry.Wants == Wanted.Person && Sentence().IsMatch(one.Text)))).MaxBy(one => one.Score);
    }

    /// <summary>What the question itself says is no answer to it, unless it is a choice among what it names.</summary>
    private static bool Repeats(Inquiry inquiry, string answer) =>
        // "Which customer …" is not answered by "customers".
        inquiry.Asked.Length > 0 && !inquiry.Counts && Text.Tokens.Of(answer) is { Count: > 0 and < 4 } said && Text.Tokens.Of(inquiry.Asked) is { Count: > 0 } kind && said.All(word => kind.Any(known => known == word || Text.Stemmer.SameRoot(known, word)))
        || inquiry.Quality is null && inquiry.Wants is not Wanted.YesNo && !Choice().IsMatch(inquiry.Folded) && answer.Any(char.IsLetter) && Naming.PlaceOf(Text.TextFold.Fold(answer).Trim(' ', '.'), inquiry.Folded) >= 0;

    /// <summary>Somebody is told by a name, not by what a page says about something.</summary>
    [GeneratedRegex(@"^(?:there|this|that|it|no|not|the\s+\p{L}+)\s+(?:is|are|was|were|has|have|page|does)\b|\S+(?:\s+\S+){7,}|[“”""]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\bor\b|还是|或者?|哪", RegexOptions.CultureInvariant)]
    private static partial Regex Choice();

    private static IEnumerable<Finding?> All(Inquiry inquiry, ObservationIndex index, IReadOnlyList<Sheet> sheets, IReadOnlyList<Sheet> more, DateTimeOffset clock) =>
        [
            SaidAnswers.Find(inquiry, index, sheets),
            WordAnswers.Find(inquiry, index),
            MathAnswers.Find(inquiry, index),
            SheetAnswers.Find(inquiry, [.. more, .. sheets.Where(sheet => sheet.Columns > 2 || sheet.HasHeaders || sheet.Rows.Count > 1)], clock),
            FactAnswers.Find(inquiry, index, sheets, clock),
            PriceAnswers.Find(inquiry, index),
            TextAnswers.Find(inquiry, index, clock),
        ];
}
