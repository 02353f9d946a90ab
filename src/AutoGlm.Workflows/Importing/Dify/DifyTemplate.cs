using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AutoGlm.Workflows.Importing.N8n;

namespace AutoGlm.Workflows.Importing.Dify;

/// <summary>
/// A text in Jinja as a template: names of the node's variables, blocks that ask whether there is a value, and blocks for
/// each item of a list. Filters, calls and comparisons stay as they were, in a spelling that keeps the agent from running.
/// </summary>
internal sealed partial class DifyTemplate(DifyReferences references, DifyNode at)
{
    private readonly Dictionary<string, JsonArray?> _variables = at.Data.Objects("variables")
        .Concat(at.Data.Object("prompt_config").Objects("jinja2_variables"))
        .ToDictionaryFirst(variable => variable.Text("variable") ?? "", variable => variable["value_selector"] as JsonArray);

    /// <summary>Blocks that are open: for each of them the name of the item, or null where it asks a question.</summary>
    private readonly Stack<string?> _open = new();

    public string Read(string text) => Made(text, blocks: true) is { } made && _open.Count == 0 ? made : Made(text, blocks: false)!;

    /// <summary>Null where a block can't be translated: then none is, for half of them would say something else.</summary>
    private string? Made(string text, bool blocks)
    {
        var (made, from, lost) = (new StringBuilder(), 0, new List<string>());
        _open.Clear();
        foreach (Match match in Jinja().Matches(text))
        {
            made.Append(ImportWords.Literal(text[from..match.Index]));
            from = match.Index + match.Length;
            var translated = match.Groups["block"].Success
                ? blocks ? Block(match.Groups["block"].Value.Trim()) : null
                : match.Groups["name"].Success && Find(match.Groups["name"].Value) is { } reference ? $"{{{{{reference}}}}}" : null;
            if (translated is null)
            {
                if (blocks && match.Groups["block"].Success)
                    return null;
                lost.Add(match.Value);
            }

            made.Append(translated ?? ImportWords.Untranslated(match.Value.Trim('{', '}', '%', ' ', '-')));
        }

        if (_open.Count > 0)
            return null;
        foreach (var original in lost)
            at.Entry.Lost("This part of the template can't be translated; it stands in the node as it was, and has to be written anew before the agent can run.", "模板的这一部分无法转换；按原样保留在节点中，需改写后智能体才能运行。", original);
        return made.Append(ImportWords.Literal(text[from..])).ToString();
    }

    private string? Block(string words)
    {
        if (Question().Match(words) is { Success: true } question && Find(question.Groups["name"].Value) is { } asked)
        {
            _open.Push(null);
            return $"{{{{#if {asked}}}}}";
        }

        if (Each().Match(words) is { Success: true } each && Find(each.Groups["name"].Value) is { } list)
        {
            _open.Push(each.Groups["item"].Value);
            return $"{{{{#each {list}}}}}";
        }

        return words switch
        {
            "else" when _open.TryPeek(out var inner) && inner is null => "{{else}}",
            "endif" when _open.TryPeek(out var inner) && inner is null => Closed("{{/if}}"),
            "endfor" when _open.TryPeek(out var inner) && inner is not null => Closed("{{/each}}"),
            _ => null,
        };
    }

    private string Closed(string end)
    {
        _open.Pop();
        return end;
    }

    /// <summary>Within a block for each item, what is not of the item is named from the top.</summary>
    private string? Find(string written)
    {
        var dot = written.IndexOfAny(['.', '[']);
        var head = dot < 0 ? written : written[..dot];
        if (N8nPaths.Read(dot < 0 ? "" : written.AsSpan(dot)) is not { } rest)
            return null;
        var items = _open.OfType<string>().ToList();
        if (items.Count > 0 && items[0] == head)
            return N8nPaths.Write("this", rest);
        if (items.Contains(head) || !_variables.TryGetValue(head, out var selector) || selector is null || references.Find(selector) is not { } reference)
            return null;
        return N8nPaths.Write(items.Count > 0 ? $"@root.{reference}" : reference, rest);
    }

    [GeneratedRegex(@"\{\{-?\s*(?<name>[\p{L}_][\p{L}\p{Nd}_]*(?:\.[\p{L}_][\p{L}\p{Nd}_]*|\[[0-9]+\])*)\s*-?\}\}|\{\{[^}]{0,2000}\}\}|\{%-?(?<block>[^%]{0,2000}?)-?%\}", RegexOptions.CultureInvariant)]
    private static partial Regex Jinja();

    [GeneratedRegex(@"^if\s+(?<name>[\p{L}_][\p{L}\p{Nd}_]*(?:\.[\p{L}_][\p{L}\p{Nd}_]*|\[[0-9]+\])*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Question();

    [GeneratedRegex(@"^for\s+(?<item>[\p{L}_][\p{L}\p{Nd}_]*)\s+in\s+(?<name>[\p{L}_][\p{L}\p{Nd}_]*(?:\.[\p{L}_][\p{L}\p{Nd}_]*|\[[0-9]+\])*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Each();
}
