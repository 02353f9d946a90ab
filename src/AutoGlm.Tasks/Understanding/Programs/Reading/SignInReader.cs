using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AutoGlm.Tasks.Secrets;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Reads logging in with what is given beside the goal: "log in", "sign in as ann", 用给定的账号密码登录.</summary>
internal static partial class SignInReader
{
    private const string Given = @"(?:the|my|your|these|those|given|provided|stored|saved|following|supplied|user\s?-?name|user|login|credentials?|account|data|details|password|e-?mail(?:\s+address)?|and|,|/|above|below)";

    private static readonly ClausePattern[] Patterns =
    [
        Enter(@"(?:log|sign)\s?-?(?:in|on)(?:\s*to\s+(?:the|my|our|this)\s+\w+(?:\s+\w+)?)?(?:\s+as\s+(?:(?:the\s+)?user\s+)?(?<u>\S+))?(?:\s*,?\s*(?:with|using)(?:\s+" + Given + @")+)?(?<stay>(?:\s+and|,\s+and|,)\s+(?:(?:stay|remain|keep\s+me)\s+(?:signed|logged)\s+in|remember\s+me))?"),
        Enter("(?:用|使用|以|凭)?(?:给定|提供|已有|我|上述|指定|给出)?的?(?:账号|帐号|用户名|账户)?(?:和|、|,|及|与)?(?:密码)?(?:登录|登陆|登入)(?:系统|网站|账户|账号|后台|平台)?(?<stay>[,，]?\\s*(?:并且?|同时)?(?:保持登录(?:状态)?|记住(?:我|密码|账号)|下次自动登录))?"),
        Enter("(?:以|用)(?<u>[^\\s,，]+?)(?:的)?(?:身份|账号|帐号)(?:登录|登陆|登入)(?:系统|网站)?"),
    ];

    /// <summary>Puts a log-in in place of the bare words, unless they are what sends a form that was just filled in.</summary>
    public static void Join(List<ClausePart> parts, List<Clause?> clauses, JsonObject inputs)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            if (clauses[i] is FormClause or SetClause)
                return;
            if (ClausePattern.Read(Patterns, parts[i]) is not EnterClause enter)
                continue;
            var entries = enter.Entries.OfType<SetClause>().Concat<Clause>(EnterJoin.Given(inputs, parts[i]).Where(entry => entry is SetClause { Field.Phrase.Name: var name } set && IsCredential(name) && !IsCodeSecret(name, set))).Concat(enter.Entries.OfType<HandClause>());
            if (i + 1 < parts.Count && Staying().IsMatch(parts[i + 1].Raw.Trim()))
            {
                entries = entries.Append(Box(parts[i + 1]));
                parts.RemoveAt(i + 1);
                clauses.RemoveAt(i + 1);
            }

            clauses[i] = enter with { Entries = [.. entries] };
            return;
        }
    }

    /// <summary>A secret that gives codes is filled in on the page that asks for one, which often is the next.</summary>
    private static bool IsCodeSecret(string name, SetClause entry) =>
        entry.Values is [ValueSource.Literal { Text: var text }] && text.StartsWith("{{secret:", StringComparison.Ordinal) && (Synonyms.Strength(name, Concepts.Code) >= 0.6 || CodeFields.Asks(name));

    private static bool IsCredential(string name) =>
        Synonyms.Strength(name, Concepts.Username) >= 0.6 || Synonyms.Strength(name, Concepts.Password) >= 0.6 || Synonyms.Strength(name, Concepts.Email) >= 0.6 || Synonyms.Strength(name, Concepts.Code) >= 0.6;

    /// <summary>The box for staying signed in is ticked before the form is sent.</summary>
    private static HandClause Box(ClausePart part)
    {
        var name = part.Chinese ? "保持登录" : "stay signed in";
        return new HandClause { Words = part.Words, Verb = Instructing.InstructionVerb.Check, Target = new Selection { Words = name, Phrase = new Instructing.TargetPhrase { Name = name } } };
    }

    [GeneratedRegex(@"^(?:please\s+|also\s+|and\s+)*(?:stay|remain|keep\s+me|stay\s+me)\s+(?:signed|logged)\s+in\.?$|^(?:please\s+|also\s+|and\s+)*(?:(?:tick|check|choose|enable)\s+)?[""“]?remember\s+me[""”]?\.?$|^(?:并且?|同时|再)?(?:勾选|选择|选中)?[“「]?(?:保持登录(?:状态)?|记住我|记住密码|下次自动登录|自动登录)[”」]?[。.]?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Staying();

    private static ClausePattern Enter(string pattern) => ClausePattern.Of(pattern, (part, match) => new EnterClause
    {
        Words = part.Words,
        Verb = part.Chinese ? "登录" : "log in",
        Entries =
        [
            .. match.Groups["u"] is { Success: true, Length: > 0 } user ? [EntryParts.Field(part, part.Chinese ? "用户名" : "username", part.Original(user))] : Array.Empty<Clause>(),
            .. match.Groups["stay"].Success ? [Box(part)] : Array.Empty<Clause>(),
        ],
    });
}
