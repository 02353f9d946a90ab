using System.Diagnostics.Tracing;
using Microsoft.Extensions.Logging;

namespace AutoGlm.Hosting.Telemetry;

/// <summary>Says in the log that telemetry can't be sent, once in a while: runs don't depend on it, but whoever waits for it wants to know.</summary>
internal sealed partial class TelemetryTroubles(ILogger log, TimeProvider time) : EventListener
{
    private const string Exporter = "OpenTelemetry-Exporter-OpenTelemetryProtocol";
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(5);

    private readonly Lock _lock = new();
    private DateTimeOffset _quietUntil;

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == Exporter)
            EnableEvents(eventSource, EventLevel.Error);
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        ArgumentNullException.ThrowIfNull(eventData);
        lock (_lock)
        {
            var now = time.GetUtcNow();
            if (now < _quietUntil)
                return;
            _quietUntil = now + Quiet;
        }

        Failed(log, eventData.EventName ?? "", Why(eventData));
    }

    /// <summary>The exception's first line only: other parts may hold the address with a password in it.</summary>
    private static string Why(EventWrittenEventArgs told)
    {
        var at = told.PayloadNames?.IndexOf("ex") ?? -1;
        return at >= 0 && told.Payload?[at] is string text ? text.Split('\n', 2)[0].Trim() : "";
    }

    [LoggerMessage(1201, LogLevel.Warning, "Telemetry could not be sent; runs go on without it ({Event} {Why})")]
    private static partial void Failed(ILogger log, string @event, string why);
}
