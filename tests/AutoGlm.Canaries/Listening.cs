using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Diagnostics.Tracing;
using System.Runtime.CompilerServices;

namespace AutoGlm.Canaries;

/// <summary>
/// Hands a watch what this process logs, at the lowest level and in every category, and what it traces and measures. Logs
/// are heard from hosts that log to event sources, as those of web applications do.
/// </summary>
public sealed class Listening : EventListener
{
    private const string Logging = "Microsoft-Extensions-Logging";
    private const string SourceType = "Microsoft.Extensions.Logging.EventSource.LoggingEventSource, Microsoft.Extensions.Logging.EventSource";
    private const EventKeywords FormattedMessage = (EventKeywords)4;

    private readonly CanaryWatch _watch;
    private readonly ActivityListener? _activities;
    private readonly MeterListener? _meters;

    /// <param name="watch">Is told.</param>
    /// <param name="telemetry">Whether traces and metrics are listened to: where they are, they are made.</param>
    public Listening(CanaryWatch watch, bool telemetry)
    {
        _watch = watch;
        if (telemetry)
        {
            _activities = new ActivityListener
            {
                ShouldListenTo = _ => true,
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
                ActivityStopped = Hear,
            };
            ActivitySource.AddActivityListener(_activities);
            _meters = new MeterListener { InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument) };
            _meters.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Hear(instrument, tags));
            _meters.SetMeasurementEventCallback<int>((instrument, _, tags, _) => Hear(instrument, tags));
            _meters.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Hear(instrument, tags));
            _meters.Start();
        }

        HearLogs();
    }

    public override void Dispose()
    {
        _activities?.Dispose();
        _meters?.Dispose();
        base.Dispose();
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData?.EventSource.Name == Logging && eventData.Payload is { } payload)
            _watch.Look("log", $"{payload.ElementAtOrDefault(2)}", string.Join('\n', payload));
    }

    /// <summary>The source forgets what is asked of it while it is being made, so it is made beforehand. Nothing where there is none.</summary>
    private void HearLogs()
    {
        if (Type.GetType(SourceType) is not { } type)
            return;
        RuntimeHelpers.RunClassConstructor(type.TypeHandle);
        EnableEvents(EventSource.GetSources().Single(source => source.Name == Logging), EventLevel.Verbose, FormattedMessage, new Dictionary<string, string?> { ["FilterSpecs"] = "*:Trace" });
    }

    private void Hear(Activity activity) => _watch.Look(
        "trace",
        $"{activity.Source.Name} {activity.OperationName}",
        string.Join('\n', [activity.DisplayName, activity.StatusDescription, .. Texts(activity.TagObjects), .. activity.Events.SelectMany(happened => Texts(happened.Tags).Prepend(happened.Name)), .. activity.Baggage.Select(item => $"{item.Key}={item.Value}")]));

    private void Hear(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (!tags.IsEmpty)
            _watch.Look("metric", instrument.Name, string.Join('\n', Texts(tags.ToArray())));
    }

    private static IEnumerable<string> Texts(IEnumerable<KeyValuePair<string, object?>> tags) => tags.Select(tag => $"{tag.Key}={tag.Value}");
}
