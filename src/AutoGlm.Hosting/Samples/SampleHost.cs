using AutoGlm.Samples.Sites;
using AutoGlm.Storage;

namespace AutoGlm.Hosting.Samples;

/// <summary>
/// The sample sites of this data folder: started once, when first asked for. Sites that another process runs on the same
/// folder are used as they are.
/// </summary>
public sealed class SampleHost(DataFolder folder) : IAsyncDisposable
{
    /// <summary>Sub-folder of the data folder that holds the sites' state.</summary>
    public const string Folder = "samples";

    private readonly SemaphoreSlim _gate = new(1, 1);
    private volatile SampleSites? _sites;

    /// <summary>
    /// What inputs may ask the host for, as far as it is known: <c>samples.booking</c>, <c>samples.journals</c> and
    /// <c>samples.api</c> are origins. Empty until the sites were started.
    /// </summary>
    public IReadOnlyDictionary<string, string> Values => _sites?.Placements.ToDictionary(
        site => $"samples.{site.Site}", site => site.Origin.GetLeftPart(UriPartial.Authority)) ?? [];

    /// <summary>How each site came by its port; starts them where needed. Throws <see cref="SampleSiteException"/>.</summary>
    public async ValueTask<IReadOnlyList<SitePlacement>> StartAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            _sites ??= await SampleSites.StartAsync(
                new SampleSitesOptions { DataFolder = Path.Combine(folder.Root, Folder) }, cancellationToken);
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
