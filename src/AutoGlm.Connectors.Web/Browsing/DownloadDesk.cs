using System.Collections.Concurrent;
using AutoGlm.Connectors.Web.Reach;
using Microsoft.Playwright;

namespace AutoGlm.Connectors.Web.Browsing;

/// <summary>Takes in what pages give to download, where a folder is set for it, and remembers it for the next observation.</summary>
internal sealed class DownloadDesk
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);
    private readonly ConcurrentQueue<string> _met = new();
    private readonly string? _folder;
    private readonly ReachWatch _watch;

    public DownloadDesk(IBrowserContext context, string? folder, ReachWatch watch)
    {
        (_folder, _watch) = (folder, watch);
        context.Page += (_, page) => Attend(page);
        foreach (var page in context.Pages)
            Attend(page);
    }

    /// <summary>Paths of files kept, or bare names of files that were offered and not kept.</summary>
    public IReadOnlyList<string> Take()
    {
        var taken = new List<string>();
        while (_met.TryDequeue(out var name))
            taken.Add(name);
        return taken;
    }

    private void Attend(IPage page) => page.Download += async (_, download) => await TakeInAsync(download).ConfigureAwait(false);

    private async Task TakeInAsync(IDownload download)
    {
        var name = DownloadNames.Safe(download.SuggestedFilename);
        try
        {
            // The address it comes from in the end, after all redirects.
            if (await RefusalAsync(download.Url).ConfigureAwait(false) is { } refusal)
            {
                _watch.Note(refusal with { Reason = $"The file “{name}” was not taken. {refusal.Reason}" });
                await download.CancelAsync().ConfigureAwait(false);
                return;
            }

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

    private async ValueTask<Refusal?> RefusalAsync(string from)
    {
        if (!Uri.TryCreate(from, UriKind.Absolute, out var address))
            return new Refusal("Its address can't be read.", false);
        return await _watch.RefuseAsync(address, CancellationToken.None).ConfigureAwait(false) is { } reason ? new Refusal(reason, false) : null;
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
