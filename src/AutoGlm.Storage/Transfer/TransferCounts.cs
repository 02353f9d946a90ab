namespace AutoGlm.Storage.Transfer;

/// <summary>How much of what an archive holds of runs; an archive that holds more or less than it says is damaged.</summary>
public sealed record TransferCounts
{
    public long Documents { get; init; }

    public long Runs { get; init; }

    public long Entries { get; init; }

    public long Ticks { get; init; }

    /// <summary>Secrets, log-ins and what runs under way keep; sealed with the keys of the folder that the archive is from.</summary>
    public long Sealed { get; init; }
}
