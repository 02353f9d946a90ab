using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using AutoGlm.Tasks.Tools;
using Microsoft.Extensions.AI;
using Xunit;

namespace AutoGlm.Engine.Conformance.Properties;

/// <summary>Generated workflows through the whole engine, many at once, beside the model.</summary>
public abstract class PropertyConformance<TData> : IAsyncLifetime
    where TData : IEngineData, new()
{
    private const int AtOnce = 16;

    private readonly TData _data = new();
    private readonly ScriptedHttp _http = new();
    private readonly ConcurrentDictionary<string, int> _calls = new();
    private IEngineProcess _process = null!;

    /// <summary>How many are drawn.</summary>
    /// <param name="full">Whether the long suites run whole.</param>
    protected virtual int CasesOf(bool full) => full ? 10_000 : 64;

    public async Task InitializeAsync()
    {
        _http.Answer = AnswerAsync;
        _process = await _data.OpenAsync(new ScriptedTasks(), _http, recovers: false);
    }

    public async Task DisposeAsync()
    {
        await _process.DisposeAsync();
        _data.Dispose();
    }

    [Fact]
    public async Task Engine_AnyWorkflow_DoesWhatTheModelSays()
    {
        var count = CasesOf(Environment.GetEnvironmentVariable("AUTOGLM_FULL") == "1");
        // Others than the ones in memory have.
        var cases = Enumerable.Range(1_000_000, int.MaxValue - 1_000_000).Select(PropertyCase.Draw).OfType<PropertyCase>().Take(count);

        foreach (var some in cases.Chunk(AtOnce))
            if ((await Task.WhenAll(some.Select(RunAsync))).OfType<string>().FirstOrDefault() is { } wrong) Assert.Fail(wrong);
    }

    /// <summary>What is wrong with a run; null when nothing is.</summary>
    private async Task<string?> RunAsync(PropertyCase one)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        var runId = await _process.Engine.StartAsync(new StartRun { Agent = one.Agent }, patience.Token);
        try
        {
            var run = await _process.Engine.WaitAsync(runId, false, patience.Token);
            return Comparison.Differences(one.Expected, run.Run, run.Nodes) is { Count: > 0 } found ? one.Tell(found) : null;
        }
        catch (OperationCanceledException)
        {
            return one.Tell(["The run doesn't end."]);
        }
    }

    private async ValueTask<JsonObject> AnswerAsync(AIFunctionArguments arguments, CancellationToken cancellationToken)
    {
        await Task.Yield();
        var (node, fails) = ScriptedFailures.Read(arguments["url"]!.ToString()!);
        var call = (ToolCallContext)arguments.Context![typeof(ToolCallContext)]!;
        return _calls.AddOrUpdate(call.IdempotencyKey, 1, (_, before) => before + 1) <= fails
            ? throw new ToolException(ScriptedFailures.Message(node), "Try later.")
            : new JsonObject { ["status"] = 200 };
    }
}
