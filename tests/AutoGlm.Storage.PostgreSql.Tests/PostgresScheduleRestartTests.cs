using AutoGlm.Engine.Schedules;
using AutoGlm.Storage.Conformance;
using Xunit;

namespace AutoGlm.Storage.PostgreSql.Tests;

/// <summary>Schedules while the server dies, as by a power cut, and comes back.</summary>
public sealed class PostgresScheduleRestartTests : ScheduleHosts<OwnServerData>
{
    [Fact]
    public async Task Crash_WhileTwoHostsRing_TheyGoOnAndEachTimeHasOneRun()
    {
        var both = await Task.WhenAll(BeginAsync(), BeginAsync());
        await PublishAsync(both[0], "* * * * * *");
        await TicksAsync(both[0], ticks => ticks.Count >= 3);

        Data.Server.Crash();
        Data.Server.StartAgain();
        var before = (await TicksAsync(both[1])).Count;
        var ticks = await TicksAsync(both[1], ticks => ticks.Count >= before + 5 && ticks.All(tick => tick.Outcome == TickOutcome.Started));

        await EachOnceAsync(both[1], ticks);
    }
}
