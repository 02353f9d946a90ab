namespace AutoGlm.Tasks.Understanding;

/// <summary>To which side the time may be off.</summary>
public enum TimeToleranceSide
{
    /// <summary>Earlier or later.</summary>
    Either,
    /// <summary>Only later than asked for.</summary>
    Later,
    /// <summary>Only earlier than asked for.</summary>
    Earlier,
}
