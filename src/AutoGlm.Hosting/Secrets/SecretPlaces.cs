using AutoGlm.Tasks.Secrets;
using AutoGlm.Workflows.NodeKinds;

namespace AutoGlm.Hosting.Secrets;

/// <summary>Places that secrets are bound to, as people write them.</summary>
public static class SecretPlaces
{
    private const string Webhook = "webhook";

    /// <summary>A site's address as its origin; <c>webhook:path</c>, and <c>webhook</c> for all of them; null when it is neither.</summary>
    public static string? Read(string written)
    {
        ArgumentNullException.ThrowIfNull(written);
        var text = written.Trim();
        if (text.Equals(Webhook, StringComparison.OrdinalIgnoreCase) || text == WebhookPlace.Any)
            return WebhookPlace.Any;
        if (WebhookPlace.Is(text))
            return WebhookKind.PathOf(text[(Webhook.Length + 1)..]) is { } path ? WebhookPlace.Of(path) : null;
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.Host.Length > 0
            ? address.GetLeftPart(UriPartial.Authority)
            : null;
    }
}
