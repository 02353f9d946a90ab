namespace AutoGlm.Studio.Security;

/// <summary>The token that this start accepts from REST callers.</summary>
public interface IApiToken
{
    /// <summary>Never logged.</summary>
    string Value { get; }
}
