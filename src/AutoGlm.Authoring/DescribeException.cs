using AutoGlm.Workflows.Nodes;

namespace AutoGlm.Authoring;

/// <summary>No agent can be made of a text.</summary>
/// <param name="message">What is wrong with it.</param>
/// <param name="cure">What to do.</param>
public sealed class DescribeException(LocalText message, LocalText cure) : Exception(message.En), ILocalProblem
{
    public LocalText MessageText => message;

    public LocalText CureText => cure;

    /// <summary>What to do, in English.</summary>
    public string Cure => cure.En;
}
