using System.Buffers;
using System.IO.Compression;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AutoGlm.Storage.Transfer;

/// <summary>A file in an archive with a JSON object on each line, written and read one line at a time, however long it is.</summary>
internal static class JsonLines
{
    /// <summary>A longer line, in bytes, is nothing that the product writes: it would only fill the memory.</summary>
    private const int Longest = 256 << 20;

    private const int Chunk = 1 << 17;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        NumberHandling = JsonNumberHandling.Strict,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public static async Task WriteAsync<T>(Stream file, T line, CancellationToken cancellationToken)
    {
        var bytes = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = Options.Encoder }))
            JsonSerializer.Serialize(writer, line, Options);
        bytes.Write("\n"u8);
        await file.WriteAsync(bytes.WrittenMemory, cancellationToken);
    }

    /// <summary>The lines of an entry; none when there is no such entry. Throws <see cref="InvalidDataException"/> with the line that can't be read.</summary>
    public static async IAsyncEnumerable<T> ReadAsync<T>(ZipArchive archive, string name, [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : class
    {
        if (archive.GetEntry(name) is not { } entry) yield break;
        await using var stream = await entry.OpenAsync(cancellationToken);
        var reader = PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: Chunk, minimumReadSize: Chunk / 2));
        var number = 0L;
        while (true)
        {
            var read = await reader.ReadAsync(cancellationToken);
            var rest = read.Buffer;
            while (rest.PositionOf((byte)'\n') is { } end)
            {
                yield return Line<T>(rest.Slice(0, end), name, ++number);
                rest = rest.Slice(rest.GetPosition(1, end));
            }
            if (read.IsCompleted)
            {
                if (!rest.IsEmpty) yield return Line<T>(rest, name, ++number);
                break;
            }
            if (rest.Length > Longest) throw new InvalidDataException($"“{name}”, line {number + 1}, is too long.");
            reader.AdvanceTo(rest.Start, rest.End);
        }
        await reader.CompleteAsync();
    }

    private static T Line<T>(ReadOnlySequence<byte> bytes, string name, long number)
    {
        try
        {
            var reader = new Utf8JsonReader(bytes);
            var line = JsonSerializer.Deserialize<T>(ref reader, Options);
            // More on the line than one object would be lost.
            return line is not null && !reader.Read() ? line : throw new InvalidDataException($"“{name}”, line {number}, is no object.");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"“{name}”, line {number}, can't be read: {error.Message}", error);
        }
    }
}
