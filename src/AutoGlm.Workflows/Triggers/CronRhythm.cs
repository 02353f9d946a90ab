namespace AutoGlm.Workflows.Triggers;

/// <summary>How often something happens, for the ways that people name.</summary>
public enum CronRhythm
{
    /// <summary>Every so many minutes of the hour.</summary>
    Minutes,
    /// <summary>Every so many hours of the day, at a minute.</summary>
    Hours,
    /// <summary>Each day at a time.</summary>
    Daily,
    /// <summary>On days of the week at a time.</summary>
    Weekly,
    /// <summary>On a day of the month at a time.</summary>
    Monthly,
}
