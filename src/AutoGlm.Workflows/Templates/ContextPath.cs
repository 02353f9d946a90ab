namespace AutoGlm.Workflows.Templates;

/// <summary>
/// A path inside a template: from the top (<c>input.x</c>), or within a block from the item at hand (<c>this.x</c>,
/// <c>../x</c>, <c>@index</c>, <c>@root.x</c>).
/// </summary>
/// <param name="Text">As written.</param>
/// <param name="Prefix">What leads to the place where <paramref name="Path"/> begins: empty, <c>this</c>, <c>../</c>…, <c>@root</c>, or a variable such as <c>@index</c>.</param>
/// <param name="Path">Null where the prefix says it all.</param>
/// <param name="Shifted">Whether it stands within each or with, where names mean the item's first.</param>
internal sealed record ContextPath(string Text, string Prefix, ValuePath? Path, bool Shifted)
{
    private static readonly string[] Variables = ["@index", "@key", "@first", "@last"];

    /// <summary>The path from the top; null where it depends on the item at hand.</summary>
    public ValuePath? FromTop => Prefix == "@root" || (Prefix.Length == 0 && (!Shifted || Path?.Root == "input")) ? Path : null;

    public static ContextPath? TryParse(string text, bool shifted)
    {
        if (Variables.Contains(text, StringComparer.Ordinal))
            return shifted ? new ContextPath(text, text, null, shifted) : null;
        if (text is "this" or ".")
            return shifted ? new ContextPath(text, "this", null, shifted) : null;

        var rest = text;
        var prefix = "";
        while (rest.StartsWith("../", StringComparison.Ordinal))
        {
            prefix += "../";
            rest = rest[3..];
        }

        foreach (var start in new[] { "this.", "./", "@root." })
        {
            if (prefix.Length == 0 && rest.StartsWith(start, StringComparison.Ordinal))
            {
                prefix = start == "@root." ? "@root" : "this";
                rest = rest[start.Length..];
            }
        }

        if (prefix is not ("" or "@root") && !shifted)
            return null;
        return ValuePath.TryParse(rest) is { } path ? new ContextPath(text, prefix, path, shifted) : null;
    }

    /// <summary>
    /// Where Handlebars shall begin, in order of preference; the path from there is walked here, not by Handlebars, which
    /// would read members of .NET objects too. Within a block a plain name means the item's, else the one at the top.
    /// </summary>
    public string Starts => Prefix switch
    {
        "" => Shifted ? "this @root" : "@root",
        ['.', ..] => Prefix.TrimEnd('/'),
        _ => Prefix,
    };

    /// <summary>Walks from where Handlebars began; false where something is missing.</summary>
    public bool TryFind(object? start, out object? value)
    {
        value = start;
        foreach (var segment in Path?.Segments ?? [])
        {
            if (segment.Name is { } name && value is TemplateValue.PlainObject members && members.TryGetValue(name, out var member))
                value = member;
            else if (segment.Name is null && value is TemplateValue.PlainList items && segment.Index < items.Count)
                value = items[segment.Index];
            else
                return false;
        }

        return true;
    }
}
