namespace AutoGlm.Tasks.Understanding;

/// <summary>What limits or arranges the answer.</summary>
public sealed record GoalConstraints
{
    public static readonly GoalConstraints None = new();

    /// <summary>How far the time may be from the one asked for; null when nothing else will do.</summary>
    public TimeSpan? TimeTolerance { get; init; }

    /// <summary>To which side <see cref="TimeTolerance"/> reaches.</summary>
    public TimeToleranceSide TimeToleranceSide { get; init; }

    /// <summary>How many days the date may be off; null when nothing else will do.</summary>
    public int? DateToleranceDays { get; init; }

    /// <summary>How far the price may be over the one asked for; null when nothing else will do.</summary>
    public decimal? PriceTolerance { get; init; }

    public IReadOnlyList<FilterWish> Filters { get; init; } = [];

    public SortWish? Sort { get; init; }

    public CountWish? Count { get; init; }

    /// <summary>What is excluded, in the goal's words without the "not".</summary>
    public IReadOnlyList<string> Exclusions { get; init; } = [];

    /// <summary>Second choices said with "or", "otherwise", "if not": label of what they replace and the text.</summary>
    public IReadOnlyList<AlternativeWish> Alternatives { get; init; } = [];
}
