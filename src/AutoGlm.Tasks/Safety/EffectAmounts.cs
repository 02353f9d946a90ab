using System.Globalization;
using System.Text.RegularExpressions;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Tasks.Safety;

/// <summary>
/// Reads off the screen what a step would cost or move. Of several sums that could be meant the largest counts: a page
/// that shows a small one beside a large one doesn't get past a limit.
/// </summary>
internal static partial class EffectAmounts
{
    /// <summary>How many texts after "Total" its sum stands at most.</summary>
    private const int Reach = 3;

    public static EffectAmount? Find(UiNode target, UiNode scope, Observation observation)
    {
        var sums = Sums(target.Name).Concat(Totals(scope)).ToList();
        if (sums.Count == 0 && scope != observation.Root) sums = [.. Totals(observation.Root)];
        if (sums.Count == 0 && UiRoles.IsDialog(scope)) sums = [.. Texts(scope).SelectMany(Sums)];
        return sums.OrderByDescending(sum => sum.Value).FirstOrDefault();
    }

    private static IEnumerable<EffectAmount> Totals(UiNode scope)
    {
        var since = int.MaxValue;
        foreach (var node in scope.SelfAndDescendants())
        {
            if (UiRoles.IsField(node))
            {
                if (InField(node) is { } entered) yield return entered;
                continue;
            }

            if (node.Name.Length == 0 || node.Children.Any(child => child.Name.Length > 0)) continue;
            since = TotalWords().IsMatch(node.Name) ? 0 : since == int.MaxValue ? since : since + 1;
            if (since > Reach) continue;
            var found = false;
            foreach (var sum in Sums(node.Name))
            {
                found = true;
                yield return sum;
            }

            if (found) since = int.MaxValue;
        }
    }

    /// <summary>A number in a field that is called an amount, with the currency that the field or its label names.</summary>
    private static EffectAmount? InField(UiNode field)
    {
        var label = $"{field.Name} {field.Placeholder}";
        if (string.IsNullOrWhiteSpace(field.Value) || !AmountField().IsMatch(label)) return null;
        if (Sums(field.Value).FirstOrDefault() is { } stated) return stated;
        if (!decimal.TryParse(field.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var value)) return null;
        var unit = Sums($"{Unit().Match(label).Value} 1").Concat(Sums($"1 {Unit().Match(label).Value}")).FirstOrDefault();
        return new EffectAmount(value, unit?.Currency ?? "");
    }

    private static IEnumerable<string> Texts(UiNode scope) => scope.SelfAndDescendants().Where(node => node.Children.Count == 0 && !UiRoles.IsField(node)).Select(node => node.Name);

    private static IEnumerable<EffectAmount> Sums(string text) => MoneyReader.Find(text).Select(found => new EffectAmount(found.Amount, found.Currency));

    [GeneratedRegex(@"\b(grand\s+total|order\s+total|total|amount(\s+due|\s+to\s+pay)?|due\s+(now|today)|to\s+pay|you(\s+will|'ll)?\s+pay|balance\s+due)\b|合计|总计|总价|总额|应付|实付|待支付|(支付|付款|订单|转账|扣款)金额|共计|需支付", RegexOptions.IgnoreCase)]
    private static partial Regex TotalWords();

    [GeneratedRegex(@"\b(amount|sum)\b|金额|数额", RegexOptions.IgnoreCase)]
    private static partial Regex AmountField();

    [GeneratedRegex(@"us\$|hk\$|[¥$€£]|\b(rmb|cny|usd|eur|gbp|hkd|jpy|yuan|dollars?|euros?|pounds?)\b|人民币|美元|欧元|英镑|港币|港元|日元|元", RegexOptions.IgnoreCase)]
    private static partial Regex Unit();
}
