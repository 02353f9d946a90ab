namespace AutoGlm.Workflows.Templates;

/// <summary>
/// A text that may hold references (<c>{{input.x}}</c>, <c>{{node.list[0].y}}</c>), secrets (<c>{{secret:name}}</c>) and
/// Handlebars' blocks if, unless, each and with. <c>\{{</c> writes braces that mean nothing.
/// </summary>
public sealed class TemplateText
{
    internal TemplateText(IReadOnlyList<TemplatePart> parts) => Parts = parts;

    internal IReadOnlyList<TemplatePart> Parts { get; }

    /// <summary>The reference that is all of the text, so that its value keeps its JSON type; null otherwise.</summary>
    public ValuePath? Whole => Parts is [TemplatePart.Reference { Path.FromTop: { } path }] ? path : null;

    internal bool HasBlocks => Parts.Any(part => part is TemplatePart.Open);

    /// <summary>Throws <see cref="TemplateException"/> when braces, a block or a reference are not well written.</summary>
    public static TemplateText Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new TemplateText(new TemplateReader(text).Read());
    }
}
