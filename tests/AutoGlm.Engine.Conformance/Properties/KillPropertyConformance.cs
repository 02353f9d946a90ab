using System.Text.Json.Nodes;
using AutoGlm.Engine.Runs;
using AutoGlm.Tasks.Tools;
using Microsoft.Extensions.AI;
using Shouldly;
using Xunit;

namespace AutoGlm.Engine.Conformance.Properties;

/// <summary>Generated workflows whose process is killed in the middle of them; another on the same data goes on.</summary>
public abstract class KillPropertyConformance<TData> : IAsyncLifetime
    where TData : IEngineData, new()
{
    private const int AtOnce = 24;

    /// <summary>Calls that are answered before all others hang, and the process dies with them.</summary>
    private const int Answered = AtOnce * (CallsOfEach - 1);

    private const int CallsOfEach = 3;

    private readonly TData _data = new();
    private readonly ScriptedHttp _http = new();
    private readonly TaskCompletionSource _hanging = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<IEngineProcess> _processes = [];
    private int _calls;
    private volatile bool _killed;

    private static int Rounds => Environment.GetEnvironmentVariable("AUTOGLM_FULL") == "1" ? 20 : 1;

    public Task InitializeAsync()
    {
        _http.Answer = AnswerAsync;
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        foreach (var process in _processes) await process.DisposeAsync();
        _data.Dispose();
    }

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(0, Rounds).Select(round => 2_000_000 + (round * 10_000))];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Engine_KilledInTheMiddle_AnotherBringsEveryRunToTheEndThatTheModelSays(int seed)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        // A call that is lost counts as an attempt, so only those take part of which attempts don't change what comes.
        var cases = Enumerable.Range(seed, 10_000).Select(PropertyCase.Draw).OfType<PropertyCase>().Where(one => CertainCalls(one) >= CallsOfEach && Fails(one).All(fails => fails is 0 or ScriptedFailures.Always)).Take(AtOnce).ToList();
        var first = await OpenAsync(recovers: false);
        var runs = new List<(PropertyCase Case, string Id)>();
        foreach (var one in cases) runs.Add((one, await first.Engine.StartAsync(new StartRun { Agent = one.Agent }, patience.Token)));
        await Task.WhenAny(_hanging.Task, Task.WhenAll(runs.Select(run => first.Engine.WaitAsync(run.Id, false, patience.Token).AsTask())));

        _hanging.Task.IsCompleted.ShouldBeTrue("There are too few calls among the cases to kill anything in the middle.");
        await first.KillAsync();
        _killed = true;
        var second = await OpenAsync(recovers: true);

        foreach (var (one, id) in runs)
        {
            var run = await second.Engine.WaitAsync(id, false, patience.Token);
            if (Comparison.Differences(one.Expected, run.Run, run.Nodes, resumed: true) is { Count: > 0 } found) Assert.Fail(one.Tell(found));
        }
    }

    private static int CertainCalls(PropertyCase one) =>
        one.Expected.Nodes.Count(node => node.Certain && node.Status != NodeRunStatus.Skipped && one.Agent.Node(node.NodeId)!.Kind == "http");

    private static IEnumerable<int> Fails(PropertyCase one) =>
        one.Agent.Nodes.Where(node => node.Kind == "http").Select(node => ScriptedFailures.Read((string)node.Settings["url"]!).Fails);

    private async Task<IEngineProcess> OpenAsync(bool recovers)
    {
        var process = await _data.OpenAsync(new ScriptedTasks(), _http, recovers);
        _processes.Add(process);
        return process;
    }

    private async ValueTask<JsonObject> AnswerAsync(AIFunctionArguments arguments, CancellationToken cancellationToken)
    {
        if (!_killed && Interlocked.Increment(ref _calls) > Answered)
        {
            _hanging.TrySetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
        var (node, fails) = ScriptedFailures.Read(arguments["url"]!.ToString()!);
        return fails > 0 ? throw new ToolException(ScriptedFailures.Message(node), "Try later.") : new JsonObject { ["status"] = 200 };
    }
}
