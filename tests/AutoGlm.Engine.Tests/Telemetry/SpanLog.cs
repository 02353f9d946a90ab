using System.Collections.Concurrent;
using System.Diagnostics;

namespace AutoGlm.Engine.Tests.Telemetry;

/// <summary>Listens to the product's spans, as an exporter would; those of one trace are asked for.</summary>
internal sealed class SpanLog : IDisposable
{
    private readonly ConcurrentQueue<Activity> _spans = new();
    private readonly ActivityListener _listener;

    public SpanLog()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name.StartsWith("AutoGlm.", StringComparison.Ordinal),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _spans.Enqueue,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public IReadOnlyList<Activity> Of(ActivityTraceId trace) => [.. _spans.Where(span => span.TraceId == trace)];

    /// <summary>All that a span says.</summary>
    public static string Said(Activity span) =>
        string.Join('\n', [span.DisplayName, span.StatusDescription, .. span.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"), .. span.Events.Select(happened => happened.Name), .. span.Baggage.Select(pair => pair.Value)]);

    public void Dispose() => _listener.Dispose();
}
