namespace AutoGlm.Tasks.Secrets;

/// <summary>What was given is no seed of one-time codes. No text of this error holds any of it.</summary>
/// <param name="message">What is wrong with it.</param>
/// <param name="cure">What to do about it.</param>
public sealed class TotpSeedException(string message, string cure) : Exception(message)
{
    public string Cure { get; } = cure;
}
