using System.Text.RegularExpressions;

namespace AutoGlm.Tasks.Understanding.Reading;

/// <summary>Words that say that an answer may be off, to which side, and that this is fine.</summary>
internal static partial class ToleranceWords
{
    [GeneratedRegex(@"\b(?:nearest|closest|within|plus or minus|plus-minus|give or take|either side|either way|each way|earlier or later|before or after|later or earlier|flexible|leeway|up to|no more than|at most|no later than|no earlier than|off by|tolerance)\b|±|\+/-|前后|以内|之内|上下|浮动|最近|最接近|相差|不超过|误差|提前或|早晚|左右", RegexOptions.CultureInvariant)]
    private static partial Regex BoundWords();

    [GeneratedRegex(@"\b(?:later|late|after|afterwards)\b|(?<![今明后当昨每\uE007])晚(?![上饭餐间会宴])|推迟|延后|延迟|往后|迟|之后", RegexOptions.CultureInvariant)]
    private static partial Regex LaterWords();

    [GeneratedRegex(@"\b(?:earlier|early|before|sooner)\b|(?<![今明后当昨每\uE007])早(?![上饭餐间点茶])|早点|提前|往前|之前", RegexOptions.CultureInvariant)]
    private static partial Regex EarlierWords();

    [GeneratedRegex(@"\b(?:fine|ok|okay|acceptable|accept|works?|problem|possible|alright|all right|good|can|could|may|might|up to|at most|at the most|max|maximum|tops|if|happy|mind|suits?|also|unless|otherwise)\b|可以?|能|最多|至多|行|接受|没问题|无妨|没关系|也好|如果|若|要是|满|没位|没有|订不到", RegexOptions.CultureInvariant)]
    private static partial Regex LeaveWords();

    /// <summary>Whether the words set a bound by themselves: within, give or take, 前后.</summary>
    public static bool Bound(string words) => BoundWords().IsMatch(words);

    /// <summary>Whether the words name a side: later, 提前.</summary>
    public static bool Side(string words) => LaterWords().IsMatch(words) || EarlierWords().IsMatch(words);

    /// <summary>Whether the words allow something: fine, up to, 也行.</summary>
    public static bool Leave(string words) => LeaveWords().IsMatch(words);

    /// <summary>Where the first word of either sort stands; -1 for none.</summary>
    public static int First(string words, bool sides)
    {
        var places = new List<Match> { BoundWords().Match(words) };
        if (sides)
            places.AddRange([LaterWords().Match(words), EarlierWords().Match(words)]);
        return places.Where(m => m.Success).Select(m => m.Index).DefaultIfEmpty(-1).Min();
    }

    public static TimeToleranceSide SideOf(string words) =>
        (LaterWords().IsMatch(words), EarlierWords().IsMatch(words)) switch
        {
            (true, false) => TimeToleranceSide.Later,
            (false, true) => TimeToleranceSide.Earlier,
            _ => TimeToleranceSide.Either,
        };
}
