using System.Security.Cryptography;
using System.Text;
using AutoGlm.Tasks.Secrets;

namespace AutoGlm.Engine.Secrets;

/// <summary>
/// Gives out one-time codes: none that is about to expire, and none twice, since a site takes each once. Whoever comes when the
/// code of this moment is taken, or nearly over, gets the next one, when its time has come. Of seeds in the vault that holds for
/// all processes; of seeds given with a run, for this one.
/// </summary>
internal sealed class OneTimeCodes(ISecretVault vault, TimeProvider time)
{
    /// <summary>How long a code must still hold to be filled in and sent.</summary>
    private static readonly TimeSpan Spare = TimeSpan.FromSeconds(2);

    /// <summary>Timers may ring a little early.</summary>
    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(20);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, DateTimeOffset> _taken = new(StringComparer.Ordinal);

    /// <summary>The next code of a kept seed.</summary>
    public ValueTask<string> OfKeptAsync(StoredSecret kept, CancellationToken cancellationToken) =>
        NextAsync(TotpSeed.Read(kept.Value), step => vault.TakeStepAsync(kept.Name, step, cancellationToken), cancellationToken);

    /// <summary>The next code of a seed that was given with a run.</summary>
    public ValueTask<string> OfGivenAsync(string written, CancellationToken cancellationToken)
    {
        var seed = TotpSeed.Read(written);
        var key = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(written)));
        return NextAsync(seed, _ => new(Take(key, seed)), cancellationToken);
    }

    private async ValueTask<string> NextAsync(TotpSeed seed, Func<long, ValueTask<bool>> take, CancellationToken cancellationToken)
    {
        while (true)
        {
            var now = time.GetUtcNow();
            var left = seed.LeftAt(now);
            if (left > Spare && await take(seed.StepAt(now))) return seed.CodeAt(now);
            await Task.Delay(left > ShortestWait ? left : ShortestWait, time, cancellationToken);
        }
    }

    private bool Take(string key, TotpSeed seed)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            foreach (var over in _taken.Where(taken => taken.Value <= now).Select(taken => taken.Key).ToList()) _taken.Remove(over);
            return _taken.TryAdd(key, now + seed.LeftAt(now));
        }
    }
}
