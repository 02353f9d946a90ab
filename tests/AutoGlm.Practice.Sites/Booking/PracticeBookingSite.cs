using AutoGlm.Practice.Sites.Hosting;
using AutoGlm.Practice.Sites.Texts;

namespace AutoGlm.Practice.Sites.Booking;

/// <summary>
/// The web site of a restaurant group with several branches, on its own loopback port, with its bookings in memory.
/// It books in a wizard: when and how many, choose a sitting, your details, done. English at the root,
/// Chinese under <c>/zh/</c>, the bookings as JSON at <c>/state</c>.
/// </summary>
public sealed class PracticeBookingSite : IAsyncDisposable
{
    private readonly LoopbackHost host;
    private readonly BookingBook book;

    private PracticeBookingSite(LoopbackHost host, BookingBook book, BookingVariant variant)
    {
        this.host = host;
        this.book = book;
        Variant = variant;
    }

    /// <summary>Scheme, address and port, with a trailing slash.</summary>
    public Uri Origin => host.Origin;

    /// <summary>What this seed looks like.</summary>
    public BookingVariant Variant { get; }

    /// <summary>The accepted bookings, oldest first.</summary>
    public IReadOnlyList<PlacedBooking> Bookings => book.Placed;

    /// <summary>Starts a site of its own; today is the machine's local day.</summary>
    /// <param name="seed">Varies widgets, wording, order and pop-ups; 0 or more. Seeds 0 to 3 differ in every widget.</param>
    /// <param name="cancellation">Gives up starting.</param>
    public static Task<PracticeBookingSite> StartAsync(int seed, CancellationToken cancellation) =>
        StartAsync(seed, TimeProvider.System, cancellation);

    /// <summary>Starts a site of its own whose today is <paramref name="time"/>'s local day.</summary>
    public static async Task<PracticeBookingSite> StartAsync(int seed, TimeProvider time, CancellationToken cancellation)
    {
        var variant = BookingVariant.FromSeed(seed);
        var book = new BookingBook(seed);
        var host = await LoopbackHost.StartAsync(new BookingRoutes(seed, variant, book, time).Map, cancellation);
        return new PracticeBookingSite(host, book, variant);
    }

    /// <summary>Where a visitor who reads <paramref name="language"/> enters.</summary>
    public Uri StartFor(SiteLanguage language) => language == SiteLanguage.Chinese ? new Uri(Origin, "zh/") : Origin;

    /// <summary>Forgets all bookings and unfinished ones.</summary>
    public void Reset() => book.Clear();

    public ValueTask DisposeAsync() => host.DisposeAsync();
}
