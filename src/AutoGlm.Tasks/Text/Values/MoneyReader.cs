using System.Globalization;
using System.Text.RegularExpressions;

namespace AutoGlm.Tasks.Text.Values;

/// <summary>Finds sums of money.</summary>
public static partial class MoneyReader
{
    private const string Amount = @"(?<n>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s?(?<k>万|k(?![a-z]))?";

    [GeneratedRegex(
        @"(?<s>rmb|cny|usd|eur|gbp|hkd|jpy|us\$|hk\$|cn¥|[¥$€£])\s?" + Amount + @"(?:\s?元)?|"
        + Amount + @"\s?(?<s>元人民币|块钱|人民币|美元|欧元|英镑|港币|港元|日元|元|块|rmb|cny|usd|eur|gbp|hkd|jpy|yuan|dollars?|euros?|pounds?|bucks|[€£])(?![a-z])|"
        + @"(?<z>[" + ChineseNumber.Characters + @"]+)(?<s>元人民币|块钱|元|美元|欧元|块)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();

    public static IReadOnlyList<FoundMoney> Find(string text)
    {
        var found = new List<FoundMoney>();
        foreach (Match match in Pattern().Matches(TextFold.InPlace(text)))
        {
            decimal amount;
            if (match.Groups["z"].Success)
            {
                if (!ChineseNumber.TryParse(match.Groups["z"].ValueSpan, out amount))
                    continue;
            }
            else
            {
                amount = decimal.Parse(match.Groups["n"].Value, NumberStyles.Number, CultureInfo.InvariantCulture)
                    * match.Groups["k"].Value switch { "万" => 10_000m, "k" => 1000m, _ => 1m };
            }
            found.Add(new FoundMoney(new TextSpan(match.Index, match.Length), amount, Currency(match.Groups["s"].Value)));
        }
        return found;
    }

    private static string Currency(string sign) => sign switch
    {
        "$" or "us$" or "usd" or "dollar" or "dollars" or "bucks" or "美元" => "USD",
        "€" or "eur" or "euro" or "euros" or "欧元" => "EUR",
        "£" or "gbp" or "pound" or "pounds" or "英镑" => "GBP",
        "hk$" or "hkd" or "港币" or "港元" => "HKD",
        "jpy" or "日元" => "JPY",
        _ => "CNY",
    };
}
