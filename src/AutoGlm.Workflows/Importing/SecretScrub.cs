using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AutoGlm.Workflows.Templates;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Workflows.Importing;

/// <summary>
/// Takes secrets out of a file before anything else looks at it: keys, passwords and headers that log in become marks,
/// and the marks become <c>{{secret:name}}</c> at the end, wherever they got to. What a file brings along can't be such a mark.
/// </summary>
internal sealed partial class SecretScrub
{
    // Of a private-use area that is removed from every text of the file.
    private const char Open = '\uE000', Close = '\uE001';

    private static readonly string[] Headers = ["authorization", "proxy-authorization", "cookie", "set-cookie", "x-api-key", "api-key", "x-key", "x-secret", "x-auth-token", "x-access-token", "x-auth", "x-token", "ocp-apim-subscription-key", "private-token"];

    private static readonly string[] Keys = ["apikey", "accesskey", "secretkey", "privatekey", "clientsecret", "accesstoken", "refreshtoken", "authtoken", "bearertoken", "bearer", "webhooksecret", "signingsecret", "connectionstring", "credential", "passwd", "authorization", "sessioncookie", "auth", "pw", "pass", "psw"];

    /// <summary>Last words of names that speak about a secret and aren't one.</summary>
    private static readonly string[] About = ["type", "types", "name", "names", "field", "fields", "id", "ids", "url", "uri", "count", "counts", "header", "headers", "param", "limit", "label", "title", "mode", "length", "size", "hint", "help", "description", "placeholder", "ui", "data", "path", "provider", "method", "usage", "required", "policy", "key_name"];

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly List<string> _found = [];
    private string _owner = "";

    /// <summary>All names that were given, in the order of finding.</summary>
    public List<string> All { get; } = [];

    /// <summary>A copy without secrets; <paramref name="found"/> names those that were in it.</summary>
    public JsonNode? Clean(JsonNode? value, string owner, out IReadOnlyList<string> found)
    {
        _found.Clear();
        _owner = ImportNames.Slug(owner, 24);
        var clean = Walk(value, null, isSecret: false);
        found = [.. _found.Distinct()];
        return clean;
    }

    /// <summary>A mark for a secret that is known to be one, as in a log-in that only names what it is for.</summary>
    public string Mark(string name)
    {
        var free = ImportNames.Slug(name, 48) is { Length: > 0 } slug ? slug : "imported";
        if (_taken.Add(free))
            All.Add(free);
        return $"{Open}{free}{Close}";
    }

    /// <summary>Turns marks into references to secrets.</summary>
    public static string Unmark(string text) => text.Contains(Open, StringComparison.Ordinal) ? Marked().Replace(text, match => SecretReference.Write(match.Groups[1].Value)) : text;

    /// <summary>Turns marks into references to secrets, in every text of a value.</summary>
    public static JsonNode? Unmark(JsonNode? value) => value switch
    {
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(Unmark(member.Key), Unmark(member.Value))).DistinctBy(member => member.Key)),
        JsonArray items => new JsonArray([.. items.Select(Unmark)]),
        JsonValue text when text.TryGetValue(out string? written) => JsonValue.Create(Unmark(written)),
        _ => value?.DeepClone(),
    };

    public static bool IsMarked(string text) => text.Contains(Open, StringComparison.Ordinal);

    public static bool IsSecretKey(string name)
    {
        var plain = name.Trim();
        if (Headers.Contains(plain, StringComparer.OrdinalIgnoreCase))
            return true;
        var words = Words().Matches(plain).Select(match => match.Value.ToLowerInvariant()).ToList();
        if (words.Count == 0 || About.Contains(words[^1], StringComparer.Ordinal))
            return SecretNames.LooksSecret(plain) && words.Count == 0;
        return SecretNames.LooksSecret(plain) || Keys.Contains(string.Concat(words), StringComparer.Ordinal) || words.Zip(words.Skip(1), (first, second) => first + second).Any(pair => Keys.Contains(pair, StringComparer.Ordinal));
    }

    private JsonNode? Walk(JsonNode? value, string? field, bool isSecret)
    {
        switch (value)
        {
            case JsonObject members:
                var clean = new JsonObject();
                var said = (Text(members["name"]) ?? Text(members["key"]) ?? Text(members["field"]) ?? Text(members["variable"])) is { } name && IsSecretKey(name) ? name : null;
                var declared = Text(members["value_type"]) == "secret" || Text(members["type"]) == "secret";
                foreach (var (key, member) in members)
                {
                    var byName = said is not null && key is "value" or "default" or "defaultValue";
                    var secret = byName || (declared && key is "value") || IsSecretKey(key);
                    clean.TryAdd(Legible(key), Walk(member, byName ? said : declared ? Text(members["name"]) ?? key : key, secret));
                }

                return clean;
            case JsonArray items:
                return new JsonArray([.. items.Select(item => Walk(item, field, isSecret && item is JsonValue))]);
            case JsonValue text when text.TryGetValue(out string? written):
                return JsonValue.Create(isSecret ? Secret(Legible(written), field) : Within(Legible(written), field));
            case JsonValue number when isSecret && number.GetValueKind() == JsonValueKind.Number:
                return JsonValue.Create(Take(number.ToJsonString(), field));
            default:
                return value?.DeepClone();
        }
    }

    /// <summary>A text that is a secret as a whole, but for what only says how it is sent, and for what is filled in at run time.</summary>
    private string Secret(string text, string? field)
    {
        var start = text.StartsWith('=') ? 1 : 0;
        var rest = text[start..];
        if (rest.Trim().Length == 0 || rest.Contains("{{", StringComparison.Ordinal) || rest.Contains("${", StringComparison.Ordinal))
            return Within(text, field);
        var scheme = Scheme().Match(rest);
        return string.Concat(text.AsSpan(0, start), scheme.Value, Take(rest[scheme.Length..].Trim(), field));
    }

    /// <summary>Secrets in the middle of a text: in header lines, code, addresses, or by the shape that services give their keys.</summary>
    private string Within(string text, string? field)
    {
        if (text.Length < 8)
            return text;
        text = HeaderLine().Replace(text, match => IsSecretKey(match.Groups["name"].Value) ? match.Groups["before"].Value + Taken(match, match.Groups["name"].Value) : match.Value);
        text = NamedValue().Replace(text, match => IsSecretKey(match.Groups["name"].Value) ? match.Groups["before"].Value + Taken(match, match.Groups["name"].Value) : match.Value);
        text = Assignment().Replace(text, match => IsSecretKey(match.Groups["name"].Value) || match.Groups["name"].Value == "KEY" ? match.Groups["before"].Value + Taken(match, match.Groups["name"].Value) + match.Groups["quote"].Value : match.Value);
        text = Element().Replace(text, match => IsSecretKey(match.Groups["name"].Value) ? match.Groups["before"].Value + Taken(match, match.Groups["name"].Value) + match.Groups["after"].Value : match.Value);
        text = InAddress().Replace(text, match => match.Groups["before"].Value + Taken(match, "password") + "@");
        text = InQuery().Replace(text, match => IsSecretKey(match.Groups["name"].Value) || match.Groups["name"].Value is "key" or "sig" ? match.Groups["before"].Value + Taken(match, match.Groups["name"].Value) : match.Value);
        text = Bearer().Replace(text, match => match.Groups["before"].Value + Taken(match, "token"));
        return Known().Replace(text, match => Take(match.Value, field ?? "key"));
    }

    private string Taken(Match match, string field) => IsMarked(match.Groups["value"].Value) ? match.Groups["value"].Value : Take(match.Groups["value"].Value.Trim(), field);

    private string Take(string value, string? field)
    {
        if (value.Length == 0 || IsMarked(value))
            return value;
        if (!_names.TryGetValue(value, out var name))
        {
            var what = ImportNames.Slug(field, 24);
            var wanted = string.Join('.', new[] { _owner, what.Length > 0 ? what : "secret" }.Where(part => part.Length > 0));
            _names[value] = name = ImportNames.Free(wanted, _taken.Contains);
            _taken.Add(name);
            All.Add(name);
        }

        _found.Add(name);
        return $"{Open}{name}{Close}";
    }

    /// <summary>Without what databases and screens stumble over, and without anything that looks like a mark.</summary>
    private static string Legible(string text) =>
        text.Any(letter => letter is >= '\uE000' and <= '\uE00F' || (char.IsControl(letter) && letter is not ('\n' or '\r' or '\t')))
            ? string.Concat(text.Where(letter => letter is not (>= '\uE000' and <= '\uE00F') && (!char.IsControl(letter) || letter is '\n' or '\r' or '\t')))
            : text;

    private static string? Text(JsonNode? value) => value is JsonValue text && text.TryGetValue(out string? words) ? words : null;

    [GeneratedRegex("\uE000([^\uE000\uE001]+)\uE001")]
    private static partial Regex Marked();

    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z]?[a-z]+")]
    private static partial Regex Words();

    [GeneratedRegex(@"^\s*(?:Bearer|Basic|Token|ApiKey|Digest)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"(?<before>^[ \t]*(?<name>[A-Za-z][A-Za-z0-9_-]{0,40})[ \t]*:[ \t]*(?:Bearer |Basic |Token )?)(?<value>[^\s""'{}\uE000][^\r\n""'{}]*)$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex HeaderLine();

    [GeneratedRegex(@"(?<before>(?<![\w-])[""'`]?(?<name>[A-Za-z][A-Za-z0-9_-]{0,40})[""'`]?[ \t]*[:=][ \t]*(?<quote>[""'`])(?:Bearer |Basic |Token )?)(?<value>[^""'`{}\r\n]{4,4000})\k<quote>", RegexOptions.CultureInvariant)]
    private static partial Regex Assignment();

    /// <summary>Pairs of name and value in JSON that is written as text, with or without backslashes.</summary>
    [GeneratedRegex(@"(?<before>""?\\{0,3}""(?:name|key)\\{0,3}""\s*:\s*\\{0,3}""(?<name>[A-Za-z][A-Za-z0-9_-]{0,40})\\{0,3}""\s*,\s*\\{0,3}""value\\{0,3}""\s*:\s*\\{0,3}"")(?<value>[^""\\{}\r\n]{1,4000})", RegexOptions.CultureInvariant)]
    private static partial Regex NamedValue();

    /// <summary>Elements of XML that hold nothing but a text.</summary>
    [GeneratedRegex(@"(?<before><(?:[A-Za-z][A-Za-z0-9_-]{0,40}:)?(?<name>[A-Za-z][A-Za-z0-9_-]{0,40})(?:\s[^<>]{0,200})?>\s{0,20})(?<value>[^\s<>{}\uE000][^<>{}\uE000]{0,4000})(?<after></)", RegexOptions.CultureInvariant)]
    private static partial Regex Element();

    [GeneratedRegex(@"(?<before>://[^/\s:@""'{}]{1,100}:)(?<value>[^/\s@""'{}]{1,200})@", RegexOptions.CultureInvariant)]
    private static partial Regex InAddress();

    [GeneratedRegex(@"(?<before>(?:^|[?&])(?<name>[A-Za-z][A-Za-z0-9_.-]{0,40})=)(?<value>[^&\s""'{}#\uE000]{6,4000})", RegexOptions.CultureInvariant)]
    private static partial Regex InQuery();

    [GeneratedRegex(@"(?<before>\bBearer\s{1,4})(?<value>(?=[A-Za-z._~+/=-]{0,200}[0-9])[A-Za-z0-9._~+/=-]{12,})", RegexOptions.CultureInvariant)]
    private static partial Regex Bearer();

    [GeneratedRegex(@"\b(?:sk-[A-Za-z0-9_-]{16,}|sk_live_[A-Za-z0-9]{16,}|gh[pousr]_[A-Za-z0-9]{20,}|github_pat_[A-Za-z0-9_]{20,}|glpat-[A-Za-z0-9_-]{16,}|xox[abeprs]-[A-Za-z0-9-]{10,}|AKIA[0-9A-Z]{16}|AIza[0-9A-Za-z_-]{35}|eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{5,}|app-[A-Za-z0-9]{24}|dataset-[A-Za-z0-9]{24})|-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[^-]{1,20000}-----END [A-Z ]{0,40}PRIVATE KEY-----", RegexOptions.CultureInvariant)]
    private static partial Regex Known();
}
