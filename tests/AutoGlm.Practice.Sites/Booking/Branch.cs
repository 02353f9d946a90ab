using AutoGlm.Practice.Sites.Texts;

namespace AutoGlm.Practice.Sites.Booking;

/// <summary>One restaurant of the group.</summary>
/// <param name="Id">Its key in forms and addresses.</param>
/// <param name="Name">Its name; the English one also names it in the state.</param>
/// <param name="About">A line about it.</param>
/// <param name="FullSittings">The sittings that have no table left, on every day.</param>
public sealed record Branch(string Id, Bilingual Name, Bilingual About, IReadOnlyList<TimeOnly> FullSittings)
{
    public bool IsFull(TimeOnly sitting) => FullSittings.Contains(sitting);
}
