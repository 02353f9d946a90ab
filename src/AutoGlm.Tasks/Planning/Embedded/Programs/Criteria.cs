using System.Globalization;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Text.Values;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs;

/// <summary>Whether a thing is like what is asked for, and which has most of something.</summary>
internal static partial class Criteria
{
    /// <summary>3:25, 1:02:10.</summary>
    [System.Text.RegularExpressions.GeneratedRegex(@"(?<!\d)\d{1,2}(?::\d{2}){1,2}(?!\d)", System.Text.RegularExpressions.RegexOptions.CultureInvariant)]
    private static partial System.Text.RegularExpressions.Regex Lasting();

    private static decimal Seconds(string lasting) => lasting.Split(':').Aggregate(0m, (all, part) => (all * 60) + int.Parse(part, CultureInfo.InvariantCulture));

    public static bool Fits(Situation situation, UiNode node, Criterion criterion) => criterion.Negated ^ Holds(situation, node, criterion);

    /// <summary>Those that have the quality, the one that is meant first.</summary>
    public static IReadOnlyList<UiNode> Order(Situation situation, IEnumerable<UiNode> nodes, Superlative best)
    {
        var measured = nodes.Select(node => (Node: node, Amount: Amount(situation, node, best.Attribute))).Where(pair => pair.Amount is not null).ToList();
        return [.. (best.Most ? measured.OrderByDescending(pair => pair.Amount) : measured.OrderBy(pair => pair.Amount)).Select(pair => pair.Node)];
    }

    private static bool Holds(Situation situation, UiNode node, Criterion criterion)
    {
        var text = Attributes.TextOf(situation, node, criterion.Attribute);
        return criterion.Kind switch
        {
            CriterionKind.State => States.Holds(situation, node, criterion.Value!),
            CriterionKind.Colour => Shapes.ColourOf(node) == criterion.Value,
            CriterionKind.Shape => Shapes.IsA(node, criterion.Value!),
            CriterionKind.Size => Shapes.IsSize(situation, node, criterion.Value!),
            CriterionKind.Contains => TextFold.Fold(text).Contains(TextFold.Fold(criterion.Value), StringComparison.Ordinal),
            CriterionKind.StartsWith => TextFold.Fold(Own(situation, node, text, criterion)).StartsWith(TextFold.Fold(criterion.Value), StringComparison.Ordinal),
            CriterionKind.EndsWith => TextFold.Fold(Own(situation, node, text, criterion)).EndsWith(TextFold.Fold(criterion.Value), StringComparison.Ordinal),
            CriterionKind.Is => Is(text, criterion),
            CriterionKind.Odd => Amount(situation, node, criterion.Attribute) is { } odd && odd % 2 != 0,
            CriterionKind.Even => Amount(situation, node, criterion.Attribute) is { } even && even % 2 == 0,
            _ => Amount(situation, node, criterion.Attribute) is { } amount && decimal.TryParse(criterion.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var limit) && Compare(criterion, amount, limit),
        };
    }

    private static string Own(Situation situation, UiNode node, string text, Criterion criterion) => criterion.Attribute is null ? situation.Index.LabelOf(node) : text;

    private static bool Is(string text, Criterion criterion) =>
        criterion.Attribute is null || criterion.Attribute == Concepts.Author
            ? TextFold.Fold(text).Contains(TextFold.Fold(criterion.Value), StringComparison.Ordinal)
            : TextFold.Fold(text) == TextFold.Fold(criterion.Value) || Similarity.Of(text, criterion.Value) >= 0.9 || IsSameSum(text, criterion.Value!);

    /// <summary>67元 and ¥67.00 are one price.</summary>
    private static bool IsSameSum(string text, string value) =>
        MoneyReader.Find(value) is [var wanted] && MoneyReader.Find(text) is [var shown] && wanted.Amount == shown.Amount;

    private static bool Compare(Criterion criterion, decimal amount, decimal limit) => criterion.Kind switch
    {
        CriterionKind.MoreThan => amount > limit,
        CriterionKind.LessThan => amount < limit,
        CriterionKind.AtLeast => amount >= limit,
        CriterionKind.AtMost => amount <= limit,
        CriterionKind.Between => amount >= limit && decimal.TryParse(criterion.To, NumberStyles.Number, CultureInfo.InvariantCulture, out var top) && amount <= top,
        _ => false,
    };

    /// <summary>How much of something a thing has, as a number; null where it doesn't say.</summary>
    public static decimal? Amount(Situation situation, UiNode node, string? attribute)
    {
        // Bars are as thick as each other: the longest has the largest area too.
        if (node is { Box: { } shape, Role: "graphics-symbol" } && attribute is "size" or null or "length")
            return (decimal)shape.Area;
        if (node is { Box: { } drawn, Role: "graphics-symbol" } && attribute is "height" or "width")
            return (decimal)(attribute is "height" ? drawn.Height : drawn.Width);
        var text = Attributes.TextOf(situation, node, attribute);
        // What says a sum is small or large by the sum, and what says how long it takes is long or short by that.
        if (attribute is "size")
            return MoneyReader.Find(text) is [var sum, ..] ? sum.Amount : node.Box is { } box ? (decimal)box.Area : null;
        if (attribute is "length" or "duration")
            return Lasting().Match(text) is { Success: true } lasting ? Seconds(lasting.Value) : attribute is "length" ? text.Length : NumberReader.Find(text) is [var first, ..] ? first.Value : null;
        if (attribute is not null && Synonyms.Speaks(attribute, Concepts.Date) && DateReader.Find(text, situation.Context.Clock) is [var date, ..])
            return date.Date.DayNumber;
        if (attribute is not null && Synonyms.Speaks(attribute, Concepts.Price) && MoneyReader.Find(text) is [var money, ..])
            return money.Amount;
        return NumberReader.Find(text) is [var number, ..] ? number.Value : null;
    }
}
