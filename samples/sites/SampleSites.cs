using AutoGlm.Samples.Sites.Api;
using AutoGlm.Samples.Sites.Booking;
using AutoGlm.Samples.Sites.Hosting;
using AutoGlm.Samples.Sites.Journals;

namespace AutoGlm.Samples.Sites;

/// <summary>The three sample sites, each a loopback origin of its own. Disposing stops those that this object started.</summary>
public sealed class SampleSites : IAsyncDisposable
{
    private readonly IReadOnlyList<RunningSite> _sites;

    private SampleSites(IReadOnlyList<RunningSite> sites)
    {
        _sites = sites;
        Placements = [.. sites.Select(site => site.Placement)];
        Origins = Placements.ToDictionary(placement => placement.Site, placement => placement.Origin);
    }

    /// <summary>The origins by site name: booking, journals, api.</summary>
    public IReadOnlyDictionary<string, Uri> Origins { get; }

    /// <summary>How each site came by its port, so that a host can tell when it isn't the usual one.</summary>
    public IReadOnlyList<SitePlacement> Placements { get; }

    /// <summary>Starts the sites, or joins those that already run on the same data folder.</summary>
    /// <exception cref="SampleSiteException">The data folder can't be used, or no port could be had.</exception>
    public static async Task<SampleSites> StartAsync(SampleSitesOptions options, CancellationToken cancellationToken = default)
    {
        var launcher = SiteLauncher.For(options);
        var running = new List<RunningSite>();
        try
        {
            running.Add(await launcher.LaunchAsync(new BookingSite(), options.BookingPort, cancellationToken).ConfigureAwait(false));
            running.Add(await launcher.LaunchAsync(new JournalsSite(), options.JournalsPort, cancellationToken).ConfigureAwait(false));
            running.Add(await launcher.LaunchAsync(new ApiSite(), options.ApiPort, cancellationToken).ConfigureAwait(false));
            return new SampleSites(running);
        }
        catch
        {
            await StopAsync(running).ConfigureAwait(false);
            throw;
        }
    }

    public ValueTask DisposeAsync() => StopAsync(_sites);

    private static async ValueTask StopAsync(IEnumerable<RunningSite> sites)
    {
        foreach (var site in sites)
            await site.DisposeAsync().ConfigureAwait(false);
    }
}
