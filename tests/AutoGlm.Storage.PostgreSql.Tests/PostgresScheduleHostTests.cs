using AutoGlm.Storage.Conformance;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace AutoGlm.Storage.PostgreSql.Tests;

public sealed class PostgresScheduleHostTests : ScheduleHostConformance<PostgresData>
{
    [Fact]
    public async Task TwoHosts_AreOneClusterWhoseAlarmsAreInTheSameDatabase()
    {
        var both = await Task.WhenAll(BeginAsync(), BeginAsync());
        await PublishAsync(both[0], "0 0 1 1 *");
        var alarm = $"qrtz_triggers WHERE trigger_name = '{Key}'";
        var storage = both[1].Services.GetRequiredService<DatabaseStorage>();

        // Quartz makes its tables when it first starts.
        while (await storage.CountAsync("pg_tables WHERE tablename IN ('qrtz_scheduler_state', 'qrtz_triggers')") < 2) await Task.Delay(50, Soon);
        while (await storage.CountAsync("qrtz_scheduler_state") < 2 || await storage.CountAsync(alarm) < 1) await Task.Delay(50, Soon);

        (await storage.CountAsync("qrtz_scheduler_state")).ShouldBe(2);
        (await storage.CountAsync(alarm)).ShouldBe(1);
    }
}
