using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using AutoGlm.Tasks.Reach;

namespace AutoGlm.Connectors.Web.Tests.Support;

/// <summary>
/// A network under the test's control: what names lead to, one list of addresses per question, and what stands behind
/// public addresses. Other addresses are dialled as they are. It remembers where connections went.
/// </summary>
public sealed class TestNetwork : IHostResolver, ISocketDialer
{
    /// <summary>An address of the public Internet, as far as anyone can tell.</summary>
    public const string Public = "93.184.216.34";

    private readonly SocketDialer _real = new();
    private readonly ConcurrentDictionary<string, string[][]> _names = new();
    private readonly ConcurrentDictionary<string, int> _asked = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _questions = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _connections = new();

    /// <summary>The port of loopback on which everything public is played.</summary>
    public int PublicPort { get; init; }

    public ConcurrentQueue<IPEndPoint> Dialled { get; } = new();

    /// <summary>Completes with the first question for a name from now on, and with the first connection to one of its answers.</summary>
    public (Task Question, Task Connection) Name(string host, params string[][] answers)
    {
        _names[host] = answers;
        _asked.TryRemove(host, out _);
        var (question, connection) = (new TaskCompletionSource(), new TaskCompletionSource());
        _questions[host] = question;
        foreach (var address in answers.SelectMany(list => list))
            _connections[address] = connection;
        return (question.Task, connection.Task);
    }

    public bool WasDialled(int port) => Dialled.Any(end => end.Port == port && AddressRules.IsThisMachine(end.Address));

    public ValueTask<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellationToken)
    {
        if (!_names.TryGetValue(host, out var answers))
            throw new SocketException((int)SocketError.HostNotFound);
        _questions[host].TrySetResult();
        var asked = _asked.AddOrUpdate(host, 0, (_, before) => before + 1);
        return ValueTask.FromResult<IReadOnlyList<IPAddress>>([.. answers[Math.Min(asked, answers.Length - 1)].Select(IPAddress.Parse)]);
    }

    public ValueTask<Socket> DialAsync(IPEndPoint target, CancellationToken cancellationToken)
    {
        Dialled.Enqueue(target);
        if (_connections.TryGetValue(target.Address.ToString(), out var connection))
            connection.TrySetResult();
        return _real.DialAsync(AddressRules.IsPublic(target.Address) ? new IPEndPoint(IPAddress.Loopback, PublicPort) : target, cancellationToken);
    }
}
