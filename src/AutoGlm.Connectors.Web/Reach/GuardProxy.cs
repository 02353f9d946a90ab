using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using AutoGlm.Tasks.Reach;
using Microsoft.Extensions.Logging;

namespace AutoGlm.Connectors.Web.Reach;

/// <summary>
/// The only way out for the pages of one surface: a proxy on a port of its own, by which it knows whose requests they
/// are. It sees hosts and ports; what is encrypted stays so. It ends with the surface, and all its connections with it.
/// </summary>
internal sealed class GuardProxy : IAsyncDisposable
{
    private readonly ConcurrentDictionary<ProxyConnection, Task> _connections = new();
    private readonly CancellationTokenSource _closing = new();
    private readonly Destinations _destinations;
    private readonly GuardedConnector _connector;
    private readonly UpstreamProxy _upstream;
    private readonly ILogger _logger;
    private readonly TimeProvider _time;
    private readonly Socket _listener;
    private readonly Task _accepting;
    private int _disposed;

    public GuardProxy(Destinations destinations, GuardedConnector connector, UpstreamProxy upstream, ILogger logger, TimeProvider time)
    {
        (_destinations, _connector, _upstream, _logger, _time) = (destinations, connector, upstream, logger, time);
        _listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _listener.Listen();
        Address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndPoint!).Port}");
        _accepting = AcceptAsync();
    }

    /// <summary>What the browser is told to use.</summary>
    public string Address { get; }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 1)
            return;
        await _closing.CancelAsync().ConfigureAwait(false);
        _listener.Dispose();
        await _accepting.ConfigureAwait(false);
        await Task.WhenAll(_connections.Values).ConfigureAwait(false);
        _closing.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_closing.IsCancellationRequested)
        {
            Socket client;
            try
            {
                client = await _listener.AcceptAsync(_closing.Token).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException)
            {
                return;
            }
            catch (SocketException exception)
            {
                // A caller that went away before it was let in, or no descriptor left for it.
                _logger.LogDebug(exception, "A connection of the browser could not be taken.");
                continue;
            }

            client.NoDelay = true;
            var connection = new ProxyConnection(client, _destinations, _connector, _upstream, _logger, _time, _closing.Token);
            var running = connection.RunAsync();
            _connections[connection] = running;
            _ = running.ContinueWith((_, _) => _connections.TryRemove(connection, out var _), null, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }
}
