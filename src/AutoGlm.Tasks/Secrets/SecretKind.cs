namespace AutoGlm.Tasks.Secrets;

/// <summary>What is filled in for a secret.</summary>
public enum SecretKind
{
    /// <summary>Its value as it is.</summary>
    Text,

    /// <summary>A one-time code (TOTP) that its seed gives at that moment; the seed itself never.</summary>
    Totp,
}
