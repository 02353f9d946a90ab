using System.Text.Json.Serialization;
using AutoGlm.Workflows.Nodes;

namespace AutoGlm.Engine.Runs;

/// <summary>What went wrong, for people: where and what to do. Serialised as it stands by the journal, the CLI and REST.</summary>
/// <param name="Node">Node id; null when the run as a whole is meant.</param>
/// <param name="Field">Path of the member that is to be changed, where one is known.</param>
/// <param name="Message">What happened, in English or in the words of whoever said it.</param>
/// <param name="Cure">What to do, in English.</param>
/// <param name="MessageZh">What happened, in Chinese; null where there is one wording, as for what an author or a task said.</param>
/// <param name="CureZh">What to do, in Chinese; null as for the message.</param>
public sealed record RunError(
    string? Node,
    string? Field,
    string Message,
    string Cure,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? MessageZh = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? CureZh = null) : ILocalProblem
{
    [JsonIgnore]
    public LocalText MessageText => new(Message, MessageZh ?? Message);

    [JsonIgnore]
    public LocalText CureText => new(Cure, CureZh ?? Cure);

    /// <summary>In both languages.</summary>
    public static RunError Of(string? node, string? field, LocalText message, LocalText cure)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(cure);
        // One wording needs no second copy in every journal that holds it.
        return new RunError(node, field, message.En, cure.En, message.Zh == message.En ? null : message.Zh, cure.Zh == cure.En ? null : cure.Zh);
    }

    /// <inheritdoc cref="Of(string?, string?, LocalText, LocalText)"/>
    public static RunError Of(string? node, string? field, ILocalProblem wrong)
    {
        ArgumentNullException.ThrowIfNull(wrong);
        return Of(node, field, wrong.MessageText, wrong.CureText);
    }
}
