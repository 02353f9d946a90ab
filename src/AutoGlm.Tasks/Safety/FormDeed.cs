using System.Text.RegularExpressions;
using AutoGlm.Tasks.Observing;

namespace AutoGlm.Tasks.Safety;

/// <summary>What sending a form does, told from the fields that it holds: a plain "Submit" says nothing by itself.</summary>
internal static partial class FormDeed
{
    /// <summary>The kind of outside change that the form makes; null where its fields tell of none.</summary>
    public static string? Of(UiNode scope)
    {
        var fields = scope.SelfAndDescendants().Where(UiRoles.IsField).ToList();
        if (Passwords(fields) >= 2 && fields.Any(field => IsPassword(field) && Current().IsMatch(Label(field)))) return EffectCategories.Password;
        if (fields.Any(field => IsFilled(field) && Card().IsMatch(Label(field)))) return EffectCategories.Pay;
        if (fields.Any(field => IsFilled(field) && Payee().IsMatch(Label(field))) && fields.Any(field => IsFilled(field) && Sum().IsMatch(Label(field)))) return EffectCategories.Transfer;
        if (!fields.Any(field => IsFilled(field) && IsLongText(field))) return null;
        if (Heading(scope, Comments())) return EffectCategories.Post;
        return fields.Any(field => IsFilled(field) && Addressee().IsMatch(Label(field))) || Heading(scope, Messages()) ? EffectCategories.Send : null;
    }

    /// <summary>Whether what stands in the field is sent off by Enter alone: the line of a chat, a comment.</summary>
    public static string? OfLine(UiNode field)
    {
        if (!IsFilled(field)) return null;
        var label = Label(field);
        return Comments().IsMatch(label) ? EffectCategories.Post : ChatLine().IsMatch(label) ? EffectCategories.Send : null;
    }

    private static int Passwords(IEnumerable<UiNode> fields) => fields.Count(IsPassword);

    private static bool IsPassword(UiNode field) => field.InputType == "password" || field.Is(UiStates.Secret);

    /// <summary>A secret's value is never read, so a field of secrets counts as filled.</summary>
    private static bool IsFilled(UiNode field) => !string.IsNullOrWhiteSpace(field.Value) || field.Is(UiStates.Secret);

    private static bool IsLongText(UiNode field) => field.Tag == "textarea" || (field.Is(UiStates.Editable) && field.Tag is not ("input" or "select"));

    private static bool Heading(UiNode scope, Regex words) =>
        scope.SelfAndDescendants().Where(node => UiRoles.IsHeading(node) || node == scope).Any(node => node.Name.Length < 80 && words.IsMatch(node.Name));

    private static string Label(UiNode field) => $"{field.Name} {field.Placeholder} {field.Key}";

    [GeneratedRegex(@"\b(current|old|existing)\b|旧密码|原密码|当前密码", RegexOptions.IgnoreCase)]
    private static partial Regex Current();

    [GeneratedRegex(@"\b(card\s*(number|no)|cardnumber|cc-?number|cvc|cvv|security\s+code)\b|卡号|银行卡|安全码", RegexOptions.IgnoreCase)]
    private static partial Regex Card();

    [GeneratedRegex(@"\b(iban|payee|beneficiary|recipient('s)?\s+account|to\s+account|account\s+number)\b|收款(人|方|账号|账户|帐号|帐户)|对方(账号|账户|户名)|转入(账号|账户|卡号)", RegexOptions.IgnoreCase)]
    private static partial Regex Payee();

    [GeneratedRegex(@"\b(amount|sum)\b|金额|数额", RegexOptions.IgnoreCase)]
    private static partial Regex Sum();

    [GeneratedRegex(@"\b(e-?mail|to|recipients?|your\s+name|full\s+name|phone)\b|邮箱|收件人|姓名|称呼|电话|手机", RegexOptions.IgnoreCase)]
    private static partial Regex Addressee();

    [GeneratedRegex(@"\b(contact|message|feedback|enquiry|inquiry|support|ticket|complaint|e-?mail)\b|联系|留言|反馈|咨询|投诉|工单|邮件|私信", RegexOptions.IgnoreCase)]
    private static partial Regex Messages();

    [GeneratedRegex(@"\b(comments?|review|reply|post|tweet|status\s+update|discussion)\b|评论|点评|评价|回复|发帖|动态|微博|跟帖", RegexOptions.IgnoreCase)]
    private static partial Regex Comments();

    [GeneratedRegex(@"\b(type|write|send|enter)\s+(a\s+|your\s+)?(message|reply)\b|\bmessage\s+(#|@|to\b)|^\s*(message|chat)\b|发消息|输入消息|说点什么|聊天", RegexOptions.IgnoreCase)]
    private static partial Regex ChatLine();
}
