using System.Diagnostics;

namespace AutoGlm.Engine.Telemetry;

/// <summary>Trace contexts as W3C's header <c>traceparent</c> writes them.</summary>
internal static class TraceParents
{
    public static string Of(ActivityContext context) => $"00-{context.TraceId}-{context.SpanId}-{(context.TraceFlags.HasFlag(ActivityTraceFlags.Recorded) ? "01" : "00")}";

    /// <summary>The context; null for what is none. What is sent is anybody's text: only a proper one counts, and a wrong one does no harm.</summary>
    public static ActivityContext? Read(string? header) =>
        ActivityContext.TryParse(header, null, isRemote: true, out var context) && context.TraceId != default && context.SpanId != default ? context : null;

    /// <summary>The header as we would have written it; null for what is none.</summary>
    public static string? Clean(string? header) => Read(header) is { } context ? Of(context) : null;
}
