using System.Text.RegularExpressions;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Understanding.Reading;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Reads logging in with the name and password that the goal tells, and changing a password.</summary>
internal sealed class LogInReader : IClauseReader
{
    private const string In = @"(?:log|sign)\s?[- ]?(?:in|on)(?:to\s+(?:the|my|your|this)\s+\S+(?:\s+\S+)?)?";
    private const string U = @"(?<u>\S+?)";
    private const string P = @"(?<p>\S+?)";
    private const string Name = @"(?:user\s?-?name|user|account|e-?mail(?:\s+address)?|login|id)";

    private static readonly ClausePattern[] Patterns =
    [
        LogIn(In + @"\s+as\s+(?:(?:the\s+)?user\s+)?" + U + @"\s*,?\s*(?:with|using|and)?\s*(?:the\s+|a\s+)?password\s*(?:is\s+|of\s+|:\s*)?" + P),
        LogIn(In + @"\s+(?:with|using)\s+(?:the\s+)?" + Name + @"\s*(?:is\s+|:\s*)?" + U + @"\s*(?:,|and|,\s*and|with)\s*(?:the\s+)?password\s*(?:is\s+|:\s*)?" + P),
        LogIn(In + @"\s+(?:with|using)\s+" + U + @"\s*(?:/|,|and)\s*" + P),
        LogIn("(?:请)?(?:用|使用|以)(?:账号|帐号|用户名|账户|用户|邮箱)?\\s*" + U + "\\s*(?:的身份)?\\s*(?:、|,|和|及|/)?\\s*(?:和|与)?密码(?:是|为|:)?\\s*" + P + "\\s*(?:来)?(?:登录|登陆|登入)(?:系统|网站|账号)?"),
        LogIn("(?:登录|登陆|登入)(?:系统|网站|账号)?\\s*[,:]?\\s*(?:账号|帐号|用户名|账户|用户|邮箱)(?:是|为|:)?\\s*" + U + "\\s*[、,和]?\\s*密码(?:是|为|:)?\\s*" + P),
        ChangePassword(@"change\s+(?:the\s+|my\s+|your\s+)?password\s+from\s+(?<u>\S+?)\s+to\s+" + P),
        ChangePassword("(?:把|将)?(?:我的|登录)?密码(?:由|从)\\s*" + U + "\\s*(?:改为|改成|更改为|修改为|换成|更换为)\\s*" + P),
    ];

    public Clause? Read(ClausePart part) => ClausePattern.Read(Patterns, part);

    private static ClausePattern LogIn(string pattern) => ClausePattern.Of(pattern, (part, match) => new FormClause
    {
        Words = part.Words,
        Entries =
        [
            Set(part, part.Chinese ? "用户名" : "username", match.Groups["u"]),
            Set(part, part.Chinese ? "密码" : "password", match.Groups["p"]),
            new SubmitClause { Words = part.Chinese ? "登录" : "log in" },
        ],
    });

    private static ClausePattern ChangePassword(string pattern) => ClausePattern.Of(pattern, (part, match) => new FormClause
    {
        Words = part.Words,
        Entries =
        [
            Set(part, part.Chinese ? "当前密码" : "current password", match.Groups["u"]),
            Set(part, part.Chinese ? "新密码" : "new password", match.Groups["p"]),
            new SubmitClause { Words = part.Chinese ? "修改密码" : "change password" },
        ],
    });

    private static SetClause Set(ClausePart part, string field, Group value) => new()
    {
        Words = part.Words,
        Field = new Selection { Words = field, Phrase = new TargetPhrase { Name = field, Kind = TargetKinds.Field } },
        Values = [ValueSource.Of(Verbatim.Of(part.Original(value)))],
        Typed = true,
    };
}
