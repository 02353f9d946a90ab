namespace AutoGlm.Engine.Journal;

/// <summary>A token ends without its node being executed: joined with another, too late, or dropped with its frame.</summary>
/// <param name="Into">The token that goes on for it; null when none does.</param>
public sealed record TokenTaken(string? Into = null) : EntryData
{
    public override string Kind => EntryKinds.TokenTaken;
}
