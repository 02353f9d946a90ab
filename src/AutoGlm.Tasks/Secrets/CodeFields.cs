using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Secrets;

/// <summary>Tells by what it says of itself whether a field asks for a one-time code. One that asks what a picture shows (a captcha) does not.</summary>
public static partial class CodeFields
{
    /// <param name="label">The field's label.</param>
    /// <param name="hints">What else it says: how browsers may fill it in, its name in the page, its placeholder, what it stands under.</param>
    public static bool Asks(string label, string hints = "")
    {
        ArgumentNullException.ThrowIfNull(label);
        ArgumentNullException.ThrowIfNull(hints);
        var (name, around) = (Words(label), Words(hints));
        if (Other().IsMatch(name) || Captcha().IsMatch(around)) return false;
        return Code().IsMatch(name) || (Code().IsMatch(around) && (name.Length == 0 || Codelike().IsMatch(name) || Declared().IsMatch(hints)));
    }

    /// <summary>Names in programmers' spelling read as words.</summary>
    private static string Words(string text) => Tokens.WordsOfName(text).Trim();

    [GeneratedRegex(@"autocomplete=one-time-code", RegexOptions.CultureInvariant)]
    private static partial Regex Declared();

    [GeneratedRegex(
        @"\b(one time (pass)?(code|word|key|pin)|one time|otp|totp|[2二]fa|mfa|two (factor|step)|2 step|multi factor|authenticat(or|ion)( app)?( code)?|auth code|verif(y|ication) code|security code|(log|sign) ?in code|(six|eight|[4-8]) digits?( code| number| pin)?)\b"
        + "|验证码|校验码|认证码|安全码|动态码|动态口令|动态密码|动态令牌|一次性(密码|口令|代码)|(两步|二步|二次|双重|双因素)(身份)?(验证|认证)|(身份)?(验证|认证)器",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    /// <summary>Labels that leave it to what is around them to say which code is meant.</summary>
    [GeneratedRegex(@"\b(code|digit|pin|token|number|character|box)\b|[0-9]|码|代码|数字|位|口令", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Codelike();

    [GeneratedRegex(
        @"\b(captcha|picture|image|robot|human|coupon|promo(tion)?|voucher|discount|gift|referral|invit\w+|postal|post|zip|country|area|dial|cvv|cvc|csc|(credit|debit|gift) card|card number|e ?mail address|(phone|mobile) number)\b"
        + "|图形|图片|图像|图中|滑块|人机|机器人|优惠|折扣|兑换|邀请|邮政|邮编|区号|银行卡|信用卡|卡号|手机号|邮箱地址",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Other();

    [GeneratedRegex(@"\b(captcha|not a robot|you are human|shown in the (picture|image)|cc csc)\b|图形验证码|图片验证码|看不清|换一张|滑块|人机验证", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Captcha();
}
