using AutoGlm.Workflows.Triggers;

namespace AutoGlm.Workflows.Tests.Triggers;

/// <summary>Cron expressions that can be set and said in plain words.</summary>
public class CronShapeTests
{
    [Theory]
    [InlineData("* * * * *", CronRhythm.Minutes)]
    [InlineData("*/15 * * * *", CronRhythm.Minutes)]
    [InlineData("5 * * * *", CronRhythm.Hours)]
    [InlineData("30 */6 * * *", CronRhythm.Hours)]
    [InlineData("0 7 * * *", CronRhythm.Daily)]
    [InlineData("0 7 * * 1-5", CronRhythm.Weekly)]
    [InlineData("45 18 * * 0,6", CronRhythm.Weekly)]
    [InlineData("0 9 1 * *", CronRhythm.Monthly)]
    [InlineData("0 9 31 * *", CronRhythm.Monthly)]
    public void TryRead_ShapePeopleName_IsWrittenAgainAsItWas(string cron, CronRhythm rhythm)
    {
        var shape = CronShape.TryRead(cron)!;

        shape.Rhythm.ShouldBe(rhythm);
        shape.ToString().ShouldBe(cron);
    }

    [Theory]
    [InlineData("0 7 * * MON-FRI", "0 7 * * 1-5")]
    [InlineData("0 7 * * 7", "0 7 * * 0")]
    [InlineData("0 7 * * sun,Sat", "0 7 * * 0,6")]
    [InlineData("0 7 * * 0-6", "0 7 * * *")]
    [InlineData("0  7 * *  3", "0 7 * * 3")]
    public void TryRead_OtherSpelling_MeansTheSame(string cron, string same) => CronShape.TryRead(cron)!.ToString().ShouldBe(same);

    [Theory]
    [InlineData("")]
    [InlineData("0 7 * *")]
    [InlineData("0 0 7 * * *")]
    [InlineData("0,30 7 * * *")]
    [InlineData("*/7 * * * *")]
    [InlineData("0 */5 * * *")]
    [InlineData("0 7 1 * 1")]
    [InlineData("0 7 * 3 *")]
    [InlineData("0 7 L * *")]
    [InlineData("0 7 * * 1#2")]
    [InlineData("0 7 * * 5-1")]
    [InlineData("60 7 * * *")]
    [InlineData("0 24 * * *")]
    [InlineData("0 7 32 * *")]
    public void TryRead_AnythingElse_IsNone(string cron) => CronShape.TryRead(cron).ShouldBeNull();

    [Theory]
    [InlineData("*/20 * * * *")]
    [InlineData("15 */4 * * *")]
    [InlineData("0 7 * * 2,4")]
    [InlineData("30 23 28 * *")]
    public void ToString_HasTheTimesOfWhatItWasReadFrom(string cron)
    {
        var from = new DateTimeOffset(2026, 2, 27, 3, 4, 5, TimeSpan.Zero);

        CronText.Parse(CronShape.TryRead(cron)!.ToString(), TimeZoneInfo.Utc).Next(from, 20).ShouldBe(CronText.Parse(cron, TimeZoneInfo.Utc).Next(from, 20));
    }
}
