using System.Globalization;
using AutoGlm.Tasks.Running;
using Shouldly;
using Xunit;

namespace AutoGlm.Tasks.EndToEnd.Tests;

/// <summary>A task whose process dies goes on from its journal: exactly one booking, whenever it died; a retry after a failure knows what the attempt before has done.</summary>
public sealed class ResumeTests(TaskBench bench) : OwnSampleSites, IClassFixture<TaskBench>
{
    [Theory]
    [InlineData("effect intended", false)]
    [InlineData("effect settled", false)]
    [InlineData("5 steps", false)]
    [InlineData("effect intended", true)]
    [InlineData("effect settled", true)]
    [InlineData("5 steps", true)]
    public async Task Run_DiesOrFailsOnTheWay_EndsWithExactlyOneBooking(string moment, bool retried)
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
        var result = await bench.RunAsync(request, second, new TaskHistory { Steps = first.Steps, Effects = first.Effects, SurfaceState = first.SurfaceState, StepsBefore = retried ? first.Steps.Count : 0, Failure = retried ? "The site broke." : null });

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
