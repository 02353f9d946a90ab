using System.Collections.Concurrent;
using System.Threading.Channels;
using AutoGlm.Engine.Execution;
using AutoGlm.Engine.Journal;
using AutoGlm.Engine.Runs;
using Shouldly;
using Xunit;

namespace AutoGlm.Engine.Tests;

public sealed class LiveRunsTests
{
    [Fact]
    public async Task Leave_OthersComeAndGoMeanwhile_HearsNothingMore()
    {
        var (live, left) = (new LiveRuns(), new ConcurrentBag<Channel<RunEvent>>());
        using var together = new Barrier(2);
        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() =>
        {
            together.SignalAndWait();
            for (var time = 0; time < 20_000; time++)
            {
                var channel = live.Watch("r");
                live.Leave("r", channel);
                left.Add(channel);
            }
        })));

        live.Publish("r", [new JournalEntry(1, DateTimeOffset.UnixEpoch, null, null, new RunResumed())]);

        left.Count(channel => channel.Reader.TryPeek(out var _)).ShouldBe(0);
    }

    [Fact]
    public void Publish_SeveralWatch_EachHears()
    {
        var live = new LiveRuns();
        Channel<RunEvent>[] watching = [live.Watch("r"), live.Watch("r")];
        live.Leave("r", live.Watch("r"));

        live.Publish("r", [new JournalEntry(1, DateTimeOffset.UnixEpoch, null, null, new RunResumed())]);

        watching.ShouldAllBe(channel => channel.Reader.Count == 1);
    }
}
