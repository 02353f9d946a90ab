using AutoGlm.Engine.Chat;
using AutoGlm.Engine.Runs;
using AutoGlm.Studio.Look;
using AutoGlm.Workflows.Documents;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Chat;

/// <summary>Something said in a conversation; what the agent asks is answered where it stands.</summary>
public partial class ChatBubble : StudioComponent
{
    [Parameter, EditorRequired]
    public ChatMessage Message { get; set; } = default!;

    [Parameter, EditorRequired]
    public AgentDocument Agent { get; set; } = default!;

    /// <summary>Whether a message is on its way, so that none is sent twice.</summary>
    [Parameter]
    public bool Sending { get; set; }

    [Parameter]
    public EventCallback<string> OnSay { get; set; }

    [Inject]
    private When When { get; set; } = default!;

    private string? Kind => Message.Asks?.Question?.Kind ?? Message.Asks?.Kind;

    private bool HasFailed => Message.Ended is { } status && status != RunStatus.Succeeded;

    private string Text => Message switch
    {
        { From: ChatSpeaker.Person, Text: "yes" } => T["common.yes"],
        { From: ChatSpeaker.Person, Text: "no" } => T["common.no"],
        { Ended: { } status, Text.Length: 0 } => T[$"common.status.{Watching.StatusNames.Name(status)}"],
        _ => Message.Text,
    };

    private IReadOnlyList<(string Value, string Label)> Choices => Kind == "approval"
        ? [("yes", T["runs.approve"]), ("no", T["runs.decline"])]
        : [.. (Message.Asks?.Question?.Choices ?? []).Select(choice => (choice, choice))];
}
