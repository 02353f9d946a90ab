using System.Text.Json.Serialization;
using AutoGlm.Workflows.Nodes;

namespace AutoGlm.Workflows.Validation;

/// <summary>Something wrong with a document: where, what, and what to do. Serialised by the CLI and REST, in English alone.</summary>
/// <param name="Node">Node id; null for the agent itself.</param>
/// <param name="Field">Path of the member, such as <c>settings.goal</c> or <c>inputs[0].type</c>.</param>
/// <param name="Message">What is wrong, in English.</param>
/// <param name="Cure">What to do, in English.</param>
/// <param name="Severity">error keeps it from running, warning doesn't.</param>
public sealed record Problem(string? Node, string Field, string Message, string Cure, string Severity = Problem.ErrorSeverity) : ILocalProblem
{
    private const string ErrorSeverity = "error";

    private Problem(string? node, string field, LocalText message, LocalText cure, string severity)
        : this(node, field, message.En, cure.En, severity) => (MessageZh, CureZh) = (message.Zh, cure.Zh);

    /// <summary>In both languages; the English twice where it came from elsewhere as one text.</summary>
    [JsonIgnore]
    public LocalText MessageText => new(Message, MessageZh ?? Message);

    /// <inheritdoc cref="MessageText"/>
    [JsonIgnore]
    public LocalText CureText => new(Cure, CureZh ?? Cure);

    private string? MessageZh { get; }

    private string? CureZh { get; }

    /// <summary>It keeps the agent from running.</summary>
    public static Problem Error(string? node, string field, LocalText message, LocalText cure) => new(node, field, message, cure, ErrorSeverity);

    /// <inheritdoc cref="Error(string?, string, LocalText, LocalText)"/>
    public static Problem Error(string? node, string field, ILocalProblem wrong)
    {
        ArgumentNullException.ThrowIfNull(wrong);
        return Error(node, field, wrong.MessageText, wrong.CureText);
    }

    /// <summary>It may run all the same.</summary>
    public static Problem Warning(string? node, string field, LocalText message, LocalText cure) => new(node, field, message, cure, "warning");
}
