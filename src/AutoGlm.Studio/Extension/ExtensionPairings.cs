using System.Security.Cryptography;
using System.Text;
using AutoGlm.Engine.Pairings;

namespace AutoGlm.Studio.Extension;

/// <summary>Which browser extensions may start tasks. A token is told once; only its hash is kept.</summary>
public sealed class ExtensionPairings(IPairingStore store, TimeProvider time)
{
    public const int LongestName = 60;

    private const int TokenBytes = 32;

    /// <summary>The last use is kept to the minute: it says whether it is in use, not what it does.</summary>
    private static readonly TimeSpan Grain = TimeSpan.FromMinutes(1);

    public ValueTask<IReadOnlyList<Pairing>> ListAsync(CancellationToken cancellationToken) => store.ListAsync(cancellationToken);

    /// <summary>Makes one and returns its token, which can't be had again.</summary>
    public async ValueTask<string> PairAsync(string name, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var token = RandomNumberGenerator.GetHexString(TokenBytes * 2, lowercase: true);
        var id = RandomNumberGenerator.GetHexString(16, lowercase: true);
        await store.AddAsync(new Pairing(id, name.Trim() is { Length: > LongestName } longer ? longer[..LongestName] : name.Trim(), Hash(token), time.GetUtcNow(), null), cancellationToken);
        return token;
    }

    /// <summary>Whose token it is; null when it is nobody's (any more). All are compared, each in constant time.</summary>
    public async ValueTask<Pairing?> FindAsync(string token, CancellationToken cancellationToken)
    {
        var hash = Encoding.ASCII.GetBytes(Hash(token));
        Pairing? found = null;
        foreach (var pairing in await store.ListAsync(cancellationToken))
        {
            if (CryptographicOperations.FixedTimeEquals(hash, Encoding.ASCII.GetBytes(pairing.TokenHash)))
                found = pairing;
        }

        if (found is not null && !(time.GetUtcNow() - found.UsedAt < Grain))
            await store.NoteUseAsync(found.Id, time.GetUtcNow(), cancellationToken);
        return found;
    }

    public ValueTask<bool> RemoveAsync(string id, CancellationToken cancellationToken) => store.RemoveAsync(id, cancellationToken);

    private static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
