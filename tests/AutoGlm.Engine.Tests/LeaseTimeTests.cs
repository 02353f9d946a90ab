using AutoGlm.Engine.Conformance;
using AutoGlm.Engine.Runs;
using AutoGlm.Engine.Stores;
using AutoGlm.Storage;
using AutoGlm.Storage.Sqlite;
using AutoGlm.Tasks.Running;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace AutoGlm.Engine.Tests;

/// <summary>Leases in time that the test moves.</summary>
public sealed class LeaseTimeTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly ManualTime _time = new();
    private readonly ScriptedTasks _tasks = new();
    private readonly List<ServiceProvider> _processes = [];
    private readonly CancellationTokenSource _patience = new(TimeSpan.FromSeconds(20));

    private CancellationToken Soon => _patience.Token;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var process in _processes) await process.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20));
        _patience.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Recover_OwnerKilled_OnlyAfterItsLeaseRanOut()
    {
        var began = new TaskCompletionSource();
        _tasks.Play = async (call, token) =>
        {
            if (call.History.Steps.Count > 0) return ScriptedTasks.Succeeded();
            await call.Host.RecordStepAsync(Steps.Number(1), token);
            began.TrySetResult();
            await Task.Delay(Timeout.Infinite, token);
            return ScriptedTasks.Succeeded();
        };
        var (first, storage) = Open();
        var (second, _) = Open();
        var runId = await first.StartAsync(new StartRun { Agent = TestAgents.Chain(TestAgents.Start, TestAgents.Task(), TestAgents.End("x")) }, Soon);
        await began.Task.WaitAsync(Soon);
        await storage.DisposeAsync();

        _time.Advance(TimeSpan.FromSeconds(9));
        (await second.RecoverAsync(Soon)).ShouldBe(0);
        _time.Advance(TimeSpan.FromSeconds(2));
        (await second.RecoverAsync(Soon)).ShouldBe(1);

        (await second.WaitAsync(runId, false, Soon)).Run.Status.ShouldBe(RunStatus.Succeeded);
    }

    [Fact]
    public async Task HeldUpOwner_WhoseRunWasTaken_StopsSilentlyAndWritesNothing()
    {
        var (began, goOn, refused) = (new TaskCompletionSource(), new TaskCompletionSource(), new TaskCompletionSource<Exception?>());
        _tasks.Play = async (call, token) =>
        {
            if (call.History.Steps.Count > 0) return ScriptedTasks.Succeeded();
            await call.Host.RecordStepAsync(Steps.Number(1), token);
            began.TrySetResult();
            await goOn.Task.WaitAsync(Soon);
            var error = await Record.ExceptionAsync(async () => await call.Host.RecordStepAsync(Steps.Number(2), CancellationToken.None));
            refused.SetResult(error);
            throw error!;
        };
        var (first, firstStorage) = Open();
        var (second, _) = Open();
        var runId = await first.StartAsync(new StartRun { Agent = TestAgents.Chain(TestAgents.Start, TestAgents.Task(), TestAgents.End("x")) }, Soon);
        await began.Task.WaitAsync(Soon);
        // The first process does not get to renew: its lease is set back as if it had been held up.
        await firstStorage.Leases.RetireAsync((await OwnersAsync()).Single(), Soon);

        (await second.RecoverAsync(Soon)).ShouldBe(1);
        var run = await second.WaitAsync(runId, false, Soon);
        goOn.SetResult();

        (await refused.Task.WaitAsync(Soon)).ShouldBeOfType<LeaseLostException>();
        run.Run.Status.ShouldBe(RunStatus.Succeeded);
        run.Nodes.Single(node => node.NodeId == "book").Steps.Count.ShouldBe(1);
        (await second.GetAsync(runId, Soon)).Sequence.ShouldBe(run.Sequence);
    }

    [Fact]
    public async Task Renew_LostRunIsSlowToStop_GoesOnForTheOthers()
    {
        var (began, goOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        _tasks.Play = async (call, token) =>
        {
            if (call.History.Steps.Count > 0) return ScriptedTasks.Succeeded();
            await call.Host.RecordStepAsync(Steps.Number(1), token);
            began.TrySetResult();
            await goOn.Task;
            return ScriptedTasks.Succeeded();
        };
        var (first, firstStorage) = Open();
        var (second, _) = Open();
        await first.StartAsync(new StartRun { Agent = TestAgents.Chain(TestAgents.Start, TestAgents.Task(), TestAgents.End("x")) }, Soon);
        await began.Task.WaitAsync(Soon);
        var owner = (await OwnersAsync()).Single();
        await firstStorage.Leases.RetireAsync(owner, Soon);
        (await second.RecoverAsync(Soon)).ShouldBe(1);

        try
        {
            await AdvanceUntilRenewedAsync(owner);
            await AdvanceUntilRenewedAsync(owner);
        }
        finally
        {
            goOn.SetResult();
        }
    }

    [Fact]
    public async Task Recover_OneRunCanNotBeTakenUp_OthersAreAndItIsLetGoOf()
    {
        using var began = new SemaphoreSlim(0);
        _tasks.Play = async (call, token) =>
        {
            if (call.History.Steps.Count > 0) return ScriptedTasks.Succeeded();
            await call.Host.RecordStepAsync(Steps.Number(1), token);
            began.Release();
            await Task.Delay(Timeout.Infinite, token);
            return ScriptedTasks.Succeeded();
        };
        var (first, firstStorage) = Open();
        var agent = TestAgents.Chain(TestAgents.Start, TestAgents.Task(), TestAgents.End("x"));
        var sealedRun = await first.StartAsync(new StartRun { Agent = agent }, Soon);
        var otherRun = await first.StartAsync(new StartRun { Agent = agent }, Soon);
        await began.WaitAsync(Soon);
        await began.WaitAsync(Soon);
        await firstStorage.DisposeAsync();
        _time.Advance(TimeSpan.FromSeconds(11));
        var vault = new LockedVault { Locked = sealedRun };
        var (second, _) = Open(vault);

        (await second.RecoverAsync(Soon)).ShouldBe(1);
        (await second.WaitAsync(otherRun, false, Soon)).Run.Status.ShouldBe(RunStatus.Succeeded);
        vault.Locked = null;

        (await second.RecoverAsync(Soon)).ShouldBe(1);
        (await second.WaitAsync(sealedRun, false, Soon)).Run.Status.ShouldBe(RunStatus.Succeeded);
    }

    private async Task AdvanceUntilRenewedAsync(string owner)
    {
        for (var before = await LeaseOfAsync(owner); await LeaseOfAsync(owner) <= before;)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(10, Soon);
        }
    }

    /// <summary>UTC ticks; 0 when there is none.</summary>
    private ValueTask<long> LeaseOfAsync(string owner) => new SqliteDatabase(_folder.Data.Database)
        .FirstAsync("SELECT lease_until FROM owners WHERE id = $1", reader => reader.GetInt64(0), Soon, owner);

    private ValueTask<IReadOnlyList<string>> OwnersAsync() => new SqliteDatabase(_folder.Data.Database)
        .QueryAsync("SELECT id FROM owners", reader => reader.GetString(0), Soon);

    private (WorkflowEngine Engine, DatabaseStorage Storage) Open(LockedVault? vault = null)
    {
        var collection = new ServiceCollection()
            .AddSingleton<TimeProvider>(_time)
            .AddAutoGlmStorage(_folder.Data)
            .AddSingleton<ITaskRunner>(_tasks)
            .AddSingleton<AIFunction>(new ScriptedHttp())
            .AddAutoGlmEngine();
        if (vault is not null)
        {
            collection.AddSingleton<IRunVault>(provider =>
            {
                vault.Inner = provider.GetRequiredService<DatabaseStorage>().RunVault;
                return vault;
            });
        }
        var services = collection.BuildServiceProvider();
        _processes.Add(services);
        return (services.GetRequiredService<WorkflowEngine>(), services.GetRequiredService<DatabaseStorage>());
    }
}
