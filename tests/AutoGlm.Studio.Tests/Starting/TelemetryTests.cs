using System.Diagnostics.Metrics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AutoGlm.Engine;
using AutoGlm.Hosting.Telemetry;
using AutoGlm.Studio.Tests.Hooks;
using Microsoft.Extensions.DependencyInjection;
using static AutoGlm.Studio.Tests.Hooks.HookAgents;

namespace AutoGlm.Studio.Tests.Starting;

/// <summary>What the Studio sends where, and whose traces its runs go on with.</summary>
public sealed class TelemetryTests
{
    private const string Caller = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    [Fact]
    public async Task Start_WithACollectorAmongItsOptions_SendsThere()
    {
        using var studio = new RunningStudio { Options = ["--OTEL_EXPORTER_OTLP_ENDPOINT=http://127.0.0.1:9", "--OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf"] };
        await studio.InitializeAsync();
        try
        {
            studio.Services.GetRequiredService<TelemetryTarget>().Traces!.Told.ShouldBe("http://127.0.0.1:9/v1/traces");
        }
        finally
        {
            await studio.DisposeAsync();
        }
    }

    [Fact]
    public async Task Calls_WithATraceParent_BeginRunsThatGoOnWithIt()
    {
        using var studio = new RunningStudio();
        await studio.InitializeAsync();
        try
        {
            var path = await studio.PublishAsync(Open("at-once"), End("x"));
            var agent = path.Replace("/hooks/", "", StringComparison.Ordinal).Replace('/', '-');

            foreach (var (client, address) in new[] { (studio.Stranger, path), (studio.Client, $"/api/agents/{agent}/runs") })
                (await BegunByAsync(studio, client, address))["traceParent"]?.ToString().ShouldBe(Caller, address);
        }
        finally
        {
            await studio.DisposeAsync();
        }
    }

    [Fact]
    public async Task Calls_OfWebhooks_AreMeasuredByTheirAnswer()
    {
        var measured = new System.Collections.Concurrent.ConcurrentQueue<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == "AutoGlm.Studio") listener.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => measured.Enqueue($"{instrument.Name} {tags[0].Key}={tags[0].Value}"));
        listener.Start();
        using var studio = new RunningStudio();
        await studio.InitializeAsync();
        try
        {
            await studio.Stranger.PostAsJsonAsync("/hooks/nobody/is/here", new { });

            // It is counted after the answer is on its way.
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            while (!measured.Contains("autoglm.webhook.call.duration http.response.status_code=404")) await Task.Delay(10, patience.Token);
        }
        finally
        {
            await studio.DisposeAsync();
        }
    }

    /// <summary>The first entry of the run that a call begins.</summary>
    private static async Task<JsonNode> BegunByAsync(RunningStudio studio, HttpClient client, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(new { }) };
        request.Headers.Add("traceparent", Caller);
        var runId = (await (await client.SendAsync(request)).Content.ReadFromJsonAsync<JsonObject>())!["runId"]!.ToString();
        await foreach (var happened in studio.Services.GetRequiredService<IWorkflowEngine>().WatchAsync(runId, 0, default))
            return happened.Data!;
        throw new InvalidOperationException($"Run {runId} has no beginning.");
    }
}
