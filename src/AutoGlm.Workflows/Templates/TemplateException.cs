namespace AutoGlm.Workflows.Templates;

/// <summary>A template can't be read or filled in.</summary>
public sealed class TemplateException : Exception
{
    public TemplateException(string message, string cure, string? reference = null, string? node = null, string? field = null, Exception? inner = null)
        : base(message, inner)
    {
        Cure = cure;
        Reference = reference;
        Node = node;
        Field = field;
    }

    /// <summary>Id of the node whose field it is; null where none is concerned.</summary>
    public string? Node { get; }

    /// <summary>Path of the field, such as <c>settings.goal</c>.</summary>
    public string? Field { get; }

    /// <summary>The reference as written, without braces; null when the template as a whole is meant.</summary>
    public string? Reference { get; }

    public string Cure { get; }

    internal TemplateException At(string? node, string field) => new(
        node is null ? $"{field}: {Message}" : $"Node “{node}”, {field}: {Message}",
        Cure,
        Reference,
        node,
        field,
        this);
}
