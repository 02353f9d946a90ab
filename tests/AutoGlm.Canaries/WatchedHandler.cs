namespace AutoGlm.Canaries;

/// <summary>Hands a watch all that a server answers, streams of events as far as they are read.</summary>
public sealed class WatchedHandler(CanaryWatch watch, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    /// <summary>A client whose answers are looked through by the suite's watch.</summary>
    public static HttpClient Client(Uri? address = null) => new(new WatchedHandler(CanaryWatch.Suite, new HttpClientHandler())) { BaseAddress = address };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        var where = $"{request.Method} {request.RequestUri?.PathAndQuery}";
        watch.Look("header", where, $"{response.Headers}{response.Content.Headers}");
        if (response.Content.Headers.ContentType?.MediaType == "text/event-stream")
        {
            var content = new StreamContent(new HeardStream(await response.Content.ReadAsStreamAsync(cancellationToken), bytes => watch.Look("events", where, bytes)));
            foreach (var header in response.Content.Headers)
                content.Headers.TryAddWithoutValidation(header.Key, header.Value);
            response.Content = content;
        }
        else
        {
            await response.Content.LoadIntoBufferAsync(cancellationToken);
            watch.Look("answer", where, await response.Content.ReadAsByteArrayAsync(cancellationToken));
        }

        return response;
    }

    /// <summary>Reads through, and tells at its end what was read.</summary>
    private sealed class HeardStream(Stream inner, Action<byte[]> tell) : Stream
    {
        private readonly MemoryStream _heard = new();

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Heard(buffer.AsMemory(offset, count), inner.Read(buffer, offset, count));

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => Heard(buffer, await inner.ReadAsync(buffer, cancellationToken));

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing && _heard.Length > 0)
            {
                tell(_heard.ToArray());
                _heard.SetLength(0);
            }

            inner.Dispose();
            base.Dispose(disposing);
        }

        private int Heard(ReadOnlyMemory<byte> buffer, int count)
        {
            _heard.Write(buffer.Span[..count]);
            return count;
        }
    }
}
