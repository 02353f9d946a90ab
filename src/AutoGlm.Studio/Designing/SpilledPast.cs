using System.IO.Compression;
using System.Text;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Studio.Designing;

/// <summary>
/// The older part of what can be undone, in a file that goes when it is closed: a stack of documents, each written whole and
/// compressed. Made at the first document; what can't be written stays with the caller. Not thread-safe.
/// </summary>
internal sealed class SpilledPast(string folder) : IDisposable
{
    private static readonly TimeSpan Old = TimeSpan.FromDays(7);

    /// <summary>Where each document begins.</summary>
    private readonly Stack<long> _starts = [];
    private FileStream? _file;

    public int Count => _starts.Count;

    /// <summary>False where the disk doesn't take it: full, or gone.</summary>
    public bool TryPush(AgentDocument document)
    {
        try
        {
            _file ??= Create();
            var start = _file.Length;
            _file.Seek(0, SeekOrigin.End);
            using (var packed = new BrotliStream(_file, CompressionLevel.Fastest, leaveOpen: true))
                packed.Write(Encoding.UTF8.GetBytes(AgentJson.Write(document)));
            _starts.Push(start);
            return true;
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            if (_file is not null && _starts.Count == 0)
                Dispose();
            return false;
        }
    }

    /// <summary>The document that was pushed last; null when there is none, or when the file can't be read any more.</summary>
    public AgentDocument? Pop()
    {
        if (_file is null || !_starts.TryPop(out var start))
            return null;
        try
        {
            _file.Seek(start, SeekOrigin.Begin);
            AgentDocument document;
            using (var packed = new BrotliStream(_file, CompressionMode.Decompress, leaveOpen: true))
                document = AgentJson.Read(packed);
            _file.SetLength(start);
            return document;
        }
        catch (Exception failed) when (failed is IOException or InvalidDataException or AgentFormatException)
        {
            _starts.Clear();
            return null;
        }
    }

    public void Dispose()
    {
        _file?.Dispose();
        _file = null;
    }

    private FileStream Create()
    {
        Directory.CreateDirectory(folder);
        RemoveOrphans();
        return new FileStream(
            Path.Combine(folder, $"{Guid.NewGuid():N}.undo"),
            new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None, Options = FileOptions.DeleteOnClose });
    }

    /// <summary>Files of a process that was killed; one that is still open elsewhere loses only its name, or refuses.</summary>
    private void RemoveOrphans()
    {
        foreach (var orphan in Directory.EnumerateFiles(folder, "*.undo").Where(file => File.GetLastWriteTimeUtc(file) < DateTime.UtcNow - Old))
        {
            try
            {
                File.Delete(orphan);
            }
            catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
            {
                // It is in use.
            }
        }
    }
}
