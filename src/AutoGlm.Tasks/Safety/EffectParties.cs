using System.Text.RegularExpressions;
using AutoGlm.Tasks.Observing;

namespace AutoGlm.Tasks.Safety;

/// <summary>Reads off the screen whom an outside change goes to.</summary>
internal static partial class EffectParties
{
    private const int Longest = 120;

    /// <summary>Null where the form or dialog names nobody.</summary>
    public static string? Find(UiNode scope)
    {
        var nodes = scope.SelfAndDescendants().ToList();
        var field = nodes.FirstOrDefault(node => UiRoles.IsField(node) && !string.IsNullOrWhiteSpace(node.Value) && !node.Is(UiStates.Secret) && Fields().IsMatch(node.Name.Length > 0 ? node.Name : node.Placeholder ?? ""));
        if (field is not null) return Short(field.Value!);
        foreach (var node in nodes.Where(node => node.Children.Count == 0 && !UiRoles.IsField(node)))
        {
            if (Texts().Match(node.Name) is { Success: true } named) return Short(named.Groups["who"].Value);
        }

        return null;
    }

    private static string Short(string text) => text.Trim() is { Length: > Longest } much ? much[..Longest] + "…" : text.Trim();

    [GeneratedRegex(@"^\s*(to|recipients?|payee|beneficiary|send\s+to|share\s+with|invite|e-?mail(\s+address)?es|people)\b|收款|收件人|对方|接收人|发送给|分享给|转入", RegexOptions.IgnoreCase)]
    private static partial Regex Fields();

    [GeneratedRegex(@"^\s*(to|recipient|payee|beneficiary|pay(ing)?\s+to|sent?\s+to|transfer\s+to|merchant|seller)\s*[:：]\s*(?<who>\S.{0,200})$|^\s*(收款(人|方|账户)?|收件人|付款给|支付给|转账给|发送给|分享给|商家|商户)\s*[:：]\s*(?<who>\S.{0,200})$|\b(transfer|pay|send)\b.{1,40}\bto\s+(?<who>\p{Lu}[^.?!]{1,80})[.?!]", RegexOptions.IgnoreCase)]
    private static partial Regex Texts();
}
