using System.Globalization;
using System.Text.RegularExpressions;
using AutoGlm.Tasks.Reading.Sheets;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Tasks.Reading.Questions;

/// <summary>Finds bounds on values in a folded text.</summary>
internal static partial class Limits
{
    private const string Value = @"(?<v>[¥$€£]?\s?\d[\d.,:]*(?:\s?(?:元|块|万|%|[ap]m|dollars?|euros?|yuan|minutes?|hours?|days?|km|kg|g|分钟|小时|天|年|岁|分|人|个|件))?)";

    public static Limit? Find(string folded)
    {
        if (Between().Match(folded) is { Success: true } both && Number(both.Groups["v"].Value) is { } low && Number(both.Groups["w"].Value) is { } high)
            return new Limit(both.Index, both.Length, low.Value, high.Value, false, low.Kind == CellKind.Number ? high.Kind : low.Kind);
        if (Before().Match(folded) is { Success: true } before && Number(before.Groups["v"].Value) is { } bound)
            return Of(before, before.Groups["cmp"].Value, bound);
        return After().Match(folded) is { Success: true } after && Number(after.Groups["v"].Value) is { } limit ? Of(after, after.Groups["cmp"].Value, limit) : null;
    }

    /// <summary>A text's value for comparing: times in minutes, dates in days, all else by its number; null when it has none.</summary>
    public static decimal? Amount(string text, DateTimeOffset clock)
    {
        switch (CellKinds.Of(text))
        {
            case CellKind.Time:
                return TimeReader.Find(text) is [var time, ..] ? (decimal)time.Time.ToTimeSpan().TotalMinutes : null;
            case CellKind.Date:
                return DateReader.Find(text, clock) is [var date, ..] ? date.Date.DayNumber : null;
            case CellKind.Money:
                return MoneyReader.Find(text) is [var money, ..] ? money.Amount : null;
        }

        // How long ago something was counts in minutes, so that days and hours compare.
        if (CellKinds.QualitiesOf(CellKinds.UnitOf(text)) is ["age", ..] && DurationReader.Find(text) is { Count: > 0 } ages)
            return (decimal)ages.Sum(found => found.Length.TotalMinutes);
        if (DurationReader.Find(text) is { Count: > 0 } lengths && lengths.Sum(found => found.Span.Length) * 2 >= text.Trim().Length)
            return lengths.Count == 1 && NumberReader.Find(text) is [var only] && only.Span.Start == 0 ? only.Value : (decimal)lengths.Sum(found => found.Length.TotalMinutes);
        return Plain().Match(text) is { Success: true } plain && decimal.TryParse(plain.Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            ? number * (text.AsSpan(plain.Index + plain.Length).TrimStart() is ['万', ..] ? 10_000 : text.AsSpan(plain.Index + plain.Length) is ['k' or 'K', ..] or ['k' or 'K'] && !text.Contains("km", StringComparison.OrdinalIgnoreCase) && !text.Contains("kg", StringComparison.OrdinalIgnoreCase) ? 1000 : text.AsSpan(plain.Index + plain.Length) is ['M'] ? 1_000_000 : 1)
            : null;
    }

    private static Limit Of(Match match, string comparison, (decimal Value, CellKind Kind) bound)
    {
        var (over, open) = comparison switch
        {
            "at least" or "no less than" or "不低于" or "不少于" or "至少" or "以上" or "or more" or "or higher" or "or above" or "minimum" or "from" => (true, false),
            "at most" or "up to" or "no more than" or "不超过" or "不高于" or "至多" or "以下" or "以内" or "or less" or "or fewer" or "or below" or "maximum" => (false, false),
            "under" or "below" or "less than" or "lower than" or "fewer than" or "cheaper than" or "smaller than" or "shorter than" or "lighter than" or "younger than" or "before" or "earlier than" or "低于" or "小于" or "少于" or "不到" or "早于" or "未满" or "之前" or "以前" or "前" => (false, true),
            _ => (true, true),
        };
        return new Limit(match.Index, match.Length, over ? bound.Value : null, over ? null : bound.Value, open, bound.Kind);
    }

    private static (decimal Value, CellKind Kind)? Number(string text)
    {
        var trimmed = text.Trim().TrimEnd(',', '.', ':');
        var kind = CellKinds.Of(trimmed);
        return Amount(trimmed, DateTimeOffset.UnixEpoch) is { } value ? (value, kind) : null;
    }

    [GeneratedRegex(@"\bbetween\s+" + Value + @"\s+(?:and|to)\s+(?<w>[¥$€£]?\s?\d[\d.,:]*(?:\s?\p{L}+)?)|" + Value + @"\s?(?:到|至|-|~)\s?(?<w>[¥$€£]?\s?\d[\d.,:]*(?:元|块|岁|分|个)?)之间", RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    [GeneratedRegex(@"(?:\b(?<cmp>more than|over|above|greater than|higher than|larger than|bigger than|longer than|older than|heavier than|later than|after|past|exceeding|at least|no less than|at most|up to|no more than|under|below|less than|lower than|fewer than|cheaper than|smaller than|shorter than|lighter than|younger than|before|earlier than)\s+(?:the\s+)?|(?<cmp>不低于|不少于|不超过|不高于|高于|大于|超过|多于|晚于|低于|小于|少于|不到|早于|未满|至少|至多)\s?)" + Value, RegexOptions.CultureInvariant)]
    private static partial Regex Before();

    [GeneratedRegex(Value + @"\s*(?<cmp>以上|以下|以内|之前|以前|之后|以后|or more|or less|or higher|or fewer|or above|or below)", RegexOptions.CultureInvariant)]
    private static partial Regex After();

    [GeneratedRegex(@"[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|(?<![\d.])[-+]?\d+(?:\.\d+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}
