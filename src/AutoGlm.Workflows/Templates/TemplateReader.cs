using System.Text;
using AutoGlm.Workflows.Nodes;

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
            throw new TemplateException(new($"The block “#{open}” is never closed.", $"块“#{open}”没有结束。"), new($"Write {{{{/{open}}}}} where it ends.", $"请在它结束的地方写上 {{{{/{open}}}}}。"));
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
            throw NotUnderstood(text[start..Math.Min(text.Length, start + 40)], new("The braces are opened and never closed.", "花括号没有闭合。"));
        if (isComment)
        {
            end = text.IndexOf("}}", end, StringComparison.Ordinal);
            if (end < 0)
                throw NotUnderstood("!--", new("The comment is never closed.", "注释没有结束。"));
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
            throw NotUnderstood($"#{content}", new("Such a block is not known.", "没有这种块。"), new("Use {{#if x}}, {{#unless x}}, {{#each x}} or {{#with x}}.", "请使用 {{#if x}}、{{#unless x}}、{{#each x}} 或 {{#with x}}。"));
        if (_open.Count == MaxDepth)
            throw NotUnderstood($"#{content}", new($"Blocks are nested more than {MaxDepth} deep.", $"块的嵌套超过 {MaxDepth} 层。"), new("Split the template over several nodes.", "请把模板拆分到多个节点。"));
        _parts.Add(new TemplatePart.Open(helper, Path(content[(space + 1)..].Trim())));
        _open.Push(helper);
    }

    private void CloseBlock(string helper)
    {
        if (!_open.TryPop(out var open) || open != helper)
            throw NotUnderstood($"/{helper}", open is null ? new("There is no block to close here.", "此处没有需要结束的块。") : new($"The block “#{open}” has to be closed first.", $"必须先结束块“#{open}”。"));
        _parts.Add(new TemplatePart.Close(helper));
    }

    private void Alternative(string content)
    {
        if (_open.Count == 0)
            throw NotUnderstood(content, new("It stands outside of a block.", "它不在任何块之内。"));
        _parts.Add(new TemplatePart.Else(content.StartsWith("else if ", StringComparison.Ordinal) ? Path(content[8..].Trim()) : null));
    }

    private ContextPath Path(string content) =>
        ContextPath.TryParse(content, Shifted) ?? throw NotUnderstood(content, new("That is not a reference.", "这不是引用。"));

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

    private static TemplateException NotUnderstood(string content, LocalText message, LocalText? cure = null) => new(
        new($"“{{{{{content}}}}}” can't be read. {message.En}", $"无法解析“{{{{{content}}}}}”。{message.Zh}"),
        cure ?? new("Write a reference like {{input.name}} or {{node.items[0].id}}; braces that shall stand for themselves begin with a backslash: \\{{.", "请写成 {{input.name}} 或 {{node.items[0].id}} 这样的引用；若要保留花括号本身，请在前面加反斜杠：\\{{。"),
        content);
}
