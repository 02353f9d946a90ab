using System.Globalization;

namespace AutoGlm.Tasks.Instructing;

/// <summary>First, second, last; 第二个, 最后一个.</summary>
internal static class OrdinalWords
{
    private const string Digits = "零一二三四五六七八九";

    private static readonly string[] English =
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    public static string InEnglish(int ordinal) => ordinal switch
    {
        -1 => "last",
        < 0 => $"{Numeral(-ordinal)} to last",
        <= 10 => English[ordinal - 1],
        _ => Numeral(ordinal),
    };

    public static string InChinese(int ordinal) => ordinal switch
    {
        -1 => "最后一个",
        < 0 => string.Create(CultureInfo.InvariantCulture, $"倒数第{-ordinal}个"),
        _ => string.Create(CultureInfo.InvariantCulture, $"第{ordinal}个"),
    };

    /// <summary>"second", "3rd", "21st"; null for anything else.</summary>
    public static int? Read(string word)
    {
        var at = Array.IndexOf(English, word);
        if (at >= 0)
            return at + 1;
        return word.Length > 2 && char.IsAsciiDigit(word[0]) && int.TryParse(word[..^2], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : null;
    }

    /// <summary>"12", "二", "十二", "二十"; null for anything else and for 0.</summary>
    public static int? ReadChinese(string numeral)
    {
        if (int.TryParse(numeral, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number > 0 ? number : null;
        var value = 0;
        var digit = 0;
        foreach (var c in numeral.Replace('两', '二'))
        {
            if (c == '十')
            {
                value += Math.Max(1, digit) * 10;
                digit = 0;
            }
            else
            {
                digit = Digits.IndexOf(c, StringComparison.Ordinal);
                if (digit < 0)
                    return null;
            }
        }

        return value + digit > 0 ? value + digit : null;
    }

    private static string Numeral(int number)
    {
        var ending = (number % 100) is >= 11 and <= 13 ? "th" : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" };
        return number.ToString(CultureInfo.InvariantCulture) + ending;
    }
}
