using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace AutoGlm.Hosting.Telemetry;

/// <summary>
/// Sends traces and metrics over OTLP while the host lives, where the environment says so. Sending goes on beside the work:
/// what can't be sent is dropped, and the end waits for the rest for a short time only.
/// </summary>
internal sealed partial class TelemetrySender(TelemetryTarget target, AutoGlmHostOptions options, TimeProvider time, ILogger<TelemetrySender> log) : IHostedService, IDisposable
{
    /// <summary>All sources and meters of the product.</summary>
    private const string Ours = "AutoGlm.*";

    /// <summary>How long the end of the process waits for what is not sent yet.</summary>
    private static readonly TimeSpan LastPatience = TimeSpan.FromSeconds(2);

    private TelemetryTroubles? _troubles;
    private TracerProvider? _traces;
    private MeterProvider? _metrics;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var problem in target.Problems)
            Wrong(log, problem);
        if (!target.IsOn)
            return Task.CompletedTask;
        try
        {
            _troubles = new TelemetryTroubles(log, time);
            _traces = target.Traces is { } traces ? Traces(traces) : null;
            _metrics = target.Metrics is { } metrics ? Metrics(metrics) : null;
        }
        catch (Exception failure)
        {
            // Whatever is wrong with it, it is no reason not to start.
            Unusable(log, failure);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        var patience = (int)LastPatience.TotalMilliseconds;
        return Task.WhenAll(
            Task.Run(() => _traces?.Shutdown(patience), CancellationToken.None),
            Task.Run(() => _metrics?.Shutdown(patience), CancellationToken.None));
    }

    public void Dispose()
    {
        _traces?.Dispose();
        _metrics?.Dispose();
        _troubles?.Dispose();
    }

    private TracerProvider Traces(TelemetrySignal signal) => Sdk.CreateTracerProviderBuilder()
        .ConfigureServices(services => services.AddSingleton(target.Environment))
        .SetResourceBuilder(Resource())
        .SetSampler(target.Sampler)
        .AddSource(Ours)
        .AddOtlpExporter(exporter => Configure(exporter, signal))
        .Build();

    private MeterProvider Metrics(TelemetrySignal signal) => Sdk.CreateMeterProviderBuilder()
        .ConfigureServices(services => services.AddSingleton(target.Environment))
        .SetResourceBuilder(Resource())
        .AddMeter(Ours)
        .AddOtlpExporter(exporter => Configure(exporter, signal))
        .Build();

    /// <summary>What the environment says of the service comes last, and counts.</summary>
    private ResourceBuilder Resource() => ResourceBuilder.CreateEmpty()
        .AddService(options.ServiceName, serviceVersion: typeof(TelemetrySender).Assembly.GetName().Version?.ToString(3))
        .AddTelemetrySdk()
        .AddEnvironmentVariableDetector();

    private static void Configure(OtlpExporterOptions exporter, TelemetrySignal signal)
    {
        exporter.Endpoint = signal.Endpoint;
        exporter.Protocol = signal.OverGrpc ? OtlpExportProtocol.Grpc : OtlpExportProtocol.HttpProtobuf;
        exporter.TimeoutMilliseconds = (int)signal.Timeout.TotalMilliseconds;
        if (signal.Headers is { } headers)
            exporter.Headers = headers;
    }

    [LoggerMessage(1202, LogLevel.Warning, "Telemetry: {Problem}")]
    private static partial void Wrong(ILogger log, string problem);

    [LoggerMessage(1203, LogLevel.Warning, "Telemetry can't be sent as the environment says; nothing is")]
    private static partial void Unusable(ILogger log, Exception failure);
}
