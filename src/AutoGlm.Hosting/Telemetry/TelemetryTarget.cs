using System.Globalization;
using Microsoft.Extensions.Configuration;
using OpenTelemetry.Trace;

namespace AutoGlm.Hosting.Telemetry;

/// <summary>
/// What OpenTelemetry's environment variables say: whether traces and metrics are sent, where to, and of which runs. Nothing
/// is sent unless an endpoint is named. What is wrong in them is told and left out, so that it never keeps the product from starting.
/// </summary>
public sealed class TelemetryTarget
{
    private const string General = "OTEL_EXPORTER_OTLP_";
    private const string SamplerName = "OTEL_TRACES_SAMPLER";
    private const int HttpPort = 4318;
    private static readonly TimeSpan UsualTimeout = TimeSpan.FromSeconds(10);

    private readonly List<string> _problems = [];

    private TelemetryTarget(IConfiguration environment)
    {
        Environment = environment;
        Sampler = new RunSampler(ReadSampler());
        if (string.Equals(environment["OTEL_SDK_DISABLED"], "true", StringComparison.OrdinalIgnoreCase))
            return;
        Traces = Read("TRACES", "v1/traces");
        Metrics = Read("METRICS", "v1/metrics");
    }

    /// <summary>Null when no traces are sent.</summary>
    public TelemetrySignal? Traces { get; }

    /// <summary>Null when no metrics are sent.</summary>
    public TelemetrySignal? Metrics { get; }

    public bool IsOn => Traces is not null || Metrics is not null;

    /// <summary>What in the environment is not as it must be: which variable, and what to do.</summary>
    public IReadOnlyList<string> Problems => _problems;

    internal IConfiguration Environment { get; }

    internal Sampler Sampler { get; }

    /// <summary>Of this process.</summary>
    public static TelemetryTarget Read() => Read(new ConfigurationBuilder().AddEnvironmentVariables().Build());

    public static TelemetryTarget Read(IConfiguration environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        return new TelemetryTarget(environment);
    }

    private TelemetrySignal? Read(string signal, string path)
    {
        if (string.Equals(Environment[$"OTEL_{signal}_EXPORTER"], "none", StringComparison.OrdinalIgnoreCase))
            return null;
        var own = Said($"{General}{signal}_ENDPOINT");
        var (variable, text) = own is null ? ($"{General}ENDPOINT", Said($"{General}ENDPOINT")) : ($"{General}{signal}_ENDPOINT", own);
        if (text is null)
            return null;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var endpoint) || endpoint.Scheme is not ("http" or "https"))
        {
            Tell($"{variable} is not an address, so nothing is sent there. Write it like http://localhost:4318.");
            return null;
        }

        var grpc = IsGrpc(signal, endpoint);
        // A general address is a base, a signal's own one is taken as it is.
        if (!grpc && own is null)
            endpoint = new UriBuilder(endpoint) { Path = $"{endpoint.AbsolutePath.TrimEnd('/')}/{path}" }.Uri;
        return new TelemetrySignal(endpoint, grpc, Of(signal, "HEADERS"), TimeoutOf(signal));
    }

    /// <summary>Where the protocol isn't named, the port of HTTP says it; else it is gRPC, as in OpenTelemetry for .NET.</summary>
    private bool IsGrpc(string signal, Uri endpoint)
    {
        var protocol = Of(signal, "PROTOCOL");
        if (protocol is not (null or "grpc" or "http/protobuf"))
            Tell($"{General}PROTOCOL is neither grpc nor http/protobuf; the endpoint's port decides.");
        return protocol switch { "grpc" => true, "http/protobuf" => false, _ => endpoint.Port != HttpPort };
    }

    private TimeSpan TimeoutOf(string signal)
    {
        if (Of(signal, "TIMEOUT") is not { } text)
            return UsualTimeout;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) && milliseconds > 0)
            return TimeSpan.FromMilliseconds(milliseconds);
        Tell($"{General}TIMEOUT is not a number of milliseconds; {UsualTimeout.TotalSeconds:0} s are taken.");
        return UsualTimeout;
    }

    private Sampler ReadSampler() => Said(SamplerName)?.ToLowerInvariant() switch
    {
        null or "parentbased_always_on" => new ParentBasedSampler(new AlwaysOnSampler()),
        "always_on" => new AlwaysOnSampler(),
        "always_off" => new AlwaysOffSampler(),
        "traceidratio" => Ratio(),
        "parentbased_always_off" => new ParentBasedSampler(new AlwaysOffSampler()),
        "parentbased_traceidratio" => new ParentBasedSampler(Ratio()),
        _ => Unknown(),
    };

    private TraceIdRatioBasedSampler Ratio()
    {
        var text = Said($"{SamplerName}_ARG");
        if (text is null || (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var share) && share is >= 0 and <= 1))
            return new TraceIdRatioBasedSampler(text is null ? 1 : double.Parse(text, CultureInfo.InvariantCulture));
        Tell($"{SamplerName}_ARG is not a share from 0 to 1; all runs are traced.");
        return new TraceIdRatioBasedSampler(1);
    }

    private ParentBasedSampler Unknown()
    {
        Tell($"{SamplerName} names no sampler; all runs are traced. Use parentbased_always_on, parentbased_traceidratio, always_on, always_off or traceidratio.");
        return new ParentBasedSampler(new AlwaysOnSampler());
    }

    /// <summary>The signal's own variable before the general one.</summary>
    private string? Of(string signal, string name) => Said($"{General}{signal}_{name}") ?? Said($"{General}{name}");

    private string? Said(string name) => Environment[name]?.Trim() is { Length: > 0 } text ? text : null;

    private void Tell(string problem)
    {
        if (!_problems.Contains(problem))
            _problems.Add(problem);
    }
}
