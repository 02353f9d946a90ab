namespace AutoGlm.Studio.Scheduling;

/// <summary>How much of the calendar is shown at once.</summary>
public enum CalendarSpan
{
    /// <summary>The weeks that a month is in.</summary>
    Month,

    Week,
}
