using System.Net;
using System.Net.Sockets;

namespace AutoGlm.Tasks.Reach;

/// <summary>
/// Resolves names, checks what came of it and connects. The address that was checked is the one connected to, so that
/// a name which changes its answer between check and use gains nothing.
/// </summary>
public sealed class GuardedConnector(IHostResolver resolver, ISocketDialer? dialer = null, TimeProvider? time = null)
{
    /// <summary>How long one address may keep the next one waiting.</summary>
    private static readonly TimeSpan HeadStart = TimeSpan.FromMilliseconds(250);

    private readonly ISocketDialer _dialer = dialer ?? new SocketDialer();
    private readonly TimeProvider _time = time ?? TimeProvider.System;

    /// <summary>
    /// Connects to public addresses only. Throws <see cref="AddressRefusedException"/>, or <see cref="SocketException"/>
    /// when nobody answers.
    /// </summary>
    public async ValueTask<Stream> ConnectAsync(DnsEndPoint target, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(target);
        if (AddressRules.IsPrivateName(target.Host))
            throw new AddressRefusedException(target.Host);
        var addresses = await ResolveAsync(target.Host, cancellationToken).ConfigureAwait(false);
        if (addresses.Any(address => !AddressRules.IsPublic(address)))
            throw new AddressRefusedException(target.Host);
        return new NetworkStream(await DialAsync(addresses, target.Port, cancellationToken).ConfigureAwait(false), ownsSocket: true);
    }

    /// <summary>Connects wherever the name leads; for hosts that a permission names.</summary>
    public async ValueTask<Stream> ConnectTrustedAsync(DnsEndPoint target, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(target);
        var addresses = await ResolveAsync(target.Host, cancellationToken).ConfigureAwait(false);
        return new NetworkStream(await DialAsync(addresses, target.Port, cancellationToken).ConfigureAwait(false), ownsSocket: true);
    }

    /// <summary>The addresses of a host, which may be one itself. Throws <see cref="SocketException"/> when there are none.</summary>
    // Some systems refuse to "resolve" addresses such as 0.0.0.0 although they connect to them.
    public ValueTask<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellationToken) =>
        IPAddress.TryParse(host, out var address) ? ValueTask.FromResult<IReadOnlyList<IPAddress>>([address]) : resolver.ResolveAsync(host, cancellationToken);

    /// <summary>
    /// A connection to the first of these addresses that answers; the caller has checked them. Each next one is tried
    /// after a short while beside those before, so that a dead address costs little. Throws <see cref="SocketException"/>.
    /// </summary>
    public async ValueTask<Socket> DialAsync(IReadOnlyList<IPAddress> addresses, int port, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(addresses);
        if (addresses.Count == 1)
            return await _dialer.DialAsync(new IPEndPoint(addresses[0], port), cancellationToken).ConfigureAwait(false);
        using var rest = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var waiting = new Queue<IPAddress>(Alternating(addresses));
        var trying = new List<Task<Socket>>();
        SocketException? last = null;
        try
        {
            while (waiting.Count > 0 || trying.Count > 0)
            {
                if (waiting.TryDequeue(out var address))
                    trying.Add(_dialer.DialAsync(new IPEndPoint(address, port), rest.Token).AsTask());
                var any = Task.WhenAny(trying);
                var ended = waiting.Count == 0 ? await any.ConfigureAwait(false) : await FirstAsync(any, rest.Token).ConfigureAwait(false);
                if (ended is null)
                    continue;
                trying.Remove(ended);
                try
                {
                    return await ended.ConfigureAwait(false);
                }
                catch (SocketException unreachable)
                {
                    last = unreachable;
                }
            }
        }
        finally
        {
            await rest.CancelAsync().ConfigureAwait(false);
            foreach (var late in trying)
                _ = late.ContinueWith(static won => { if (won.IsCompletedSuccessfully) won.Result.Dispose(); else _ = won.Exception; }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }

        throw last ?? new SocketException((int)SocketError.HostNotFound);
    }

    private async Task<Task<Socket>?> FirstAsync(Task<Task<Socket>> any, CancellationToken cancellationToken)
    {
        try
        {
            return await any.WaitAsync(HeadStart, _time, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    /// <summary>One family after the other, in the system's order, beginning with the family it prefers.</summary>
    private static IEnumerable<IPAddress> Alternating(IReadOnlyList<IPAddress> addresses)
    {
        if (addresses.Count == 0)
            return addresses;
        var preferred = addresses.Where(address => address.AddressFamily == addresses[0].AddressFamily).ToList();
        var others = addresses.Where(address => address.AddressFamily != addresses[0].AddressFamily).ToList();
        return preferred.Select((address, index) => (address, 2 * index)).Concat(others.Select((address, index) => (address, 2 * index + 1)))
            .OrderBy(pair => pair.Item2).Select(pair => pair.address);
    }
}
