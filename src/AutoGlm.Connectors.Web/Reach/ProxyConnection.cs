using System.Buffers;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using AutoGlm.Tasks.Reach;
using Microsoft.Extensions.Logging;

namespace AutoGlm.Connectors.Web.Reach;

/// <summary>
/// One connection of the browser to the guard's proxy: a tunnel, or plain requests to one server. Requests are followed
/// to know where each begins; answers pass as they are. Both directions end as their own side ended them: by an end, or
/// by breaking off, so that a cut answer is never taken for a whole one.
/// </summary>
internal sealed class ProxyConnection(
    Socket client, Destinations destinations, GuardedConnector connector, UpstreamProxy upstream, ILogger logger, TimeProvider time, CancellationToken closing) : IDisposable
{
    /// <summary>How long the other side may stay silent after the browser said that it sends no more.</summary>
    private static readonly TimeSpan Linger = TimeSpan.FromSeconds(30);
    private const int BufferSize = 64 * 1024;
    private readonly NetworkStream _client = new(client, ownsSocket: true);
    private ProxyRoute? _route;
    private string _place = "";
    private long _heard;

    public async Task RunAsync()
    {
        try
        {
            await ServeAsync().ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or SocketException or OperationCanceledException or ObjectDisposedException or InvalidDataException)
        {
            // The browser or the server went away in the middle; the other one learns it by our going.
            logger.LogDebug(exception, "A connection of the browser broke off.");
            Abort(client);
            Abort(_route?.Socket);
        }
        catch (Exception exception)
        {
            logger.LogError(exception, "A connection of the browser could not be served and is closed.");
            Abort(client);
            Abort(_route?.Socket);
        }
        finally
        {
            Dispose();
        }
    }

    public void Dispose()
    {
        _client.Dispose();
        _route?.Dispose();
    }

    private async Task ServeAsync()
    {
        var reader = new HeadReader(_client);
        Task? answers = null;
        while (await reader.ReadHeadAsync(closing).ConfigureAwait(false) is { } bytes)
        {
            if (RequestHead.Parse(bytes.Span) is not { } head)
            {
                await AnswerAsync("400 Bad Request").ConfigureAwait(false);
                return;
            }

            if (head.Method == "CONNECT")
            {
                await TunnelAsync(head, reader).ConfigureAwait(false);
                return;
            }

            // Only whole addresses: whoever speaks to the proxy as if it were a site is no browser of ours.
            if (!Uri.TryCreate(head.Target, UriKind.Absolute, out var address) || address.Scheme != "http")
                return;
            if (answers is not null && (address.Authority != _place || answers.IsCompleted))
                return;
            if (answers is null)
            {
                if (await OpenAsync(address.IdnHost, address.Port, isSecure: false, tunnel: null).ConfigureAwait(false) is not { } route)
                    return;
                (_route, _place) = (route, address.Authority);
                answers = PumpAsync(_route);
            }

            if (!await ForwardAsync(head, reader, _route!).ConfigureAwait(false))
                break;
        }

        if (answers is not null)
            await EndAsync(answers).ConfigureAwait(false);
    }

    /// <summary>Sends one request on; false when nothing more is to be sent.</summary>
    private async Task<bool> ForwardAsync(RequestHead head, HeadReader reader, ProxyRoute route)
    {
        ValueTask Send(ReadOnlyMemory<byte> part) => SendAsync(route, part);
        try
        {
            await Send(head.Forwarded(route.IsProxy ? head.Target : PathOf(head.Target), route.Credentials)).ConfigureAwait(false);
            if (head.IsUpgrade)
            {
                await reader.CopyRestAsync(Send, closing).ConfigureAwait(false);
                return false;
            }

            return head.IsChunked
                ? await reader.CopyChunksAsync(Send, closing).ConfigureAwait(false)
                : await reader.CopyAsync(Send, head.Length, closing).ConfigureAwait(false);
        }
        catch (ServerGoneException)
        {
            // It takes no more, but what it has answered already still counts.
            return false;
        }
    }

    private async ValueTask SendAsync(ProxyRoute route, ReadOnlyMemory<byte> part)
    {
        try
        {
            await route.Stream.WriteAsync(part, closing).ConfigureAwait(false);
        }
        catch (IOException gone)
        {
            throw new ServerGoneException(gone);
        }
    }

    private async Task TunnelAsync(RequestHead head, HeadReader reader)
    {
        if (!Uri.TryCreate("tunnel://" + head.Target, UriKind.Absolute, out var place) || place.Port <= 0)
        {
            await AnswerAsync("400 Bad Request").ConfigureAwait(false);
            return;
        }

        if (await OpenAsync(place.IdnHost, place.Port, isSecure: true, head.Target).ConfigureAwait(false) is not { } route)
        {
            await AnswerAsync("502 Bad Gateway").ConfigureAwait(false);
            return;
        }

        _route = route;
        await _client.WriteAsync("HTTP/1.1 200 Connection established\r\n\r\n"u8.ToArray(), closing).ConfigureAwait(false);
        var answers = PumpAsync(route);
        try
        {
            await reader.CopyRestAsync(part => SendAsync(route, part), closing).ConfigureAwait(false);
        }
        catch (ServerGoneException)
        {
            // As with plain requests.
        }

        await EndAsync(answers).ConfigureAwait(false);
    }

    private async Task AnswerAsync(string status) =>
        await _client.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"), closing).ConfigureAwait(false);

    /// <summary>A connection to where it is allowed; null when it is refused or nobody answers, which the browser learns by getting none.</summary>
    private async Task<ProxyRoute?> OpenAsync(string host, int port, bool isSecure, string? tunnel)
    {
        try
        {
            var destination = await destinations.FindAsync(host, port, isSecure, closing).ConfigureAwait(false);
            if (destination.Refusal is { } refusal)
            {
                logger.LogInformation("A page's request was refused: {Reason}", refusal);
                return null;
            }

            return await ProxyRoute.OpenAsync(destination, port, tunnel, connector, upstream, closing).ConfigureAwait(false);
        }
        catch (Exception unreachable) when (unreachable is SocketException or IOException or AuthenticationException)
        {
            logger.LogDebug(unreachable, "{Host}:{Port} can't be reached.", host, port);
            return null;
        }
    }

    /// <summary>The browser sends no more: says so to the server, and waits until that has answered to the end.</summary>
    private async Task EndAsync(Task answers)
    {
        HalfClose(_route!.Socket);
        Volatile.Write(ref _heard, time.GetTimestamp());
        while (!answers.IsCompleted)
        {
            try
            {
                await answers.WaitAsync(Linger, time, closing).ConfigureAwait(false);
            }
            catch (TimeoutException) when (time.GetElapsedTime(Volatile.Read(ref _heard)) >= Linger)
            {
                Abort(_route.Socket);
            }
            catch (TimeoutException)
            {
                // It still speaks.
            }
        }

        await answers.ConfigureAwait(false);
    }

    /// <summary>Hands on what the server says until it ends, and ends the browser's side likewise.</summary>
    private async Task PumpAsync(ProxyRoute route)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            while (true)
            {
                int read;
                try
                {
                    read = await route.Stream.ReadAsync(buffer, closing).ConfigureAwait(false);
                }
                catch (Exception exception) when (exception is IOException or ObjectDisposedException or OperationCanceledException)
                {
                    Abort(client);
                    return;
                }

                if (read == 0)
                {
                    HalfClose(client);
                    return;
                }

                Volatile.Write(ref _heard, time.GetTimestamp());
                try
                {
                    await _client.WriteAsync(buffer.AsMemory(0, read), closing).ConfigureAwait(false);
                }
                catch (Exception exception) when (exception is IOException or ObjectDisposedException or OperationCanceledException)
                {
                    Abort(route.Socket);
                    return;
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>The address without the place, letter for letter as the browser wrote it.</summary>
    private static string PathOf(string target)
    {
        var path = target.AsSpan(target.IndexOf("://", StringComparison.Ordinal) + 3);
        var at = path.IndexOfAny('/', '?');
        return at < 0 ? "/" : path[at] == '/' ? path[at..].ToString() : $"/{path[at..]}";
    }

    private static void HalfClose(Socket socket)
    {
        try
        {
            socket.Shutdown(SocketShutdown.Send);
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // It is gone already.
        }
    }

    /// <summary>Breaks off, so that the other side knows it is no regular end.</summary>
    private static void Abort(Socket? socket)
    {
        try
        {
            socket?.Close(0);
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // It is gone already.
        }
    }

    private sealed class ServerGoneException(Exception inner) : Exception(inner.Message, inner);
}
