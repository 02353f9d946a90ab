namespace AutoGlm.Tasks.Surfaces;

/// <summary>A secret's value, or why it is refused. Never write it to a log.</summary>
public sealed class SecretAnswer
{
    private SecretAnswer(string? value, string? refusal) => (Value, Refusal) = (value, refusal);

    public string? Value { get; }

    public string? Refusal { get; }

    public static SecretAnswer Of(string value) => new(value, null);

    public static SecretAnswer Refused(string why) => new(null, why);

    public override string ToString() => Refusal ?? "•••";
}
