using System.Security.Cryptography;
using System.Text;
using AutoGlm.Storage.Sealing;
using AutoGlm.Studio.Security;
using AutoGlm.Tasks.Secrets;
using AutoGlm.Workflows.NodeKinds;

namespace AutoGlm.Studio.Hooks;

/// <summary>Whether a call comes from whom it should. Refusals don't say what was wrong; the log says when the webhook itself is.</summary>
public sealed partial class HookChecks(ISecretVault vault, TimeProvider clock, ILogger<HookChecks> log)
{
    private const string Scheme = "Bearer ";

    /// <summary>What a signed call is remembered by, and until when; null where calls aren't signed. Throws <see cref="HookRefusedException"/>.</summary>
    public async ValueTask<(string Call, DateTimeOffset Until)?> CheckAsync(Hook hook, HttpRequest request, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(hook);
        ArgumentNullException.ThrowIfNull(request);
        if (hook.Check == WebhookKind.NoCheck)
        {
            // Nothing is proven, so at least nobody's browser is made to call it by some page.
            return SameOrigin.IsMeant(request)
                ? null
                : throw new HookRefusedException(StatusCodes.Status403Forbidden, "The call comes from another site's page.", "Call it from a program, or let the webhook ask for a token.");
        }

        var key = await KeyAsync(hook, cancellationToken);
        if (hook.Check == WebhookKind.Token)
            return key is not null && FixedTime.Same(Token(hook, request), key) ? null : throw HookRefusedException.NotProven();
        return key is not null ? Signed(hook, request, body.Span, key) : throw HookRefusedException.NotProven();
    }

    private (string Call, DateTimeOffset Until) Signed(Hook hook, HttpRequest request, ReadOnlySpan<byte> body, string key)
    {
        var now = clock.GetUtcNow();
        var timestamp = hook.TimestampHeader.Length > 0 ? request.Headers[hook.TimestampHeader].ToString() : null;
        var signature = HookSignature.Of(key, timestamp, body);
        if (!HookSignature.Fits(request.Headers[hook.SignatureHeader].ToString(), signature))
            throw HookRefusedException.NotProven();
        var at = now;
        if (timestamp is not null)
        {
            at = HookSignature.Time(timestamp) ?? throw HookRefusedException.NotProven();
            if ((now - at).Duration() > hook.Replay)
                throw HookRefusedException.NotProven();
        }

        // The webhook belongs to it: two may share a key.
        var call = SHA256.HashData([.. Encoding.UTF8.GetBytes(hook.Trigger.Id), 0, .. signature]);
        return (Convert.ToHexStringLower(call), at + hook.Replay + TimeSpan.FromSeconds(1));
    }

    private static string Token(Hook hook, HttpRequest request)
    {
        if (request.Headers[hook.SignatureHeader] is { Count: > 0 } sent)
            return sent.ToString();
        var bearer = request.Headers.Authorization.ToString();
        return bearer.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? bearer[Scheme.Length..].Trim() : "";
    }

    private async ValueTask<string?> KeyAsync(Hook hook, CancellationToken cancellationToken)
    {
        try
        {
            var secret = await vault.GetAsync(hook.Secret, cancellationToken);
            if (secret is null)
                Missing(log, hook.Path, hook.Secret);
            else if (WebhookPlace.Covers(secret.Binding, hook.Path))
                return secret.Value;
            else
                Unbound(log, hook.Path, hook.Secret, WebhookPlace.Of(hook.Path));
        }
        catch (SealBrokenException broken)
        {
            Sealed(log, hook.Path, hook.Secret, broken);
        }

        return null;
    }

    [LoggerMessage(1101, LogLevel.Warning, "Calls of the webhook {Path} are refused: there is no secret {Secret}")]
    private static partial void Missing(ILogger log, string path, string secret);

    [LoggerMessage(1102, LogLevel.Warning, "Calls of the webhook {Path} are refused: the secret {Secret} is not bound to {Place}")]
    private static partial void Unbound(ILogger log, string path, string secret, string place);

    [LoggerMessage(1103, LogLevel.Error, "Calls of the webhook {Path} are refused: the secret {Secret} can't be opened")]
    private static partial void Sealed(ILogger log, string path, string secret, Exception error);
}
