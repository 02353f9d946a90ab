using System.Text.RegularExpressions;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Setting;

/// <summary>A field beside which the unit is written takes the bare number: "7 hours" where the page says "[ ] h".</summary>
internal static partial class Units
{
    private const int MostText = 60;

    private static readonly string[][] Same =
    [
        ["hours", "hour", "hrs", "hr", "h", "小时", "个小时"], ["minutes", "minute", "mins", "min", "分钟", "分"], ["seconds", "second", "secs", "sec", "s", "秒"], ["days", "day", "d", "天", "日"], ["kg", "kilos", "kilograms", "公斤", "千克"], ["g", "grams", "克"],
        ["km", "kilometres", "kilometers", "公里"], ["m", "metres", "meters", "米"], ["cm", "厘米"], ["l", "litres", "liters", "升"], ["%", "percent", "per cent"], ["€", "eur", "euros", "euro", "欧元"], ["$", "usd", "dollars", "dollar", "美元"], ["¥", "元", "块", "yuan", "rmb", "cny"], ["£", "gbp", "pounds"], ["°c", "degrees", "°", "度"], ["people", "persons", "guests", "人", "位"], ["pieces", "pcs", "piece", "件", "个"],
    ];

    /// <summary>The number without the unit, where the field's own surroundings say the unit; the value as it is elsewhere.</summary>
    public static string Without(ObservationIndex index, UiNode field, string value)
    {
        if (Amount().Match(value.Trim()) is not { Success: true } match || Array.Find(Same, names => names.Contains(TextFold.Fold(match.Groups["u"].Value))) is not { } unit)
            return value;
        var around = $"{index.LabelOf(field)} {field.Description} {field.Placeholder}";
        foreach (var above in index.AncestorsOf(field).Take(2).Select(index.TextOf).Where(text => text.Length < MostText))
            around += " " + above;
        return Word().Matches(TextFold.Fold(around)).Any(word => unit.Contains(word.Value, StringComparer.Ordinal)) ? match.Groups["n"].Value : value;
    }

    [GeneratedRegex(@"^(?<n>-?\d+(?:[.,]\d+)?)\s*(?<u>\p{L}{1,10}|%|€|\$|£|°\s?C?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Amount();

    [GeneratedRegex(@"[a-z°]+|%|€|\$|£|¥|小时|分钟|公斤|千克|公里|厘米|欧元|美元|[天日克米升元块度人位件个秒分]", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
