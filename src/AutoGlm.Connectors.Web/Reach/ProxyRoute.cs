using System.Net.Security;
using System.Net.Sockets;
using System.Text;
using AutoGlm.Tasks.Reach;

namespace AutoGlm.Connectors.Web.Reach;

/// <summary>An open connection to where a request goes, or to the machine's own proxy on the way there.</summary>
internal sealed class ProxyRoute : IDisposable
{
    private const int MostAnswer = 16 * 1024;

    private ProxyRoute(Socket socket, Stream stream, bool isProxy, string credentials) =>
        (Socket, Stream, IsProxy, Credentials) = (socket, stream, isProxy, credentials);

    public Socket Socket { get; }

    public Stream Stream { get; }

    /// <summary>Whether the other end is a proxy that wants to be told whole addresses.</summary>
    public bool IsProxy { get; }

    public string Credentials { get; }

    /// <summary>
    /// Connects to a judged destination. A tunnel names host and port to be led through to by the machine's own proxy;
    /// without one, that proxy itself is spoken to. Throws <see cref="SocketException"/> or <see cref="IOException"/> when
    /// nobody answers.
    /// </summary>
    public static async Task<ProxyRoute> OpenAsync(
        Destination destination, int port, string? tunnel, GuardedConnector connector, UpstreamProxy upstream, CancellationToken cancellationToken)
    {
        if (destination.Via is not { } via)
        {
            var direct = await connector.DialAsync(destination.Addresses, port, cancellationToken).ConfigureAwait(false);
            return new ProxyRoute(direct, new NetworkStream(direct, ownsSocket: true), false, "");
        }

        if (via.Scheme is not ("http" or "https"))
            throw new IOException($"The proxy {via.Scheme}://{via.Authority} is of a kind that is not supported. Set an http proxy.");
        var addresses = await connector.ResolveAsync(AddressRules.Normal(via.IdnHost), cancellationToken).ConfigureAwait(false);
        var socket = await connector.DialAsync(addresses, via.Port, cancellationToken).ConfigureAwait(false);
        Stream stream = new NetworkStream(socket, ownsSocket: true);
        try
        {
            if (via.Scheme == "https")
            {
                var secure = new SslStream(stream);
                stream = secure;
                await secure.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = via.IdnHost }, cancellationToken).ConfigureAwait(false);
            }

            var credentials = upstream.Credentials(via);
            if (tunnel is not null)
                await AskThroughAsync(stream, tunnel, credentials, cancellationToken).ConfigureAwait(false);
            return new ProxyRoute(socket, stream, tunnel is null, credentials);
        }
        catch
        {
            await stream.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public void Dispose() => Stream.Dispose();

    private static async Task AskThroughAsync(Stream stream, string tunnel, string credentials, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(Encoding.Latin1.GetBytes($"CONNECT {tunnel} HTTP/1.1\r\nHost: {tunnel}\r\n{credentials}\r\n"), cancellationToken).ConfigureAwait(false);

        // Byte by byte: what follows the empty line belongs to the browser.
        var answer = new byte[MostAnswer];
        var read = 0;
        while (read < 4 || !answer.AsSpan(0, read).EndsWith("\r\n\r\n"u8))
        {
            if (read == MostAnswer || await stream.ReadAsync(answer.AsMemory(read, 1), cancellationToken).ConfigureAwait(false) == 0)
                throw new IOException("The machine's proxy broke off.");
            read++;
        }

        var status = Encoding.Latin1.GetString(answer, 0, read).Split(' ', 3);
        if (status.Length < 2 || !status[1].StartsWith('2'))
            throw new IOException($"The machine's proxy led nowhere (status {(status.Length > 1 ? status[1] : "none")}).");
    }
}
