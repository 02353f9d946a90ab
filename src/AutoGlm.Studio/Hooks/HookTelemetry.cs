using System.Diagnostics.Metrics;
using AutoGlm.Tasks.Telemetry;

namespace AutoGlm.Studio.Hooks;

/// <summary>What webhooks tell of their calls to whoever listens to the meter <c>AutoGlm.Studio</c>.</summary>
internal static class HookTelemetry
{
    /// <summary>The caller left before it was answered; there is no status of HTTP's own for that.</summary>
    public const int Left = 499;

    private static readonly Meter Meter = new("AutoGlm.Studio");
    private static readonly Histogram<double> Duration = Durations.Of(Meter, "autoglm.webhook.call.duration", "Time from a webhook's call to its answer.");

    public static void Answered(int status, TimeSpan after) => Duration.Record(after.TotalSeconds, new KeyValuePair<string, object?>("http.response.status_code", status));
}
