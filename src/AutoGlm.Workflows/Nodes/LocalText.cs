namespace AutoGlm.Workflows.Nodes;

/// <summary>A text for people in the product's two languages.</summary>
public sealed record LocalText(string En, string Zh)
{
    /// <summary>The text for a language tag: Chinese for any <c>zh…</c>, English for the rest.</summary>
    public string For(string language) => language.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Zh : En;
}
