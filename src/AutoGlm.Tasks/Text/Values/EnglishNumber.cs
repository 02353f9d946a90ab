namespace AutoGlm.Tasks.Text.Values;

/// <summary>Numbers written in English words.</summary>
public static class EnglishNumber
{
    internal const string Word = "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";

    private static readonly string[] Small =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    /// <summary>Reads "four", "twenty-five", "two hundred and ten", "a dozen"; false when the text is anything else.</summary>
    public static bool TryParse(string text, out decimal value)
    {
        value = 0;
        decimal total = 0, section = 0;
        var any = false;
        foreach (var word in text.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries))
        {
            var small = Array.IndexOf(Small, word);
            var ten = Array.IndexOf(Tens, word);
            if (small >= 0)
                section += small;
            else if (ten >= 0)
                section += (ten + 2) * 10;
            else if (word == "hundred")
                section = Math.Max(1, section) * 100;
            else if (word == "thousand")
                (total, section) = (total + (Math.Max(1, section) * 1000), 0);
            else if (word == "million")
                (total, section) = ((total + Math.Max(1, section)) * 1_000_000, 0);
            else if (word == "dozen")
                section = Math.Max(1, section) * 12;
            else if (word is "and" or "a" or "an")
                continue;
            else
                return false;
            any = true;
        }
        value = total + section;
        return any;
    }
}
