using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Reading.Questions;

/// <summary>Words for the same unit.</summary>
internal static class Units
{
    private static readonly string[][] Known =
    [
        ["minute", "min", "mins", "minutes", "分钟", "分"], ["hour", "hr", "hrs", "h", "hours", "小时", "个小时"], ["second", "sec", "s", "seconds", "秒"], ["day", "days", "天", "日"], ["year", "yr", "years", "年"], ["month", "months", "个月", "月"], ["week", "weeks", "周"],
        ["kilometre", "kilometer", "km", "公里", "千米"], ["metre", "meter", "metres", "meters", "m", "米"], ["centimetre", "centimeter", "cm", "厘米"], ["kilogram", "kg", "kilo", "公斤", "千克"], ["gram", "g", "克"], ["litre", "liter", "l", "升"],
        ["star", "stars", "★", "星"], ["people", "persons", "person", "guests", "人", "位"], ["kcal", "calories", "千卡", "卡路里"], ["piece", "pieces", "pcs", "件", "个"],
    ];

    public static bool Same(string unit, string asked)
    {
        var (one, other) = (TextFold.Fold(unit), TextFold.Fold(asked));
        if (one.Length == 0 || other.Length == 0)
            return false;
        if (one == other || Stemmer.Stem(one) == Stemmer.Stem(other))
            return true;
        if (Array.Exists(Known, unitWords => unitWords.Contains(one) && unitWords.Contains(other)))
            return true;
        var asking = Tokens.Of(other);
        return Tokens.Of(one).Any(word => asking.Any(want => QuestionWords.Same(word, want) >= 0.75 || Array.Exists(Known, unitWords => unitWords.Contains(word) && unitWords.Contains(want))));
    }
}
