namespace AutoGlm.Samples.Sites.Tests;

/// <summary>The three sites on free ports, with a fixed clock and without delays.</summary>
public sealed class SitesFixture : IAsyncLifetime, IDisposable
{
    private readonly TempFolder _folder = new();
    private SampleSites? _sites;

    public SampleSites Sites => _sites!;

    public Uri Booking => Sites.Origins["booking"];

    public Uri Journals => Sites.Origins["journals"];

    public Uri Api => Sites.Origins["api"];

    internal static SampleSitesOptions Options(string folder, int bookingPort = 0) => new()
    {
        DataFolder = folder,
        BookingPort = bookingPort,
        JournalsPort = 0,
        ApiPort = 0,
        ResponseDelay = TimeSpan.Zero,
        TimeProvider = FixedClock.SaturdayEvening,
    };

    /// <summary>A visitor with cookies of his own.</summary>
    internal static HttpClient Visitor(Uri origin) => new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = origin };

    public async Task InitializeAsync() => _sites = await SampleSites.StartAsync(Options(_folder.Path));

    public async Task DisposeAsync() => await Sites.DisposeAsync();

    public void Dispose() => _folder.Dispose();
}
