using System.Net;
using System.Net.Sockets;

namespace AutoGlm.Storage.PostgreSql.Tests;

/// <summary>A way to a server that loses the answer to a commit when told to: the server has committed, and its client never hears of it.</summary>
internal sealed class LossyProxy : IDisposable
{
    private static readonly byte[] Committed = "COMMIT\0"u8.ToArray();

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly string _socket;
    private int _toLose;

    /// <param name="socket">The server's socket file.</param>
    public LossyProxy(string socket)
    {
        _socket = socket;
        _listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>How many answers are still to be lost.</summary>
    public int ToLose
    {
        get => Volatile.Read(ref _toLose);
        set => Volatile.Write(ref _toLose, value);
    }

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = ServeAsync(await _listener.AcceptSocketAsync());
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(Socket client)
    {
        using var near = client;
        using var far = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await far.ConnectAsync(new UnixDomainSocketEndPoint(_socket));
        await Task.WhenAny(PassAsync(near, far, _ => false), PassAsync(far, near, IsToBeLost));
    }

    private bool IsToBeLost(ReadOnlyMemory<byte> answer) => answer.Span.IndexOf(Committed) >= 0 && Interlocked.Decrement(ref _toLose) >= 0;

    private static async Task PassAsync(Socket from, Socket to, Func<ReadOnlyMemory<byte>, bool> isToBeLost)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (await from.ReceiveAsync(buffer) is var count and > 0 && !isToBeLost(buffer.AsMemory(0, count)))
                await to.SendAsync(buffer.AsMemory(0, count));
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // The other side is gone.
        }
    }
}
