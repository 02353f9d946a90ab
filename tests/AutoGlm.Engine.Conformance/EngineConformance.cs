using System.Text.Json.Nodes;
using AutoGlm.Canaries;
using AutoGlm.Engine.Runs;
using AutoGlm.Workflows.Documents;
using Xunit;

namespace AutoGlm.Engine.Conformance;

/// <summary>
/// What every engine behind <see cref="IWorkflowEngine"/> must do. A class per engine derives from each class of this suite.
/// Dead owners must count as dead within three seconds.
/// </summary>
/// <typeparam name="TData">How processes of the engine are opened on the data of a test.</typeparam>
public abstract class EngineConformance<TData> : IAsyncLifetime
    where TData : IEngineData, new()
{
    private readonly TData _data = new();
    private readonly List<IEngineProcess> _processes = [];

    /// <summary>Time that anything here may take on a busy machine.</summary>
    protected static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly CancellationTokenSource _patience = new(Patience);

    protected ScriptedTasks Tasks { get; } = new();

    protected ScriptedHttp Http { get; } = new();

    protected CancellationToken Soon => _patience.Token;

    protected IWorkflowEngine Engine => _processes[0].Engine;

    protected IEngineProcess First => _processes[0];

    /// <summary>Another process on the same data; with <paramref name="recovers"/> it goes on with runs that others left.</summary>
    protected async ValueTask<IEngineProcess> OpenAnotherAsync(bool recovers = false)
    {
        var process = await _data.OpenAsync(Tasks, Http, recovers);
        _processes.Add(process);
        return process;
    }

    public virtual async Task InitializeAsync() => await OpenAnotherAsync();

    public virtual async Task DisposeAsync()
    {
        foreach (var process in _processes) await process.DisposeAsync();
        _data.Dispose();
        _patience.Dispose();
    }

    /// <summary>Every run is given a secret, which must be found nowhere in the end.</summary>
    protected ValueTask<string> StartAsync(AgentDocument agent, JsonObject? inputs = null, bool endWhenUserNeeded = false)
    {
        CanaryWatch.Suite.Know($"{inputs?["password"]}");
        return Engine.StartAsync(
            new StartRun { Agent = agent, Inputs = inputs ?? [], EndWhenUserNeeded = endWhenUserNeeded, Secrets = [new RunSecret("planted", Planted.RunSecret, "https://planted.example")] }, Soon);
    }

    protected async ValueTask<RunSnapshot> RunAsync(AgentDocument agent, JsonObject? inputs = null, bool endWhenUserNeeded = false) =>
        await Engine.WaitAsync(await StartAsync(agent, inputs, endWhenUserNeeded), false, Soon);

    protected async ValueTask<List<RunEvent>> EventsAsync(string runId, long after = 0, IWorkflowEngine? from = null)
    {
        var events = new List<RunEvent>();
        await foreach (var happened in (from ?? Engine).WatchAsync(runId, after, Soon))
        {
            CanaryWatch.Suite.Look("events", happened.Kind, $"{happened.Data?.ToJsonString()}");
            events.Add(happened);
        }

        return events;
    }
}
