using System.Text.Json;
using AutoGlm.Samples.Sites.Hosting;

namespace AutoGlm.Samples.Sites.Booking;

/// <summary>The bookings, kept in one JSON file that is replaced whole at every change.</summary>
internal sealed class BookingStore
{
    private readonly string _path;
    private readonly Random _random;
    private readonly Lock _gate = new();
    private List<BookingEntry> _entries;

    private BookingStore(string path, Random random, List<BookingEntry> entries)
    {
        _path = path;
        _random = random;
        _entries = entries;
    }

    /// <exception cref="SampleSiteException">The file exists but can't be read.</exception>
    public static BookingStore Open(string folder, Random random)
    {
        var path = Path.Combine(folder, "bookings.json");
        try
        {
            var entries = File.Exists(path)
                ? JsonSerializer.Deserialize<List<BookingEntry>>(File.ReadAllBytes(path), SiteJson.Options) ?? []
                : [];
            return new BookingStore(path, random, entries);
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new SampleSiteException(
                "booking",
                $"The bookings in '{path}' can't be read: {e.Message}",
                "Repair the file, or delete it to start without bookings.",
                e);
        }
    }

    public IReadOnlyList<TableBooking> All()
    {
        lock (_gate)
            return [.. _entries.Select(entry => entry.Booking)];
    }

    public IReadOnlyList<TableBooking> Of(string session)
    {
        lock (_gate)
            return [.. _entries.Where(entry => entry.Session == session).Select(entry => entry.Booking)];
    }

    /// <summary>Keeps a booking under a new number. The same request twice is two bookings.</summary>
    public TableBooking Add(string session, Func<string, TableBooking> book)
    {
        lock (_gate)
        {
            var booking = book(NewNumber());
            Keep([.. _entries, new BookingEntry(session, booking)]);
            return booking;
        }
    }

    /// <summary>Cancels the visit's own booking; null when it has none of that number.</summary>
    public TableBooking? Cancel(string session, string number)
    {
        lock (_gate)
        {
            var at = _entries.FindIndex(entry => entry.Session == session && entry.Booking.Number == number);
            if (at < 0)
                return null;
            var cancelled = _entries[at].Booking with { Status = BookingStatus.Cancelled };
            Keep([.. _entries[..at], new BookingEntry(session, cancelled), .. _entries[(at + 1)..]]);
            return cancelled;
        }
    }

    public void Clear()
    {
        lock (_gate)
            Keep([]);
    }

    private void Keep(List<BookingEntry> entries)
    {
        AtomicFile.Write(_path, JsonSerializer.SerializeToUtf8Bytes(entries, SiteJson.Options));
        _entries = entries;
    }

    private string NewNumber()
    {
        string number;
        do
            number = $"TV-{_random.Next(10000, 100000)}";
        while (_entries.Exists(entry => entry.Booking.Number == number));
        return number;
    }
}
