namespace AutoGlm.Tasks.Text.Values;

/// <summary>Names of months and weekdays, for patterns and for reading them.</summary>
internal static class DateWords
{
    public const string Month = @"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
    public const string Weekday = @"mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?";
    public const string FullWeekday = @"mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?";
    public const string OrdinalDay = @"first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|thirtieth|thirty[- ]first";
    public const string ChineseWeek = "周|星期|礼拜|週";

    public static int MonthOf(string word) => Array.IndexOf(MonthStarts, word[..3]) + 1;

    public static DayOfWeek WeekdayOf(string word) => (DayOfWeek)(word[0] switch
    {
        '日' or '天' => 0,
        '一' or '二' or '三' or '四' or '五' or '六' => "日一二三四五六".IndexOf(word[0], StringComparison.Ordinal),
        _ => Array.IndexOf(DayStarts, word[..3]),
    });

    /// <summary>The day of the month that an <see cref="OrdinalDay"/> names.</summary>
    public static int DayOf(string ordinal)
    {
        var parts = ordinal.Split(' ', '-');
        return parts.Length == 2 ? (parts[0] == "thirty" ? 30 : 20) + Array.IndexOf(Ordinals, parts[1]) : ordinal == "thirtieth" ? 30 : Array.IndexOf(Ordinals, ordinal);
    }

    private static readonly string[] Ordinals =
    [
        "", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth",
        "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
    ];

    private static readonly string[] MonthStarts = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] DayStarts = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
}
