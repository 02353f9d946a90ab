using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace AutoGlm.Connectors.Web.Browsing;

/// <summary>Takes in what pages give to download, where a folder is set for it, and remembers it for the next observation.</summary>
internal sealed class DownloadDesk
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);
    private readonly ConcurrentQueue<string> _met = new();
    private readonly string? _folder;

    public DownloadDesk(IBrowserContext context, string? folder)
    {
        _folder = folder;
        context.Page += (_, page) => page.Download += async (_, download) => await TakeInAsync(download).ConfigureAwait(false);
    }

    /// <summary>Paths of files kept, or bare names of files that were offered and not kept.</summary>
    public IReadOnlyList<string> Take()
    {
        var taken = new List<string>();
        while (_met.TryDequeue(out var name))
            taken.Add(name);
        return taken;
    }

    private async Task TakeInAsync(IDownload download)
    {
        var name = SafeName(download.SuggestedFilename);
        try
        {
            if (_folder is null)
            {
                _met.Enqueue(name);
                await download.CancelAsync().ConfigureAwait(false);
                return;
            }

            var path = FreePath(_folder, name);
            await download.SaveAsAsync(path).WaitAsync(Limit).ConfigureAwait(false);
            _met.Enqueue(path);
        }
        catch (Exception exception) when (exception is PlaywrightException or IOException or UnauthorizedAccessException or TimeoutException)
        {
            // The page went away, or the folder takes no file: what was offered is still told, by its bare name.
            if (_folder is not null)
                _met.Enqueue(name);
        }
    }

    /// <summary>The page proposes the name; only its last part counts, and nothing that a file system reads otherwise.</summary>
    private static string SafeName(string suggested)
    {
        var last = suggested.Split('/', '\\')[^1];
        var safe = string.Concat(last.Select(letter => char.IsControl(letter) || "<>:\"|?*".Contains(letter, StringComparison.Ordinal) ? '_' : letter)).Trim(' ', '.');
        return safe.Length switch { 0 => "download", > 120 => safe[^120..], _ => safe };
    }

    private static string FreePath(string folder, string name)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, name);
        for (var number = 2; File.Exists(path); number++)
            path = Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(name)} ({number}){Path.GetExtension(name)}");
        return path;
    }
}
