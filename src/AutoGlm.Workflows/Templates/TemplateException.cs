using AutoGlm.Workflows.Nodes;

namespace AutoGlm.Workflows.Templates;

/// <summary>A template can't be read or filled in.</summary>
public sealed class TemplateException : Exception, ILocalProblem
{
    public TemplateException(LocalText message, LocalText cure, string? reference = null, string? node = null, string? field = null, Exception? inner = null)
        : base(message.En, inner)
    {
        MessageText = message;
        CureText = cure;
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

    public LocalText MessageText { get; }

    public LocalText CureText { get; }

    /// <summary>What to do, in English.</summary>
    public string Cure => CureText.En;

    internal TemplateException At(string? node, string field) => new(
        node is null
            ? new($"{field}: {Message}", $"{field}：{MessageText.Zh}")
            : new($"Node “{node}”, {field}: {Message}", $"节点“{node}”，{field}：{MessageText.Zh}"),
        CureText,
        Reference,
        node,
        field,
        this);
}
