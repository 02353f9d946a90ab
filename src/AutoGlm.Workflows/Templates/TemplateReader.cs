using System.Text;

namespace AutoGlm.Workflows.Templates;

/// <summary>Cuts a template into parts and checks that its blocks close.</summary>
internal sealed class TemplateReader(string text)
{
    /// <summary>Deepest nesting of blocks.</summary>
    private const int MaxDepth = 16;

    private static readonly string[] Helpers = ["if", "unless", "each", "with"];

    private readonly List<TemplatePart> _parts = [];
    private readonly Stack<string> _open = [];
    private readonly StringBuilder _literal = new();
    private bool _trimNext;

    private bool Shifted => _open.Any(helper => helper is "each" or "with");

    public IReadOnlyList<TemplatePart> Read()
    {
        var at = 0;
        while (at < text.Length)
        {
            var start = text.IndexOf("{{", at, StringComparison.Ordinal);
            if (start < 0)
            {
                AddText(text[at..]);
                break;
            }

            if (start > at && text[start - 1] == '\\')
            {
                AddText(string.Concat(text.AsSpan(at, start - 1 - at), "{{"));
                at = start + 2;
                continue;
            }

            AddText(text[at..start]);
            at = ReadTag(start);
        }

        Flush(trimEnd: false);
        if (_open.TryPeek(out var open))
            throw new TemplateException($"The block “#{open}” is never closed.", $"Write {{{{/{open}}}}} where it ends.");
        return _parts;
    }

    private int ReadTag(int start)
    {
        var isComment = text.AsSpan(start + 2).TrimStart('~').StartsWith("!--");
        var triple = !isComment && start + 2 < text.Length && text[start + 2] == '{';
        var close = isComment ? "--" : triple ? "}}}" : "}}";
        var inner = start + (triple ? 3 : 2);
        var end = text.IndexOf(close, isComment ? inner + 3 : inner, StringComparison.Ordinal);
        if (end < 0)
            throw NotUnderstood(text[start..Math.Min(text.Length, start + 40)], "The braces are opened and never closed.");
        if (isComment)
        {
            end = text.IndexOf("}}", end, StringComparison.Ordinal);
            if (end < 0)
                throw NotUnderstood("!--", "The comment is never closed.");
            close = "}}";
        }

        var content = text[inner..end];
        var trimBefore = content.StartsWith('~');
        var trimAfter = content.Length > 1 && content.EndsWith('~');
        Flush(trimBefore);
        _trimNext = trimAfter;
        Classify(content.Trim('~').Trim());
        return end + close.Length;
    }

    private void Classify(string content)
    {
        if (content.StartsWith('!'))
            return;
        if (SecretReference.TryReadName(content) is { } secret)
            _parts.Add(new TemplatePart.Secret(secret));
        else if (content.StartsWith('#'))
            OpenBlock(content[1..].Trim());
        else if (content.StartsWith('/'))
            CloseBlock(content[1..].Trim());
        else if (content is "else" or "^" || content.StartsWith("else if ", StringComparison.Ordinal))
            Alternative(content);
        else
            _parts.Add(new TemplatePart.Reference(Path(content)));
    }

    private void OpenBlock(string content)
    {
        var space = content.IndexOf(' ', StringComparison.Ordinal);
        var helper = space < 0 ? content : content[..space];
        if (!Helpers.Contains(helper, StringComparer.Ordinal) || space < 0)
            throw NotUnderstood($"#{content}", "Such a block is not known.", "Use {{#if x}}, {{#unless x}}, {{#each x}} or {{#with x}}.");
        if (_open.Count == MaxDepth)
            throw NotUnderstood($"#{content}", $"Blocks are nested more than {MaxDepth} deep.", "Split the template over several nodes.");
        _parts.Add(new TemplatePart.Open(helper, Path(content[(space + 1)..].Trim())));
        _open.Push(helper);
    }

    private void CloseBlock(string helper)
    {
        if (!_open.TryPop(out var open) || open != helper)
            throw NotUnderstood($"/{helper}", open is null ? "There is no block to close here." : $"The block “#{open}” has to be closed first.");
        _parts.Add(new TemplatePart.Close(helper));
    }

    private void Alternative(string content)
    {
        if (_open.Count == 0)
            throw NotUnderstood(content, "It stands outside of a block.");
        _parts.Add(new TemplatePart.Else(content.StartsWith("else if ", StringComparison.Ordinal) ? Path(content[8..].Trim()) : null));
    }

    private ContextPath Path(string content) =>
        ContextPath.TryParse(content, Shifted) ?? throw NotUnderstood(content, "That is not a reference.");

    private void AddText(string literal)
    {
        if (_trimNext)
        {
            literal = literal.TrimStart();
            _trimNext = literal.Length == 0;
        }

        _literal.Append(literal);
    }

    private void Flush(bool trimEnd)
    {
        var literal = _literal.ToString();
        _literal.Clear();
        if (trimEnd)
            literal = literal.TrimEnd();
        if (literal.Length > 0)
            _parts.Add(new TemplatePart.Literal(literal));
    }

    private static TemplateException NotUnderstood(string content, string message, string? cure = null) => new(
        $"“{{{{{content}}}}}” can't be read. {message}",
        cure ?? "Write a reference like {{input.name}} or {{node.items[0].id}}; braces that shall stand for themselves begin with a backslash: \\{{.",
        content);
}
