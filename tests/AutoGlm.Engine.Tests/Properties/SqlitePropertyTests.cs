using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using AutoGlm.Engine.Conformance;
using AutoGlm.Tasks.Tools;
using Microsoft.Extensions.AI;
using Xunit;

namespace AutoGlm.Engine.Tests.Properties;

/// <summary>Generated workflows through the whole engine on SQLite, many at once, beside the model.</summary>
public sealed class SqlitePropertyTests : IAsyncLifetime
{
    private const int AtOnce = 16;

    private readonly TemporaryFolder _folder = new();
    private readonly ScriptedHttp _http = new();
    private readonly ConcurrentDictionary<string, int> _calls = new();
    private SqliteProcess _process = null!;

    private static int Cases => Environment.GetEnvironmentVariable("AUTOGLM_FULL") == "1" ? 10_000 : 64;

    public async Task InitializeAsync()
    {
        _http.Answer = AnswerAsync;
        _process = new SqliteProcess(_folder.Data, new ScriptedTasks(), _http, recovers: false);
        await _process.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _process.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Engine_AnyWorkflow_DoesWhatTheModelSays()
    {
        // Others than the ones in memory have.
        var cases = Enumerable.Range(1_000_000, int.MaxValue - 1_000_000).Select(PropertyCase.Draw).OfType<PropertyCase>().Take(Cases);

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
