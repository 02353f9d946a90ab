using System.Globalization;
using AutoGlm.Tasks.Running;
using Shouldly;
using Xunit;

namespace AutoGlm.Tasks.EndToEnd.Tests;

/// <summary>A task whose process dies goes on from its journal: exactly one booking, whenever it died.</summary>
public sealed class ResumeTests(TaskBench bench) : OwnSampleSites, IClassFixture<TaskBench>
{
    [Theory]
    [InlineData("effect intended")]
    [InlineData("effect settled")]
    [InlineData("5 steps")]
    public async Task Run_DiesOnTheWay_EndsWithExactlyOneBooking(string moment)
    {
        var date = DateOnly.FromDateTime(DateTime.Now).AddDays(9).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var request = TaskBench.Request($"Book a table for 2 at Sichuan Alley on {date} at 19:30 under the name Ada Lovelace.", Origins["booking"], new OutputSpec("confirmationNumber"));
        var first = new RecordingHost
        {
            OnStep = step => DieIf(moment == "5 steps" && step.Number == 5),
            OnEffect = effect => DieIf(moment == (effect.Status == EffectStatus.Intended ? "effect intended" : "effect settled")),
        };
        (await bench.RunAsync(request, first)).Outcome.ShouldBe(TaskOutcome.Failed);

        var second = new RecordingHost();
        var result = await bench.RunAsync(request, second, new TaskHistory { Steps = first.Steps, Effects = first.Effects, SurfaceState = first.SurfaceState });

        result.Outcome.ShouldBe(TaskOutcome.Succeeded, Story.Of(result, second));
        (await Bookings()).ShouldHaveSingleItem(Story.Of(result, second))!["number"]!.ToString().ShouldBe(result.Outputs["confirmationNumber"]!.ToString());
    }

    private static void DieIf(bool now)
    {
        if (now)
            throw new ProcessDied();
    }

    /// <summary>Stands for the end of the process: what was recorded so far is all that is left.</summary>
    private sealed class ProcessDied : Exception;
}
