using System.Buffers;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace AutoGlm.Canaries;

/// <summary>
/// Looks for secrets in all that a suite leaves: what its fixtures hand over, and what the process logs and measures by
/// itself. What is found is told at the end by the suite's last test.
/// </summary>
public sealed class CanaryWatch
{
    /// <summary>Reading a picture takes a second or so; of more pictures than these, some are read, always the same.</summary>
    private const int MostPictures = 16;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Canary> _canaries = [];
    private readonly ConcurrentDictionary<string, int> _looked = new();
    private readonly ConcurrentDictionary<string, byte> _found = new();
    private readonly ConcurrentDictionary<string, (string Where, byte[] Bytes)> _pictures = new();
    private SearchValues<string> _anything = SearchValues.Create([], StringComparison.Ordinal);

    public CanaryWatch(params IEnumerable<string> secrets)
    {
        foreach (var secret in secrets)
            Know(secret);
    }

    /// <summary>Of the suite that runs in this process.</summary>
    public static CanaryWatch Suite { get; } = new(Planted.All);

    /// <summary>How many things of each kind were looked through.</summary>
    public IReadOnlyDictionary<string, int> Looked => _looked;

    /// <summary>Looks for this value, too, from now on. Values that may stand somewhere by chance are left out: those under eight characters.</summary>
    public void Know(string secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        if (secret.Length < 8)
            return;
        lock (_lock)
        {
            if (!_canaries.TryAdd(secret, new Canary(secret)))
                return;
            _anything = SearchValues.Create([.. _canaries.Values.SelectMany(canary => canary.Forms).Select(Encoding.Latin1.GetString)], StringComparison.Ordinal);
        }
    }

    /// <param name="kind">Of what: log, answer, page.</param>
    /// <param name="where">Said when something is found.</param>
    /// <param name="text">What is looked through.</param>
    public void Look(string kind, string where, string? text)
    {
        if (!string.IsNullOrEmpty(text))
            Look(kind, where, Encoding.UTF8.GetBytes(text));
    }

    public void Look(string kind, string where, byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        _looked.AddOrUpdate(kind, 1, (_, times) => times + 1);
        foreach (var form in Find(bytes))
            _found.TryAdd($"{kind}: {where}: {form}", 0);
    }

    /// <summary>Every file below a folder.</summary>
    /// <param name="where">Said when something is found.</param>
    /// <param name="folder">A folder that may be gone.</param>
    /// <param name="except">Files, by their path in the folder, that hold a secret rightly.</param>
    public void LookUnder(string where, string folder, params IReadOnlyCollection<string> except)
    {
        if (!Directory.Exists(folder))
            return;
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(folder, file);
            Look("name", where, name);
            if (!except.Contains(name) && Read(file) is { } bytes)
                Look("file", $"{where}: {name}", bytes);
        }
    }

    /// <summary>Read at the suite's end.</summary>
    public void LookAt(string where, ReadOnlyMemory<byte> picture)
    {
        var bytes = picture.ToArray();
        _pictures.TryAdd(Convert.ToHexString(SHA256.HashData(bytes)), (where, bytes));
    }

    /// <summary>What was found, each with where and in which form; empty when all is well.</summary>
    public async Task<IReadOnlyList<string>> FindingsAsync()
    {
        string[] known;
        lock (_lock)
            known = [.. _canaries.Keys];
        var pictures = _pictures.OrderBy(picture => picture.Key, StringComparer.Ordinal).Take(MostPictures).Select(picture => picture.Value);
        await Parallel.ForEachAsync(pictures, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (picture, cancellationToken) =>
        {
            var text = await PictureText.ReadAsync(picture.Bytes, cancellationToken);
            _looked.AddOrUpdate("picture", 1, (_, times) => times + 1);
            foreach (var secret in known.Where(secret => Likeness.Stands(secret, text)))
                _found.TryAdd($"picture: {picture.Where}: {secret}", 0);
        });
        return [.. _found.Keys.Order(StringComparer.Ordinal)];
    }

    private IEnumerable<string> Find(byte[] bytes)
    {
        // Most hold nothing: one pass for all values and forms. Archives are opened in any case.
        if (!IsPacked(bytes) && !Encoding.Latin1.GetString(bytes).AsSpan().ContainsAny(_anything))
            return [];
        Canary[] canaries;
        lock (_lock)
            canaries = [.. _canaries.Values];
        return canaries.SelectMany(canary => canary.FindIn(bytes).Select(form => $"{canary.Value}, {form}"));
    }

    private static bool IsPacked(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\x03\x04"u8) || bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]);

    /// <summary>Files that others write to are read too; null when it went away meanwhile.</summary>
    private static byte[]? Read(string file)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var content = new MemoryStream();
            stream.CopyTo(content);
            return content.ToArray();
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }
}
