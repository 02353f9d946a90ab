using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Authoring.Embedded.Reading;

/// <summary>Times at which an agent begins by itself.</summary>
/// <param name="Span">Where the text says them.</param>
/// <param name="Cron">Minute, hour, day of month, month, day of week.</param>
/// <param name="HourAssumed">Whether the text says no time of the day, and one was chosen.</param>
internal sealed record Schedule(TextSpan Span, string Cron, bool HourAssumed);
