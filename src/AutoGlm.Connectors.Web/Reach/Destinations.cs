using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using AutoGlm.Tasks.Reach;
using AutoGlm.Tasks.Surfaces;

namespace AutoGlm.Connectors.Web.Reach;

/// <summary>
/// Finds and judges where the connections of one surface end. An answer counts for the connections of the next minute,
/// which is what browsers do themselves, so that what was judged is what is connected to.
/// </summary>
internal sealed class Destinations(GuardedConnector connector, ForbiddenOrigins forbidden, IReachPolicy? policy, UpstreamProxy upstream, TimeProvider time)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, Answer> _answers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _public = new(StringComparer.Ordinal);

    /// <summary>Throws <see cref="System.Net.Sockets.SocketException"/> when the host has no address.</summary>
    /// <param name="host">As the page wrote it.</param>
    /// <param name="port">Where on the host.</param>
    /// <param name="isSecure">Whether the connection will be encrypted, as far as is known; proxies are chosen by it.</param>
    /// <param name="cancellationToken">Ends the wait, not the question.</param>
    public async ValueTask<Destination> FindAsync(string host, int port, bool isSecure, CancellationToken cancellationToken)
    {
        var name = AddressRules.Normal(host);
        if (forbidden.Contains(name, port))
            return Refused(ReachRules.OutOfReach(Authority(name, port)));
        if (AddressRules.IsPrivate(name) && !MayBePrivate(name, port))
            return Refused(Private(name));
        if (!AddressRules.IsPrivate(name) && upstream.For(name, port, isSecure) is { } via)
            return new Destination(null, [], via);
        var addresses = await ResolveAsync(name, cancellationToken).ConfigureAwait(false);
        if (addresses.Any(address => forbidden.Contains(address, port)))
            return Refused(ReachRules.OutOfReach(Authority(name, port)));
        if (AddressRules.IsPrivate(name))
            return new Destination(null, addresses, null);
        if (addresses.All(AddressRules.IsPublic))
        {
            _public[name] = true;
            return new Destination(null, addresses, null);
        }

        if (!MayBePrivate(name, port))
            return Refused(Private(name));
        // A site of the own network stays one. A name that was public and now leads inside is up to something.
        return _public.ContainsKey(name)
            ? Refused($"{name} led to a public address before and leads to a private one now. It is not followed there.")
            : new Destination(null, addresses, null);
    }

    private bool MayBePrivate(string name, int port) => policy is null || policy.AllowsPrivate(name, port);

    private async ValueTask<IReadOnlyList<IPAddress>> ResolveAsync(string name, CancellationToken cancellationToken)
    {
        var answer = _answers.GetOrAdd(name, Ask);
        if (time.GetElapsedTime(answer.Asked) >= Fresh || answer.Addresses.Value.IsFaulted)
        {
            var anew = Ask(name);
            answer = _answers.TryUpdate(name, anew, answer) ? anew : _answers[name];
        }

        return await answer.Addresses.Value.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    private Answer Ask(string name) => new(time.GetTimestamp(), new Lazy<Task<IReadOnlyList<IPAddress>>>(() => connector.ResolveAsync(name, CancellationToken.None).AsTask()));

    private static Destination Refused(string reason) => new(reason, [], null);

    private static string Private(string name) => $"{name} leads to a private address. Name it in the agent's permitted sites if it should be reached.";

    private static string Authority(string name, int port) => string.Create(CultureInfo.InvariantCulture, $"{name}:{port}");

    private sealed record Answer(long Asked, Lazy<Task<IReadOnlyList<IPAddress>>> Addresses);
}
