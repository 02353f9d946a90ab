namespace AutoGlm.Storage.Transfer;

/// <summary>What came of taking runs in.</summary>
public sealed record TransferArrived
{
    public long Runs { get; init; }

    /// <summary>Of these, runs that were under way; they are held.</summary>
    public long Held { get; init; }

    /// <summary>Runs that were here already and stay as they are.</summary>
    public long Kept { get; init; }

    /// <summary>Sealed things that could not be opened with the keys that are here, and were left out.</summary>
    public long Unopened { get; init; }
}
