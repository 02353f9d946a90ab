namespace AutoGlm.Workflows.Templates;

/// <summary>A piece of a template as written.</summary>
internal abstract record TemplatePart
{
    /// <summary>Text that stands for itself.</summary>
    public sealed record Literal(string Text) : TemplatePart;

    /// <summary>A value to put in.</summary>
    public sealed record Reference(ContextPath Path) : TemplatePart;

    /// <summary>A secret, named and never filled in here.</summary>
    public sealed record Secret(string Name) : TemplatePart;

    /// <summary>if, unless, each or with.</summary>
    public sealed record Open(string Helper, ContextPath Path) : TemplatePart;

    /// <summary>The other branch; a path makes it <c>else if</c>.</summary>
    public sealed record Else(ContextPath? If) : TemplatePart;

    public sealed record Close(string Helper) : TemplatePart;
}
