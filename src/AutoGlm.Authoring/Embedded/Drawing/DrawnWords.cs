using System.Text.RegularExpressions;
using AutoGlm.Authoring.Embedded.Reading;
using AutoGlm.Workflows.Conditions;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Authoring.Embedded.Drawing;

/// <summary>Words for what is drawn: names, types and conditions.</summary>
internal static partial class DrawnWords
{
    public static (string En, string Zh) Words(Test test)
    {
        var op = ConditionOperators.Find(test.Operator)!.Label;
        var right = test.Right is null ? "" : $" {test.Right}";
        return (op.En + right, op.Zh + right);
    }

    public static string TypeInChinese(string type) => type switch
    {
        ValueTypes.Number => "数字",
        ValueTypes.Date => "日期",
        ValueTypes.Time => "时间",
        ValueTypes.Boolean => "是否",
        ValueTypes.List or ValueTypes.Records => "列表",
        _ => "文字",
    };

    /// <summary>The words without what their place in the text left at their ends.</summary>
    public static string Clean(string words) => Spaces().Replace(words.Trim().TrimEnd(',', '，', ';', '；', '、'), " ");

    public static string Common(string what) => what switch
    {
        "订单" or "新订单" => "orders",
        "付款" or "支付" => "payments",
        "表单" => "forms",
        "消息" => "messages",
        "邮件" => "mails",
        _ => what,
    };

    public static string Short(string words)
    {
        var text = Spaces().Replace(Addresses().Replace(words, match => Link.SiteOf(match.Value)).Trim(), " ");
        var most = text.Any(Tasks.Text.TextFold.IsChinese) ? 22 : 44;
        if (text.Length > most)
        {
            var cut = text.LastIndexOf(' ', most);
            text = text[..(cut > most / 2 ? cut : most)].TrimEnd(',', '，', ' ') + "…";
        }

        return Capital(Braces().Replace(text, "$1"));
    }

    public static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"https?://[^\s，。；、）]+", RegexOptions.CultureInvariant)]
    private static partial Regex Addresses();

    [GeneratedRegex(@"\{\{?(?:input\.)?([^{}]*)\}?\}", RegexOptions.CultureInvariant)]
    private static partial Regex Braces();
}
