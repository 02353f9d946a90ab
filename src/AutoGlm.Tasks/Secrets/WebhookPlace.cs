namespace AutoGlm.Tasks.Secrets;

/// <summary>
/// The binding of a secret that calls of webhooks are checked against. It is never a place on a screen or a service, so a
/// secret that is bound so only is filled in and sent nowhere; and a secret of some site checks no webhook.
/// </summary>
public static class WebhookPlace
{
    private const string Prefix = "webhook:";

    /// <summary>All webhooks.</summary>
    public const string Any = Prefix + "*";

    /// <summary>The webhook at that path.</summary>
    public static string Of(string path) => Prefix + path;

    public static bool Is(string place) => place.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether calls of that path may be checked against a secret that is bound so.</summary>
    public static bool Covers(SecretBinding binding, string path) =>
        binding.Places.Any(place => place.Equals(Any, StringComparison.OrdinalIgnoreCase) || place.Equals(Of(path), StringComparison.OrdinalIgnoreCase));
}
