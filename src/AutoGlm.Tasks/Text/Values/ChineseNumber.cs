namespace AutoGlm.Tasks.Text.Values;

/// <summary>Numbers written in Chinese characters.</summary>
public static class ChineseNumber
{
    /// <summary>Characters that may stand in one, for patterns.</summary>
    public const string Characters = "〇零一二两三四五六七八九十百千万亿廿";

    private const string Digits = "零一二三四五六七八九";

    private static readonly System.Buffers.SearchValues<char> Units = System.Buffers.SearchValues.Create("十百千万亿廿");

    /// <summary>Reads 十二, 二百零五, 三万五, 二〇二六; false when the text is anything else.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out decimal value)
    {
        value = 0;
        if (text.IsEmpty)
            return false;
        foreach (var c in text)
            if (!Characters.Contains(c, StringComparison.Ordinal))
                return false;
        return !text.ContainsAny(Units) ? Spelled(text, out value) : Composed(text, out value);
    }

    private static bool Spelled(ReadOnlySpan<char> text, out decimal value)
    {
        value = 0;
        foreach (var c in text)
            value = (value * 10) + Digit(c);
        return true;
    }

    private static bool Composed(ReadOnlySpan<char> text, out decimal value)
    {
        decimal total = 0, section = 0, digit = -1, lastUnit = 1;
        foreach (var c in text)
        {
            var unit = c switch { '十' => 10m, '百' => 100m, '千' => 1000m, '万' => 10_000m, '亿' => 100_000_000m, _ => 0m };
            if (c == '廿')
            {
                (section, digit, lastUnit) = (section + 20, -1, 10);
            }
            else if (unit == 0)
            {
                digit = Digit(c);
                if (c is '零' or '〇')
                    (digit, lastUnit) = (-1, 10);
            }
            else if (unit < 10_000)
            {
                (section, digit, lastUnit) = (section + ((digit < 0 ? 1 : digit) * unit), -1, unit);
            }
            else
            {
                (total, section, digit, lastUnit) = ((total + section + Math.Max(digit, 0)) * unit, 0, -1, unit);
            }
        }
        // A last digit without its unit is of the next lower one: 三万五 is 35,000 and 一百二 is 120.
        value = total + section + (digit < 0 ? 0 : digit * Math.Max(1, lastUnit / 10));
        return true;
    }

    private static int Digit(char c) => c == '两' ? 2 : c == '〇' ? 0 : Digits.IndexOf(c, StringComparison.Ordinal);
}
