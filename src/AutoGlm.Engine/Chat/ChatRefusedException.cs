using AutoGlm.Workflows.Nodes;

namespace AutoGlm.Engine.Chat;

/// <summary>The message did nothing: there is nobody to talk to, or it doesn't say what was asked.</summary>
public sealed class ChatRefusedException(LocalText message, LocalText cure) : Exception(message.En), ILocalProblem
{
    public LocalText MessageText { get; } = message;

    public LocalText CureText { get; } = cure;

    /// <summary>What to do, in English.</summary>
    public string Cure => CureText.En;
}
