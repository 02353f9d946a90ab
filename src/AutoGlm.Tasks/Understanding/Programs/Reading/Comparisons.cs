using AutoGlm.Tasks.Text.Values;
using AutoGlm.Tasks.Understanding.Reading;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Makes a criterion of a comparing word and what is compared with.</summary>
internal static class Comparisons
{
    /// <summary>Words that compare, as a pattern.</summary>
    public const string English = @"more than|less than|greater than|higher than|lower than|fewer than|cheaper than|larger than|bigger than|smaller than|warmer than|hotter than|colder than|cooler than|longer than|shorter than|older than|younger than|later than|earlier than|heavier than|lighter than|taller than|dearer than|fuller than|emptier than|over|above|under|below|beyond|exceeding|at least|at most|no more than|up to|after|before";

    public static Criterion Read(string? attribute, string comparison, string value)
    {
        var verbatim = Verbatim.Of(value.Trim());
        var kind = comparison.Trim().ToLowerInvariant() switch
        {
            "over" or "above" or "more than" or "greater than" or "higher than" or "larger than" or "bigger than" or "warmer than" or "hotter than" or "longer than" or "older than" or "later than" or "heavier than" or "taller than" or "dearer than" or "fuller than" or "exceeding" or "beyond" or "after" or "高于" or "大于" or "超过" or "多于" or "晚于" => CriterionKind.MoreThan,
            "under" or "below" or "less than" or "lower than" or "fewer than" or "cheaper than" or "smaller than" or "colder than" or "cooler than" or "shorter than" or "younger than" or "earlier than" or "lighter than" or "emptier than" or "before" or "低于" or "小于" or "少于" or "不到" or "早于" => CriterionKind.LessThan,
            "at least" or "不低于" or "不少于" or "不小于" or "至少" or "以上" => CriterionKind.AtLeast,
            "at most" or "up to" or "no more than" or "不超过" or "不高于" or "不大于" or "至多" or "以下" or "以内" => CriterionKind.AtMost,
            "between" => CriterionKind.Between,
            _ => CriterionKind.Is,
        };
        if (kind == CriterionKind.Between && NumberReader.Find(verbatim) is [var low, var high, ..])
            return new Criterion(kind, attribute, NumberText.Format(low.Value)) { To = NumberText.Format(high.Value) };
        if (kind != CriterionKind.Is && NumberReader.Find(verbatim) is [var number])
            return new Criterion(kind, attribute, NumberText.Format(number.Value));
        return new Criterion(kind, attribute, verbatim) { Negated = comparison.Trim().Equals("not", StringComparison.OrdinalIgnoreCase) };
    }
}
