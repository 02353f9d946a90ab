namespace AutoGlm.Authoring;

/// <summary>No agent can be made of a text.</summary>
/// <param name="message">What is wrong with it.</param>
/// <param name="cure">What to do.</param>
public sealed class DescribeException(string message, string cure) : Exception(message)
{
    public string Cure => cure;
}
