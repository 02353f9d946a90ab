using System.Net;
using System.Net.Sockets;

namespace AutoGlm.Canaries;

/// <summary>A collector for the processes of a suite: takes OTLP over HTTP and hands the suite's watch what comes in. Texts in protobuf stand as they are.</summary>
public sealed class TelemetrySink
{
    private static readonly Lazy<TelemetrySink> Started = new(() => new TelemetrySink());

    private readonly HttpListener _listener = new();

    private TelemetrySink()
    {
        using (var probe = new TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            Address = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}";
        }

        _listener.Prefixes.Add(Address + "/");
        _listener.Start();
        _ = ServeAsync();
    }

    public string Address { get; }

    /// <summary>Variables that make a process send its traces and metrics here.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Environment =>
    [
        new("OTEL_EXPORTER_OTLP_ENDPOINT", Started.Value.Address), new("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"), new("OTEL_BSP_SCHEDULE_DELAY", "500"),
    ];

    private async Task ServeAsync()
    {
        while (true)
        {
            var context = await _listener.GetContextAsync();
            using var body = new MemoryStream();
            await context.Request.InputStream.CopyToAsync(body);
            CanaryWatch.Suite.Look("telemetry", context.Request.Url!.AbsolutePath, body.ToArray());
            context.Response.ContentType = "application/x-protobuf";
            context.Response.Close();
        }
    }
}
