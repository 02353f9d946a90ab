using System.Globalization;

namespace AutoGlm.Practice.Sites.Booking;

/// <summary>The site's memory: drafts and bookings of one instance.</summary>
internal sealed class BookingBook(int seed)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Draft> drafts = [];
    private readonly List<PlacedBooking> placed = [];

    public IReadOnlyList<PlacedBooking> Placed
    {
        get
        {
            lock (gate)
                return [.. placed];
        }
    }

    public Draft Begin(Branch branch, DateOnly date, int guests)
    {
        lock (gate)
        {
            var id = ((drafts.Count * 7) + 311 + seed).ToString("x", CultureInfo.InvariantCulture);
            return drafts[id] = new Draft(id, branch, date, guests);
        }
    }

    public Draft? Find(string id)
    {
        lock (gate)
            return drafts.GetValueOrDefault(id);
    }

    public void Choose(Draft draft, TimeOnly time)
    {
        lock (gate)
            drafts[draft.Id] = drafts[draft.Id] with { Time = time };
    }

    /// <summary>Places the draft's booking once; a second submit of the same draft changes nothing.</summary>
    public void Place(Draft draft, string name, bool newsletter)
    {
        lock (gate)
        {
            var current = drafts[draft.Id];
            if (current.Placed is not null || current.Time is not { } time)
                return;
            var booking = new PlacedBooking(current.Branch.Name.English, current.Date, time, current.Guests, name, NextReference(), newsletter);
            placed.Add(booking);
            drafts[draft.Id] = current with { Placed = booking };
        }
    }

    public void Clear()
    {
        lock (gate)
        {
            drafts.Clear();
            placed.Clear();
        }
    }

    // 613 has no common divisor with 9000, so references repeat only after 9000 bookings.
    private string NextReference() =>
        string.Create(CultureInfo.InvariantCulture, $"CK-{(((long)seed * 7919) + (placed.Count * 613) + 3021) % 9000 + 1000}");
}
