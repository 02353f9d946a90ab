using System.Buffers;
using System.Net.WebSockets;

namespace AutoGlm.Connectors.Web.Attaching;

/// <summary>Whole messages over a web socket; several may send at once.</summary>
internal sealed class CdpSocket(WebSocket socket) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);

    public async Task SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await socket.SendAsync(message, WebSocketMessageType.Text, true, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>The next message; null when the other side has closed.</summary>
    public async Task<ReadOnlyMemory<byte>?> ReceiveAsync(CancellationToken cancellationToken)
    {
        var whole = new ArrayBufferWriter<byte>();
        while (true)
        {
            var got = await socket.ReceiveAsync(whole.GetMemory(16 * 1024), cancellationToken).ConfigureAwait(false);
            if (got.MessageType == WebSocketMessageType.Close)
                return null;
            whole.Advance(got.Count);
            if (got.EndOfMessage)
                return whole.WrittenMemory;
        }
    }

    public void Dispose()
    {
        socket.Abort();
        socket.Dispose();
        _gate.Dispose();
    }
}
