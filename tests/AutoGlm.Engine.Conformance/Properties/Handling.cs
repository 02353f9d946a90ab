namespace AutoGlm.Engine.Conformance.Properties;

/// <summary>What follows a node's failure.</summary>
/// <param name="Retries">How often it is tried again.</param>
/// <param name="GoesOn">Whether it counts as if it had put out something else.</param>
/// <param name="AtError">What stands at its error port; nothing when no edge leaves there.</param>
internal sealed record Handling(int Retries, bool GoesOn, IReadOnlyList<Step> AtError)
{
    public static Handling None { get; } = new(0, false, []);
}
