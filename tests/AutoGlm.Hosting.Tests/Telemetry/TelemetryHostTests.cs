using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using AutoGlm.Canaries;
using AutoGlm.Engine;
using AutoGlm.Engine.Runs;
using AutoGlm.Hosting.Telemetry;
using AutoGlm.Workflows.Documents;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Shouldly;
using Xunit;

namespace AutoGlm.Hosting.Tests.Telemetry;

/// <summary>Telemetry of whole hosts, sent over the wire by OpenTelemetry's own exporter.</summary>
public sealed class TelemetryHostTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly LogLines _log = new();
    private readonly CancellationTokenSource _patience = new(TimeSpan.FromSeconds(120));
    private OtlpReceiver _receiver = null!;

    private CancellationToken Soon => _patience.Token;

    public async Task InitializeAsync() => _receiver = await OtlpReceiver.StartAsync();

    public async Task DisposeAsync()
    {
        await _receiver.DisposeAsync();
        _folder.Dispose();
        _patience.Dispose();
    }

    [Fact]
    public async Task Run_WithACollector_SendsTracesAndMetricsBeforeTheHostHasEnded()
    {
        var runId = await RunAsync(
            ("OTEL_EXPORTER_OTLP_ENDPOINT", _receiver.Address), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
            ("OTEL_EXPORTER_OTLP_HEADERS", $"x-key={Planted.Key}"), ("OTEL_SERVICE_NAME", "shop-one"), ("OTEL_RESOURCE_ATTRIBUTES", "deployment.environment.name=trial"));

        _receiver.Calls.ShouldBe([("/v1/traces", Planted.Key), ("/v1/metrics", Planted.Key)], ignoreOrder: true);
        Sent("/v1/traces", "run sent-agent", "set keep", runId, "shop-one", "trial").ShouldBeTrue();
        Sent("/v1/metrics", "autoglm.runs.ended", "autoglm.node_run.duration", "autoglm.store.commit.writes", "shop-one").ShouldBeTrue();
        Sent("/v1/traces", "what-is-kept").ShouldBeFalse();
        _log.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_CallsAService_HandsItsTraceOnWhileTelemetryIsSentOnly()
    {
        await RunAsync(Calling(_receiver.Address), ("OTEL_EXPORTER_OTLP_ENDPOINT", _receiver.Address), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"));
        await RunAsync(Calling(_receiver.Address));

        var (handed, none) = (_receiver.TraceParents.First()!.Split('-'), _receiver.TraceParents.Last());
        none.ShouldBeNull();
        handed[3].ShouldBe("01");
        _receiver.Holds("/v1/traces", Convert.FromHexString(handed[1])).ShouldBeTrue();
        _receiver.Holds("/v1/traces", Convert.FromHexString(handed[2])).ShouldBeTrue();
    }

    [Fact]
    public async Task Run_SampledOut_SendsItsMetricsOnly()
    {
        await RunAsync(("OTEL_EXPORTER_OTLP_ENDPOINT", _receiver.Address), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"), ("OTEL_TRACES_SAMPLER", "parentbased_always_off"));

        _receiver.Calls.ShouldBe([("/v1/metrics", null)]);
    }

    [Fact]
    public async Task Run_TracesOnly_SendsNoMetrics()
    {
        await RunAsync(("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", $"{_receiver.Address}/spans"), ("OTEL_EXPORTER_OTLP_TRACES_PROTOCOL", "http/protobuf"));

        _receiver.Calls.ShouldBe([("/spans", null)]);
    }

    [Fact]
    public async Task Run_CollectorIsDown_SucceedsAndTheLogSaysSoOnce()
    {
        await RunAsync(("OTEL_EXPORTER_OTLP_ENDPOINT", $"http://user:{Planted.Cookie}@127.0.0.1:{ClosedPort()}"), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"));

        _log.All.ShouldHaveSingleItem().ShouldContain("Telemetry could not be sent");
        _log.All.Single().ShouldNotContain(Planted.Cookie);
    }

    [Fact]
    public async Task Run_CollectorTakesButNeverAnswers_SucceedsAndTheHostEnds()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();

        await RunAsync(("OTEL_EXPORTER_OTLP_ENDPOINT", $"http://127.0.0.1:{((IPEndPoint)silent.LocalEndpoint).Port}"), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"), ("OTEL_EXPORTER_OTLP_TIMEOUT", "600000"));
    }

    [Fact]
    public async Task Run_EnvironmentIsWrong_SucceedsAndTheLogNamesTheVariable()
    {
        await RunAsync(("OTEL_EXPORTER_OTLP_ENDPOINT", "collector:4317"));

        _log.All.ShouldHaveSingleItem().ShouldContain("OTEL_EXPORTER_OTLP_ENDPOINT");
    }

    private bool Sent(string path, params string[] texts) => texts.All(text => _receiver.Holds(path, Encoding.UTF8.GetBytes(text)));

    private Task<string> RunAsync(params (string Name, string Value)[] environment) => RunAsync(Agent, environment);

    /// <summary>A whole host from its start to its end, with one run that succeeds; returns the run's id.</summary>
    private async Task<string> RunAsync(AgentDocument agent, params (string Name, string Value)[] environment)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.AddProvider(_log).AddProvider(new WatchLog()).AddFilter<WatchLog>(null, LogLevel.Trace);
        var variables = environment.ToDictionary(one => one.Name, one => (string?)one.Value);
        builder.Services.AddSingleton(TelemetryTarget.Read(new ConfigurationBuilder().AddInMemoryCollection(variables).Build()));
        builder.Services.AddAutoGlm(new AutoGlmHostOptions { DataFolder = _folder.Root });
        var host = builder.Build();
        await host.StartAsync(Soon);
        var engine = host.Services.GetRequiredService<IWorkflowEngine>();
        var runId = await engine.StartAsync(new StartRun { Agent = agent, Secrets = [new RunSecret("planted", Planted.RunSecret, "https://planted.example")] }, Soon);
        (await engine.WaitAsync(runId, false, Soon)).Run.Status.ShouldBe(RunStatus.Succeeded);
        await host.StopAsync(Soon).WaitAsync(Soon);
        await ((IAsyncDisposable)host).DisposeAsync().AsTask().WaitAsync(Soon);
        return runId;
    }

    private static AgentDocument Agent { get; } = new()
    {
        Id = "sent-agent",
        Name = "Sent",
        Nodes =
        [
            new() { Id = "start", Kind = "manual" },
            new() { Id = "keep", Kind = "set", Settings = new JsonObject { ["values"] = new JsonObject { ["x"] = "what-is-kept" } } },
        ],
        Edges = [new() { From = "start", Port = "out", To = "keep" }],
    };

    private static AgentDocument Calling(string service) => Agent with
    {
        Permissions = new() { PrivateHosts = ["127.0.0.1"] },
        Nodes = [new() { Id = "start", Kind = "manual" }, new() { Id = "keep", Kind = "http", Settings = new JsonObject { ["url"] = $"{service}/weather" } }],
    };

    private static int ClosedPort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
