using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AutoGlm.Workflows.Templates;

namespace AutoGlm.Workflows.Importing.N8n;

/// <summary>
/// Expressions as templates: references, texts put together, a value or else another. What is more than that stays as it is,
/// in a spelling that keeps it from being run, and the report shows it.
/// </summary>
internal sealed partial class N8nExpressions(IReadOnlyDictionary<string, N8nNode> nodes, ImportDraft draft, string workflowName)
{
    private const int MostWays = 6;
    private const int MostDepth = 12;
    private const int MostLetters = 4000;
    private const string Stringify = "JSON.stringify(";

    /// <summary>Any value; expressions in its texts are translated.</summary>
    public JsonNode? Value(JsonNode? value, N8nNode at) => value switch
    {
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, Value(member.Value, at)))),
        JsonArray items => new JsonArray([.. items.Select(item => Value(item, at))]),
        JsonValue text when text.TryGetValue(out string? written) => JsonValue.Create(Text(written, at)),
        _ => value?.DeepClone(),
    };

    /// <summary>A text; one that begins with = may hold expressions.</summary>
    public string Text(string? written, N8nNode at)
    {
        if (written is null || !written.StartsWith('='))
            return ImportWords.Literal(written ?? "");
        var made = new StringBuilder();
        foreach (var (text, isExpression) in Pieces(written[1..]))
            made.Append(isExpression ? Expression(text, at) : ImportWords.Literal(text));
        return made.ToString();
    }

    /// <summary>JSON written as text with expressions within and between its quotes; a text where it doesn't become JSON.</summary>
    public JsonNode? Json(JsonNode? written, N8nNode at)
    {
        if (ImportWords.AsText(written) is not { } text)
            return Value(written, at);
        if (!text.StartsWith('='))
            return Parsed(text) is { } plain ? Plain(plain) : JsonValue.Create(ImportWords.Literal(text));
        if (Pieces(text[1..]) is [{ IsExpression: true } whole] && Structure(whole.Text, at, 0) is { } structure)
            return structure;
        var expressions = new List<string>();
        var json = new StringBuilder();
        var quoted = false;
        foreach (var (piece, isExpression) in Pieces(text[1..]))
        {
            if (!isExpression)
            {
                for (var i = 0; i < piece.Length; i++)
                    quoted ^= piece[i] == '"' && (i == 0 || piece[i - 1] != '\\');
                json.Append(piece);
                continue;
            }

            var place = $"\uE00A{expressions.Count.ToString(CultureInfo.InvariantCulture)}\uE00B";
            expressions.Add(Expression(piece, at));
            json.Append(quoted ? place : $"\"{place}\"");
        }

        if (expressions.Count == 1 && json.ToString().Trim() == "\"\uE00A0\uE00B\"")
            return JsonValue.Create(expressions[0]);
        return Parsed(json.ToString()) is { } parsed
            ? Filled(parsed, expressions)
            : JsonValue.Create(Text(text, at));
    }

    /// <summary>An object or a list as JavaScript writes them, member by member; null for anything else.</summary>
    private JsonNode? Structure(string written, N8nNode at, int depth)
    {
        var text = written.Trim();
        if (depth == 0 && text.StartsWith(Stringify, StringComparison.Ordinal) && Closing(text, Stringify.Length - 1) == text.Length - 1)
            text = text[Stringify.Length..^1].Trim();
        if (depth == 0 && text.StartsWith('(') && text.Length > 2 && Closing(text, 0) == text.Length - 1)
            text = text[1..^1].Trim();
        if (depth > MostDepth || text.Length is < 2 or > MostLetters || text[0] is not ('{' or '[') || Closing(text, 0) != text.Length - 1)
            return null;
        var inner = text[1..^1].Trim().TrimEnd(',');
        var parts = inner.Length == 0 ? [] : Split(inner, ",") ?? [inner];
        if (text[0] == '[')
        {
            var items = parts.Select(part => Part(part.Trim(), at, depth)).ToList();
            return parts.Any(part => part.TrimStart().StartsWith("...", StringComparison.Ordinal)) ? null : new JsonArray([.. items]);
        }

        var members = parts.Select(part => Member().Match(part)).ToList();
        if (members.Any(member => !member.Success) || members.Select(Name).Distinct(StringComparer.Ordinal).Count() < members.Count)
            return null;
        return new JsonObject(members.Select(member => KeyValuePair.Create(Name(member), Part(member.Groups["value"].Value.Trim(), at, depth))));

        static string Name(Match member) => ImportWords.Literal(Unescaped(member.Groups["name"].Value));
    }

    private JsonNode? Part(string text, N8nNode at, int depth) =>
        text is "null" or "undefined" ? null
        : text is "true" or "false" || (text.Length < 30 && text.Length > 0 && (char.IsAsciiDigit(text[0]) || text[0] == '-') && Literal(text) is not null && Parsed(text) is not null) ? Parsed(text)
        : Structure(text, at, depth + 1) ?? JsonValue.Create(Expression(text, at));

    /// <summary>References that may stand for a member of what flows into a node.</summary>
    public static IReadOnlyList<string> FromInputs(N8nNode at, IReadOnlyList<PathSegment> path, Func<N8nLink, bool>? which = null)
    {
        var found = new List<string>();
        var seen = new HashSet<N8nNode>();
        foreach (var link in at.MainIn.Where(which ?? (static _ => true)))
            Find(link.From, path, at, found, seen);
        return found;
    }

    /// <summary>Several ways may lead here: the value is whichever there is.</summary>
    public static string Whichever(IReadOnlyList<string> references) => references.Count == 1
        ? $"{{{{{references[0]}}}}}"
        : $"{{{{#if {references[0]}}}}}{{{{{references[0]}}}}}{string.Concat(references.Skip(1).SkipLast(1).Select(other => $"{{{{else if {other}}}}}{{{{{other}}}}}"))}{{{{else}}}}{{{{{references[^1]}}}}}{{{{/if}}}}";

    private static void Find(N8nNode source, IReadOnlyList<PathSegment> path, N8nNode reader, List<string> found, HashSet<N8nNode> seen)
    {
        if (found.Count >= MostWays || !seen.Add(source))
            return;
        var reference = source.Disabled && source.MainIn.Any() ? N8nNode.PassOn : source.Refer(path, reader);
        if (reference == N8nNode.PassOn)
        {
            foreach (var link in source.MainIn)
                Find(link.From, path, reader, found, seen);
        }
        else if (reference is not null && !found.Contains(reference))
            found.Add(reference);
    }

    private string Expression(string expression, N8nNode at)
    {
        var made = expression.Length <= MostLetters ? Translate(expression.Trim().TrimEnd(';').Trim(), at, 0) : null;
        if (made is not null)
            return made;
        at.Entry.Lost(
            "An expression can't be translated; it stands in the node as it was, and has to be written anew before the agent can run.",
            "有一个表达式无法转换；它按原样保留在节点中，需改写后智能体才能运行。",
            $"{{{{ {expression.Trim()} }}}}");
        return ImportWords.Untranslated(expression.Trim());
    }

    private string? Translate(string text, N8nNode at, int depth)
    {
        if (depth > MostDepth || text.Length == 0)
            return null;
        if (Literal(text) is { } literal)
            return ImportWords.Literal(literal);
        if (Vaulted().Match(text) is { Success: true } vaulted && (text.StartsWith("$secrets", StringComparison.Ordinal) || SecretScrub.IsSecretKey(vaulted.Groups["name"].Value)))
        {
            var name = ImportNames.Slug(vaulted.Groups["name"].Value, 48);
            ImportDraft.SecretNotes(at.Entry, [name]);
            return draft.Secrets.Mark(name);
        }

        if (References(text, at) is { Count: > 0 } references)
        {
            if (references.Count > 1)
                at.Entry.Changed("A value may come from several nodes; the first of them that has one counts.", "某个值可能来自多个节点；取其中第一个有值的。", text);
            return Whichever(references);
        }

        if (Split(text, "?", ":") is [var condition, var yes, var no])
            return Choice(condition, yes, no, at, depth);
        if ((Split(text, "??") ?? Split(text, "||")) is [var first, var second])
            return Choice(first, first, second, at, depth);
        if (Split(text, "+") is { Count: > 1 and <= 60 } parts && parts.Any(part => part.Trim() is { Length: > 1 } trimmed && trimmed[0] is '"' or '\'' or '`' && Literal(trimmed) is not null))
            return Together(parts, at, depth);
        if (text[0] == '`' && text.EndsWith('`') && text.Length > 1)
            return Template(text[1..^1], at, depth);
        if (Wrapped().Match(text) is { Success: true } wrapped)
            return Translate(wrapped.Groups["inner"].Value.Trim(), at, depth + 1);
        return text[0] == '(' && Closing(text, 0) == text.Length - 1 ? Translate(text[1..^1].Trim(), at, depth + 1) : null;
    }

    private string? Choice(string condition, string yes, string no, N8nNode at, int depth) =>
        References(condition.Trim(), at) is [var asked] && Translate(yes.Trim(), at, depth + 1) is { } then && Translate(no.Trim(), at, depth + 1) is { } otherwise
            ? $"{{{{#if {asked}}}}}{then}{{{{else}}}}{otherwise}{{{{/if}}}}"
            : null;

    private string? Together(IEnumerable<string> parts, N8nNode at, int depth)
    {
        var made = parts.Select(part => Translate(part.Trim(), at, depth + 1)).ToList();
        return made.Contains(null) ? null : string.Concat(made);
    }

    private string? Template(string text, N8nNode at, int depth)
    {
        var made = new StringBuilder();
        var from = 0;
        while (text.IndexOf("${", from, StringComparison.Ordinal) is >= 0 and var open)
        {
            if (Closing(text, open + 1) is not (> 0 and var close) || Translate(text[(open + 2)..close].Trim(), at, depth + 1) is not { } inner)
                return null;
            made.Append(ImportWords.Literal(Unescaped(text[from..open]))).Append(inner);
            from = close + 1;
        }

        return made.Append(ImportWords.Literal(Unescaped(text[from..]))).ToString();
    }

    /// <summary>What a path refers to; null or none where it is no path, or leads to nothing that is here.</summary>
    private IReadOnlyList<string>? References(string text, N8nNode at)
    {
        var head = Head().Match(text);
        if (!head.Success || N8nPaths.Read(text.AsSpan(head.Length)) is not { } path)
            return null;
        if (head.Groups["own"].Success)
            return FromInputs(at, path);
        if (head.Groups["name"].Success)
        {
            if (!nodes.TryGetValue(Unescaped(head.Groups["name"].Value), out var source))
                return null;
            var found = new List<string>();
            Find(source, path, at, found, []);
            return found;
        }

        if (path is not [{ Name: { } name }])
            return null;
        if (head.Value == "$vars" || (head.Value == "$env" && !SecretScrub.IsSecretKey(name)))
        {
            draft.Input(name, "text", _ => draft.Whole.Todo(
                $"“{ImportNames.Line(name)}” was a variable of the n8n installation. It is an input of the agent now.",
                $"“{ImportNames.Line(name)}”原是 n8n 的变量，现在是智能体的输入。"));
            return [$"input.{ImportNames.Value(name, "value")}"];
        }

        return null;
    }

    private string? Literal(string text)
    {
        if (text.Length > 1 && text[0] is '"' or '\'' && Quoted(text, 0) == text.Length - 1)
            return Unescaped(text[1..^1]);
        if (text.Length > 1 && text[0] == '`' && Quoted(text, 0) == text.Length - 1 && !text.Contains("${", StringComparison.Ordinal))
            return Unescaped(text[1..^1]);
        if (text is "true" or "false" or "null")
            return text;
        if (text == "$workflow.name")
            return workflowName;
        return text.Length < 30 && (char.IsAsciiDigit(text[0]) || text[0] == '-') && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? text : null;
    }

    private static string Unescaped(string text) => text.Contains('\\') ? Escape().Replace(text, match => match.Groups[1].Value switch
    {
        "n" => "\n",
        "t" => "\t",
        "r" => "\r",
        var other => other,
    }) : text;

    /// <summary>Splits at operators that stand outside of brackets and quotes; null where there are none.</summary>
    private static List<string>? Split(string text, params ReadOnlySpan<string> operators)
    {
        var parts = new List<string>();
        var (from, next) = (0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is '"' or '\'' or '`')
                at = Quoted(text, at);
            else if (text[at] is '(' or '[' or '{')
                at = Closing(text, at);
            else if (Stands(text, at, operators[next]))
            {
                parts.Add(text[from..at]);
                from = at + operators[next].Length;
                at = from - 1;
                next = Math.Min(next + 1, operators.Length - 1);
            }

            if (at < 0)
                return null;
        }

        parts.Add(text[from..]);
        return parts.Count > 1 && parts.Count >= operators.Length + (operators.Length > 1 ? 1 : 0) && parts.All(part => part.Trim().Length > 0) ? parts : null;
    }

    private static bool Stands(string text, int at, string sign) =>
        string.CompareOrdinal(text, at, sign, 0, sign.Length) == 0
        && (sign != "?" || (at + 1 < text.Length && text[at + 1] is not ('.' or '?') && (at == 0 || text[at - 1] != '?')));

    /// <summary>Where a quote ends; -1 where it doesn't.</summary>
    private static int Quoted(string text, int start)
    {
        for (var at = start + 1; at < text.Length; at++)
        {
            if (text[at] == '\\')
                at++;
            else if (text[at] == text[start])
                return at;
        }

        return -1;
    }

    /// <summary>Where a bracket closes; -1 where it doesn't.</summary>
    private static int Closing(string text, int start)
    {
        var open = 0;
        for (var at = start; at < text.Length; at++)
        {
            if (text[at] is '"' or '\'' or '`')
            {
                if ((at = Quoted(text, at)) < 0)
                    return -1;
            }
            else if (text[at] is '(' or '[' or '{')
                open++;
            else if (text[at] is ')' or ']' or '}' && --open == 0)
                return at;
        }

        return -1;
    }

    /// <summary>Texts and expressions in turn.</summary>
    private static List<(string Text, bool IsExpression)> Pieces(string text)
    {
        var pieces = new List<(string, bool)>();
        var from = 0;
        while (text.IndexOf("{{", from, StringComparison.Ordinal) is >= 0 and var open)
        {
            var close = EndOf(text, open + 2);
            if (close < 0)
                break;
            if (open > from)
                pieces.Add((text[from..open], false));
            pieces.Add((text[(open + 2)..close], true));
            from = close + 2;
        }

        if (from < text.Length)
            pieces.Add((text[from..], false));
        return pieces;
    }

    private static int EndOf(string text, int start)
    {
        var open = 0;
        for (var at = start; at < text.Length - 1; at++)
        {
            if (text[at] is '"' or '\'' or '`' && Quoted(text, at) is > 0 and var end && end < text.Length - 2)
                at = end;
            else if (text[at] == '{')
                open++;
            else if (text[at] == '}' && open > 0)
                open--;
            else if (text[at] == '}' && text[at + 1] == '}')
                return at;
        }

        return text.IndexOf("}}", start, StringComparison.Ordinal);
    }

    private static JsonNode? Parsed(string text)
    {
        try
        {
            return JsonNode.Parse(text, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = 20 });
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonNode? Plain(JsonNode? value) => Filled(value, []);

    private static JsonNode? Filled(JsonNode? value, IReadOnlyList<string> expressions) => value switch
    {
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(FilledText(member.Key, expressions), Filled(member.Value, expressions))).DistinctBy(member => member.Key)),
        JsonArray items => new JsonArray([.. items.Select(item => Filled(item, expressions))]),
        JsonValue text when text.TryGetValue(out string? written) => JsonValue.Create(FilledText(written, expressions)),
        _ => value?.DeepClone(),
    };

    private static string FilledText(string text, IReadOnlyList<string> expressions) =>
        Place().Replace(ImportWords.Literal(text), match => int.TryParse(match.Groups[1].Value, CultureInfo.InvariantCulture, out var index) && index < expressions.Count ? expressions[index] : "");

    [GeneratedRegex(@"^\s*(?:(?<q>[""'])(?<name>(?:\\.|(?!\k<q>).){0,400})\k<q>|(?<name>[\p{L}_$][\p{L}\p{Nd}_$]{0,200}))\s*:(?<value>.*\S.*)$", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Member();

    [GeneratedRegex(@"^\$(?:env|secrets(?:\.[A-Za-z0-9_]{1,60})?)\.(?<name>[A-Za-z0-9_]{1,60})$", RegexOptions.CultureInvariant)]
    private static partial Regex Vaulted();

    [GeneratedRegex("\uE00A([0-9]{1,6})\uE00B")]
    private static partial Regex Place();

    [GeneratedRegex(@"\\(.)", RegexOptions.Singleline)]
    private static partial Regex Escape();

    [GeneratedRegex(
        @"^(?:(?<own>\$json|\$input\.(?:item|first\(\)|last\(\)|all\(\)\[0\])\.json)"
        + @"|\$\(\s*(?<q>[""'`])(?<name>(?:\\.|(?!\k<q>).){1,400})\k<q>\s*\)\.(?:item|first\(\)|last\(\)|all\(\)\[0\]|itemMatching\([^()]{0,60}\))\.json"
        + @"|\$(?:node|items)[\[(]\s*(?<r>[""'`])(?<name>(?:\\.|(?!\k<r>).){1,400})\k<r>\s*[\])](?:\[0\])?\.(?:json|data)"
        + @"|\$node\.(?<name>[\p{L}_$][\p{L}\p{Nd}_$]{0,200})\.(?:json|data)"
        + @"|\$vars|\$env)(?=[.\[?]|$)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Head();

    [GeneratedRegex(@"^(?:JSON\.stringify|String)\((?<inner>[^()""'`,]{1,400}(?:\([^()]{0,200}\)[^()""'`,]{0,400})?)\)$|^(?<inner>\$[^+|? ]{1,400})\.(?:toString|toJsonString)\(\)$", RegexOptions.CultureInvariant)]
    private static partial Regex Wrapped();
}
