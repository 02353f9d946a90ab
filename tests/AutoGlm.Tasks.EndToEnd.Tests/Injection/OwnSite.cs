using AutoGlm.Tasks.Surfaces;

namespace AutoGlm.Tasks.EndToEnd.Tests.Injection;

/// <summary>What a task is given that works on one private site: leave for that site, and a password that is bound to it.</summary>
internal sealed class OwnSite(Uri origin, string password) : IReachPolicy, ISecretSource
{
    public string? Refuse(Uri address) => address.Scheme == "http" && address.Authority == origin.Authority ? null : $"{address} is not part of this task.";

    public bool AllowsPrivate(string host, int port) => host == origin.IdnHost && port == origin.Port;

    public ValueTask<SecretAnswer> RevealAsync(SecretUse use, CancellationToken cancellationToken) => new(
        use.Place == origin.GetLeftPart(UriPartial.Authority) && (use.Masked || use.Field.Contains("assword", StringComparison.Ordinal))
            ? SecretAnswer.Of(password)
            : SecretAnswer.Refused($"The password is bound to the password field of {origin.Authority}."));
}
