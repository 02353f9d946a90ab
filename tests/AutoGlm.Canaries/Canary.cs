using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AutoGlm.Canaries;

/// <summary>
/// A value that is planted where a secret belongs, and then looked for everywhere else: as it is, and as files and messages
/// spell it.
/// </summary>
public sealed class Canary
{
    private readonly IReadOnlyList<(string Form, byte[] Bytes)> _forms;

    /// <param name="value">Distinct enough to stand nowhere by chance; characters that the forms spell differently make it a better one.</param>
    public Canary(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        Value = value;
        _forms = [.. FormsOf(value).Where(form => form.Bytes.Length > 0).DistinctBy(form => Convert.ToHexString(form.Bytes))];
    }

    public string Value { get; }

    /// <summary>The bytes that are looked for.</summary>
    public IEnumerable<byte[]> Forms => _forms.Select(form => form.Bytes);

    /// <summary>One of its own, spelled differently by every form.</summary>
    public static Canary New(Random random)
    {
        ArgumentNullException.ThrowIfNull(random);
        return new($"cänary<{random.NextInt64():x}>&\"+/密");
    }

    /// <summary>In which forms it stands in these bytes, and in archives among them.</summary>
    public IReadOnlyList<string> FindIn(ReadOnlySpan<byte> bytes)
    {
        var found = new List<string>();
        foreach (var (form, wanted) in _forms)
            if (bytes.IndexOf(wanted) >= 0)
                found.Add(form);
        if (bytes.StartsWith("PK"u8))
            found.AddRange(InArchive(bytes.ToArray()));
        else if (bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
            found.AddRange(FindIn(Unpacked(bytes.ToArray())).Select(form => $"gzip: {form}"));
        return found;
    }

    public IReadOnlyList<string> FindIn(string text) => FindIn(Encoding.UTF8.GetBytes(text));

    /// <summary>Each file of a folder that holds it, and in which form; files that others are writing to are read too.</summary>
    public IReadOnlyList<string> FindUnder(string folder) =>
    [
        .. from file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
           from form in FindIn(Read(file)).Concat(FindIn(Path.GetFileName(file)).Select(form => $"name: {form}"))
           select $"{Path.GetRelativePath(folder, file)}: {form}",
    ];

    private static IEnumerable<(string Form, byte[] Bytes)> FormsOf(string value)
    {
        var utf8 = Encoding.UTF8.GetBytes(value);
        yield return ("plain", utf8);
        yield return ("UTF-16", Encoding.Unicode.GetBytes(value));
        yield return ("UTF-16, big endian", Encoding.BigEndianUnicode.GetBytes(value));
        foreach (var encoder in new[] { JavaScriptEncoder.Default, JavaScriptEncoder.UnsafeRelaxedJsonEscaping })
            yield return ("JSON", Encoding.UTF8.GetBytes(JsonEncodedText.Encode(value, encoder).ToString()));
        yield return ("JSON twice", Encoding.UTF8.GetBytes(JsonSerializer.Serialize(JsonSerializer.Serialize(value)[1..^1])[1..^1]));
        yield return ("URL", Encoding.UTF8.GetBytes(Uri.EscapeDataString(value)));
        yield return ("form", Encoding.UTF8.GetBytes(WebUtility.UrlEncode(value)));
        yield return ("HTML", Encoding.UTF8.GetBytes(WebUtility.HtmlEncode(value)));
        yield return ("hexadecimal", Encoding.UTF8.GetBytes(Convert.ToHexString(utf8)));
        yield return ("hexadecimal", Encoding.UTF8.GetBytes(Convert.ToHexStringLower(utf8)));
        // Three bytes make four letters: where the value begins within them, it reads otherwise. What depends on its neighbours is left out.
        for (var before = 0; before < 3; before++)
        {
            var whole = Convert.ToBase64String([.. new byte[before], .. utf8]);
            var (begin, end) = (before == 0 ? 0 : before + 1, (before + utf8.Length) / 3 * 4);
            var inner = end > begin ? whole[begin..end] : "";
            yield return ("base64", Encoding.ASCII.GetBytes(inner));
            yield return ("base64, for addresses", Encoding.ASCII.GetBytes(inner.Replace('+', '-').Replace('/', '_')));
        }
    }

    private IEnumerable<string> InArchive(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes));
        var found = new List<string>();
        foreach (var entry in archive.Entries)
        {
            using var content = new MemoryStream();
            using (var stream = entry.Open())
                stream.CopyTo(content);
            found.AddRange(FindIn(content.GetBuffer().AsSpan(0, (int)content.Length)).Select(form => $"{entry.FullName}: {form}"));
        }

        return found;
    }

    private static byte[] Unpacked(byte[] bytes)
    {
        using var content = new MemoryStream();
        using (var stream = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress))
            stream.CopyTo(content);
        return content.ToArray();
    }

    private static byte[] Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
