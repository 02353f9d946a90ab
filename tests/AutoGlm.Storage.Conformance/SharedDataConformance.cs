using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using AutoGlm.Engine;
using AutoGlm.Engine.Agents;
using AutoGlm.Engine.Conformance;
using AutoGlm.Engine.Journal;
using AutoGlm.Engine.Runs;
using AutoGlm.Engine.Schedules;
using AutoGlm.Engine.Stores;
using AutoGlm.Workflows.Documents;
using Shouldly;
using Xunit;

namespace AutoGlm.Storage.Conformance;

/// <summary>Several processes on the same data at the same moment: what is to happen once happens once.</summary>
public abstract class SharedDataConformance<TData> : StoreConformance<TData>
    where TData : StorageData, new()
{
    private const int Processes = 4;

    private readonly List<DatabaseStorage> _all = [];

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _all.Add(Storage);
        while (_all.Count < Processes) _all.Add(Data.OpenStorage(Time));
    }

    public override async Task DisposeAsync()
    {
        foreach (var other in _all.Skip(1)) await other.DisposeAsync();
        await base.DisposeAsync();
    }

    [Fact]
    public async Task Answer_TwoHundredAtOnce_ExactlyOneIsTaken()
    {
        var lease = await CreateAsync("r");
        await Storage.Runs.AppendAsync(Append(lease, 2, new BookmarkCreated("b", "question", null), RunStatus.Waiting), default);

        var answers = await AtOnceAsync(200, (store, number) => store.Signals.AnswerAsync("r", "b", JsonValue.Create(number), Time.GetUtcNow(), default));

        var taken = answers.Single(answer => answer is not null)!;
        var pending = (await Storage.Signals.PendingOfRunAsync("r", default)).Single();
        (pending.Id, pending.Data!.GetValue<int>()).ShouldBe((taken.Id, Array.IndexOf(answers, taken)));
    }

    [Fact]
    public async Task Due_EveryProcessLooksAtOnce_EachWaitEndsOnce()
    {
        await CreateWaitingAsync(300, number => new WaitDetails { DueAt = Time.GetUtcNow() + TimeSpan.FromSeconds(number % 7) });
        Time.Advance(TimeSpan.FromSeconds(10));
        var ended = new ConcurrentBag<RunSignal>();

        await AtOnceAsync(Processes, async (store, _) =>
        {
            while (await store.Signals.NextDueAsync(default) is not null)
                foreach (var signal in await store.Signals.DueAsync(Time.GetUtcNow(), 16, default)) ended.Add(signal);
            return 0;
        });

        ended.Select(signal => signal.Subject).Order(StringComparer.Ordinal).ShouldBe(Enumerable.Range(0, 300).Select(number => $"b{number}").Order(StringComparer.Ordinal));
        (await Storage.Signals.PendingAsync("a", default)).Count.ShouldBe(300);
    }

    [Fact]
    public async Task Publish_SameEventFromEveryProcess_EachWaitIsAnsweredOnce()
    {
        await CreateWaitingAsync(100, _ => new WaitDetails { Key = "paid" });

        var signals = await AtOnceAsync(Processes, (store, number) => store.Signals.PublishAsync("paid", JsonValue.Create(number), Time.GetUtcNow(), default));

        signals.Sum(some => some.Count).ShouldBe(100);
        signals.SelectMany(some => some).Select(signal => signal.Subject).Distinct().Count().ShouldBe(100);
        (await Storage.Signals.PendingAsync("a", default)).Count.ShouldBe(100);
    }

    [Fact]
    public async Task Due_WhileAnsweredByAPerson_OneOfBothCounts()
    {
        await CreateWaitingAsync(100, _ => new WaitDetails { DueAt = Time.GetUtcNow() });

        var answered = AtOnceAsync(100, (store, number) => store.Signals.AnswerAsync("r", $"b{number}", "yes", Time.GetUtcNow(), default));
        while (await Storage.Signals.NextDueAsync(default) is not null) await Storage.Signals.DueAsync(Time.GetUtcNow(), 8, default);
        await answered;

        var pending = await Storage.Signals.PendingAsync("a", default);
        pending.Select(signal => signal.Subject).Order(StringComparer.Ordinal).ShouldBe(Enumerable.Range(0, 100).Select(number => $"b{number}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task End_WhileOthersCallIn_LeavesNoWordBehind()
    {
        for (var round = 0; round < 20; round++)
        {
            var run = $"r{round}";
            var lease = await CreateAsync(run);
            await Storage.Runs.AppendAsync(Append(lease, 2, new BookmarkCreated("b", "question", null), RunStatus.Waiting), default);

            var words = AtOnceAsync(12, (store, number) => (number % 3) switch
            {
                0 => store.Signals.AnswerAsync(run, "b", "yes", Time.GetUtcNow(), default),
                1 => store.Signals.CancelAsync(run, default),
                _ => store.Signals.TellAsync(run, "n1", "hurry", default),
            });
            await Storage.Runs.AppendAsync(Append(lease, 3, new RunEnded(RunStatus.Succeeded), RunStatus.Succeeded), default);
            await words;

            (await Storage.Signals.PendingOfRunAsync(run, default)).ShouldBeEmpty();
            (await Storage.Signals.AnswerAsync(run, "b", "late", Time.GetUtcNow(), default)).ShouldBeNull();
        }
    }

    [Fact]
    public async Task Append_SameEntryFromEveryProcess_IsWrittenOnce()
    {
        var lease = await CreateAsync("r");

        for (var sequence = 2; sequence < 22; sequence++)
        {
            var written = await AtOnceAsync(Processes, async (store, _) =>
            {
                try
                {
                    await store.Runs.AppendAsync(Append(lease, sequence), default);
                    return true;
                }
                catch (LeaseLostException)
                {
                    return false;
                }
            });
            written.Count(done => done).ShouldBe(1);
        }

        (await Storage.Runs.ReadJournalAsync("r", 0, 100, default)).Select(entry => entry.Sequence).ShouldBe(Enumerable.Range(1, 21).Select(number => (long)number));
    }

    [Fact]
    public async Task Acquire_WhileTheOwnerWrites_NothingOfItsComesAfterTheTakeOver()
    {
        for (var round = 0; round < 20; round++)
        {
            var run = $"r{round}";
            var old = await CreateAsync(run);
            await Storage.Leases.RenewAsync("b", Time.GetUtcNow() + TimeSpan.FromSeconds(10), default);
            var writing = Task.Run(async () => await WriteUntilLostAsync(old));

            var taken = (await _all[1].Leases.AcquireAsync(run, "b", Time.GetUtcNow(), true, default))!;
            var length = await LengthAsync(run);
            await _all[1].RunVault.SaveSurfaceStateAsync(taken, "n1", "mine", default);
            await writing;

            (await LengthAsync(run)).ShouldBe(length);
            (await Storage.RunVault.SurfaceStateAsync(run, "n1", default)).ShouldBe("mine");
        }
    }

    [Fact]
    public async Task Create_SameRunFromEveryProcess_OneHasIt()
    {
        foreach (var store in _all) await store.Leases.RenewAsync("a", Time.GetUtcNow() + TimeSpan.FromSeconds(10), default);

        // Another document each round, so that all of them want to put it in at once.
        for (var round = 0; round < 20; round++)
        {
            var run = NewRun($"r{round}", agent: TestAgents.Chain(TestAgents.Start, TestAgents.End($"{round}")));
            var leases = await AtOnceAsync(Processes, (store, number) => store.Runs.CreateAsync(run with { RunId = number < 2 ? run.RunId : $"{run.RunId}-{number}" }, default));
            leases.Count(lease => lease is not null).ShouldBe(Processes - 1);
            foreach (var lease in leases.OfType<RunLease>()) AgentJson.Write((await Storage.Runs.FindAsync(lease.RunId, default))!.Agent).ShouldBe(AgentJson.Write(run.Agent));
        }
    }

    [Fact]
    public async Task SaveDraft_SameRevisionFromEveryProcess_OneIsKept()
    {
        var agent = TestAgents.Chain(TestAgents.Start, TestAgents.End("x"));
        for (var revision = 0L; revision < 10; revision++)
        {
            var saved = await AtOnceAsync(Processes, async (store, number) =>
            {
                try
                {
                    return await store.Agents.SaveDraftAsync(agent with { Name = $"{revision}-{number}" }, revision, default);
                }
                catch (DraftConflictException)
                {
                    return 0;
                }
            });
            saved.Single(number => number != 0).ShouldBe(revision + 1);
            (await Storage.Agents.GetDraftAsync(agent.Id, default))!.Document.Name.ShouldBe($"{revision}-{Array.FindIndex(saved, number => number != 0)}");
        }
    }

    [Fact]
    public async Task Publish_ManyAtOnce_EachHasANumberOfItsOwn()
    {
        var agent = TestAgents.Chain(TestAgents.Start, TestAgents.End("x"));
        await Storage.Agents.SaveDraftAsync(agent, 0, default);

        var numbers = await AtOnceAsync(40, (store, _) => store.Agents.PublishAsync(agent.Id, null, default));

        numbers.Order().ShouldBe(Enumerable.Range(1, 40));
    }

    [Fact]
    public async Task Delete_WhileVersionsArePublished_NoneIsLeft()
    {
        for (var round = 0; round < 10; round++)
        {
            var agent = TestAgents.Chain(TestAgents.Start, TestAgents.End("x")) with { Id = $"agent-{round}" };
            await Storage.Agents.SaveDraftAsync(agent, 0, default);

            var publishing = AtOnceAsync(Processes, async (store, _) =>
            {
                try
                {
                    return await store.Agents.PublishAsync(agent.Id, null, default);
                }
                catch (AgentNotFoundException)
                {
                    return 0;
                }
            });
            await Storage.Agents.DeleteAsync(agent.Id, default);
            await publishing;

            (await Storage.Agents.ListPublishedAsync(default)).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Remind_EveryProcessLooksAtOnce_EachIsRemindedOnceAndStillWaits()
    {
        const int Waits = 50;
        await CreateWaitingAsync(Waits, number => new WaitDetails { RemindAt = Time.GetUtcNow().AddSeconds(number) });
        Time.Advance(TimeSpan.FromMinutes(2));

        // What another has in its hands is passed over: it is left for the next look, of whoever.
        var reminded = new ConcurrentBag<string?>();
        while (reminded.Count < Waits)
        {
            foreach (var some in await AtOnceAsync(Processes, (store, _) => store.Signals.DueAsync(Time.GetUtcNow(), 7, default)))
            {
                foreach (var signal in some)
                {
                    signal.Kind.ShouldBe(RunSignalKind.Remind);
                    reminded.Add(signal.Subject);
                }
            }
        }

        reminded.ShouldBe(Enumerable.Range(0, Waits).Select(number => $"b{number}"), ignoreOrder: true);
        (await Storage.Signals.NextDueAsync(default)).ShouldBeNull();
        (await Storage.Signals.AnswerAsync("r", "b0", null, Time.GetUtcNow(), default)).ShouldNotBeNull();
    }

    [Fact]
    public async Task TakeSignedCall_SameCallFromEveryProcess_OneRunHasIt()
    {
        var expired = Time.GetUtcNow();
        await AtOnceAsync(100, (store, number) => store.SignedCalls.TakeAsync($"old{number}", "gone", expired.AddMinutes(-1), expired, default));

        var takers = await AtOnceAsync(200, (store, number) =>
            store.SignedCalls.TakeAsync($"call{number % 5}", $"run{number}", Time.GetUtcNow(), Time.GetUtcNow().AddMinutes(1), default));

        for (var call = 0; call < 5; call++) takers.Where((_, number) => number % 5 == call).Distinct().ShouldHaveSingleItem();
        (await Storage.CountAsync("signed_calls")).ShouldBe(5);
    }

    [Fact]
    public async Task Sweep_EveryProcessAtOnce_EachRunGoesOnce()
    {
        for (var number = 0; number < 60; number++)
        {
            var lease = await CreateAsync($"r{number}");
            await Storage.Runs.AppendAsync(Append(lease, 2, new RunEnded(RunStatus.Succeeded), RunStatus.Succeeded), default);
        }
        var later = Time.GetUtcNow().AddDays(1);

        var gone = new List<string>();
        while ((await Storage.CountAsync("runs")) > 0)
            foreach (var swept in await AtOnceAsync(Processes, (store, _) => store.Sweeper.SweepAsync(later, later, default))) gone.AddRange(swept.Runs);

        gone.ShouldBe(Enumerable.Range(0, 60).Select(number => $"r{number}"), ignoreOrder: true);
        (await Storage.CountAsync("journal")).ShouldBe(0);
    }

    [Fact]
    public async Task SaveSchedule_SameRevisionFromEveryProcess_OneIsKeptWithItsTimes()
    {
        await PublishAsync("ticking");
        var key = new ScheduleKey("ticking", "nightly");
        await Storage.Schedules.SaveAsync(Schedule(key), [], default);
        var known = (await Storage.Schedules.FindAsync(key, default))!;

        var saved = await AtOnceAsync(40, (store, number) => store.Schedules.SaveAsync(known with { Cron = $"{number} 1 * * *" }, [Tick(number)], default));

        saved.Count(one => one).ShouldBe(1);
        var winner = Array.IndexOf(saved, true);
        (await Storage.Schedules.FindAsync(key, default))!.Cron.ShouldBe($"{winner} 1 * * *");
        (await Storage.Schedules.TicksAsync(key, null, 100, default)).ShouldHaveSingleItem().ShouldBe(Tick(winner));
    }

    [Fact]
    public async Task Delete_WhileSchedulesAreKept_NothingOfThemIsLeft()
    {
        for (var round = 0; round < 10; round++)
        {
            var agent = $"agent-{round}";
            await PublishAsync(agent);

            var keeping = AtOnceAsync(Processes, async (store, number) =>
            {
                var key = new ScheduleKey(agent, $"n{number}");
                await store.Schedules.SaveAsync(Schedule(key), [Tick(1)], default);
                return await store.Schedules.FindAsync(key, default) is { } known && await store.Schedules.SaveAsync(known, [Tick(2)], default);
            });
            await Storage.Agents.DeleteAsync(agent, default);
            await keeping;

            (await Storage.CountAsync("schedules")).ShouldBe(0);
            (await Storage.CountAsync("ticks")).ShouldBe(0);
        }
    }

    [Fact]
    public async Task Search_FromEveryProcess_EachRunIsMadeSearchableOnce()
    {
        for (var number = 0; number < 20; number++)
        {
            var lease = await CreateAsync($"r{number}");
            await Storage.Runs.AppendAsync(Append(lease, 2, new RunEnded(RunStatus.Succeeded), RunStatus.Succeeded) with { OutputsJson = """{"said":"found it"}""" }, default);
        }

        var found = await AtOnceAsync(Processes, (store, _) => store.Runs.ListAsync(new RunQuery { Text = "found it" }, default));

        found.ShouldAllBe(runs => runs.Count == 20);
        (await Storage.CountAsync("run_texts")).ShouldBe(20);
    }

    private async Task PublishAsync(string agentId)
    {
        await Storage.Agents.SaveDraftAsync(TestAgents.Chain(TestAgents.Start, TestAgents.End("x")) with { Id = agentId }, 0, default);
        await Storage.Agents.PublishAsync(agentId, null, default);
    }

    private StoredSchedule Schedule(ScheduleKey key) => new() { Key = key, Cron = "0 1 * * *", TimeZone = "UTC", DecidedUntil = Time.GetUtcNow() };

    private ScheduleTick Tick(int minute) => new() { At = Time.GetUtcNow().AddMinutes(minute), Outcome = TickOutcome.Missed, ChangedAt = Time.GetUtcNow() };

    /// <summary>The same by every process in turn, all begun at one moment.</summary>
    private async Task<T[]> AtOnceAsync<T>(int count, Func<DatabaseStorage, int, ValueTask<T>> work)
    {
        using var gate = new SemaphoreSlim(0);
        var all = Enumerable.Range(0, count).Select(number => Task.Run(async () =>
        {
            await gate.WaitAsync();
            return await work(_all[number % Processes], number);
        })).ToArray();
        gate.Release(count);
        return await Task.WhenAll(all);
    }

    private async Task WriteUntilLostAsync(RunLease lease)
    {
        try
        {
            for (var sequence = 2L; ; sequence++)
            {
                await Storage.Runs.AppendAsync(Append(lease, sequence), default);
                await Storage.RunVault.SaveSurfaceStateAsync(lease, "n1", "the old owner's", default);
            }
        }
        catch (LeaseLostException)
        {
            // As it should be.
        }
    }

    /// <summary>A run with that many open waits, b0, b1, …</summary>
    private async Task CreateWaitingAsync(int count, Func<int, WaitDetails> wait)
    {
        var lease = await CreateAsync("r");
        await Storage.Runs.AppendAsync(
            new RunAppend
            {
                Lease = lease,
                Entries = [.. Enumerable.Range(0, count).Select(number => new JournalEntry(2 + number, Time.GetUtcNow(), $"n{number}", "start", new BookmarkCreated($"b{number}", "timer", null, wait(number))))],
                Status = RunStatus.Waiting,
            },
            default);
    }
}
