using AutoGlm.Samples.Sites;
using AutoGlm.Storage;

namespace AutoGlm.Hosting.Samples;

/// <summary>
/// The sample sites of this data folder: started once, when first asked for. Sites that another process runs on the same
/// folder are used as they are.
/// </summary>
public sealed class SampleHost(DataFolder folder, TimeProvider time) : IAsyncDisposable
{
    /// <summary>Sub-folder of the data folder that holds the sites' state.</summary>
    public const string Folder = "samples";

    private readonly SemaphoreSlim _gate = new(1, 1);
    private SampleSites? _sites;

    /// <summary>How each site came by its port; starts them where needed. Throws <see cref="SampleSiteException"/>.</summary>
    public async ValueTask<IReadOnlyList<SitePlacement>> StartAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            _sites ??= await SampleSites.StartAsync(
                new SampleSitesOptions { DataFolder = Path.Combine(folder.Root, Folder), TimeProvider = time },
                cancellationToken);
            return _sites.Placements;
        }
        finally
        {
            _gate.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_sites is not null)
            await _sites.DisposeAsync();
        _gate.Dispose();
    }
}
