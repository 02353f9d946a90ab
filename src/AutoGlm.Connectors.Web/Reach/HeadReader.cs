namespace AutoGlm.Connectors.Web.Reach;

/// <summary>Reads heads and bodies of requests from a stream, and gives back what was read beyond them.</summary>
internal sealed class HeadReader(Stream stream)
{
    private const int MostBytes = 512 * 1024;
    private const long MostChunk = 1L << 40;
    private byte[] _buffer = new byte[8 * 1024];
    private int _start;
    private int _end;

    /// <summary>The bytes up to and with the empty line; null at the end. Throws <see cref="InvalidDataException"/> when there is none within reason.</summary>
    public async ValueTask<ReadOnlyMemory<byte>?> ReadHeadAsync(CancellationToken cancellationToken)
    {
        for (var looked = 0; ;)
        {
            var at = _buffer.AsSpan(_start + looked, _end - _start - looked).IndexOf("\r\n\r\n"u8);
            if (at >= 0)
            {
                var head = _buffer.AsMemory(_start, looked + at + 4);
                _start += head.Length;
                return head;
            }

            looked = Math.Max(0, _end - _start - 3);
            if (!await MoreAsync(cancellationToken).ConfigureAwait(false))
                return null;
        }
    }

    /// <summary>Hands on what follows, up to so many bytes; false when the stream ended before.</summary>
    public async ValueTask<bool> CopyAsync(Func<ReadOnlyMemory<byte>, ValueTask> write, long count, CancellationToken cancellationToken)
    {
        while (count > 0)
        {
            if (_start == _end && !await MoreAsync(cancellationToken).ConfigureAwait(false))
                return false;
            var part = (int)Math.Min(count, _end - _start);
            await write(_buffer.AsMemory(_start, part)).ConfigureAwait(false);
            _start += part;
            count -= part;
        }

        return true;
    }

    /// <summary>Hands on a body in chunks as it is, to and with its last line; false when the stream ended before.</summary>
    public async ValueTask<bool> CopyChunksAsync(Func<ReadOnlyMemory<byte>, ValueTask> write, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await LineAsync(cancellationToken).ConfigureAwait(false) is not { } line)
                return false;
            var size = ChunkSize(_buffer.AsSpan(_start, line));
            if (!await CopyAsync(write, line, cancellationToken).ConfigureAwait(false))
                return false;
            if (size > 0)
            {
                if (!await CopyAsync(write, size + 2, cancellationToken).ConfigureAwait(false))
                    return false;
                continue;
            }

            // Trailers, up to the empty line.
            while (true)
            {
                if (await LineAsync(cancellationToken).ConfigureAwait(false) is not { } trailer || !await CopyAsync(write, trailer, cancellationToken).ConfigureAwait(false))
                    return false;
                if (trailer == 2)
                    return true;
            }
        }
    }

    /// <summary>What was read and not used, and whatever comes, until the stream ends.</summary>
    public async ValueTask CopyRestAsync(Func<ReadOnlyMemory<byte>, ValueTask> write, CancellationToken cancellationToken)
    {
        while (_start < _end || await MoreAsync(cancellationToken).ConfigureAwait(false))
        {
            await write(_buffer.AsMemory(_start, _end - _start)).ConfigureAwait(false);
            _start = _end;
        }
    }

    private async ValueTask<int?> LineAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var at = _buffer.AsSpan(_start, _end - _start).IndexOf("\r\n"u8);
            if (at >= 0)
                return at + 2;
            if (!await MoreAsync(cancellationToken).ConfigureAwait(false))
                return null;
        }
    }

    private static long ChunkSize(ReadOnlySpan<byte> line)
    {
        long size = 0;
        foreach (var letter in line)
        {
            if (!char.IsAsciiHexDigit((char)letter))
                break;
            size = (size * 16) + Convert.ToInt32(((char)letter).ToString(), 16);
            if (size > MostChunk)
                throw new InvalidDataException("A part of a request is too long.");
        }

        return size;
    }

    private async ValueTask<bool> MoreAsync(CancellationToken cancellationToken)
    {
        if (_start == _end)
            _start = _end = 0;
        if (_end == _buffer.Length)
        {
            if (_start > 0)
            {
                _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
                (_start, _end) = (0, _end - _start);
            }
            else if (_buffer.Length >= MostBytes)
            {
                throw new InvalidDataException("The head of a request is too long.");
            }
            else
            {
                Array.Resize(ref _buffer, _buffer.Length * 2);
            }
        }

        var read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
        _end += read;
        return read > 0;
    }
}
