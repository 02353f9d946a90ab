using AutoGlm.Tasks.Running;
using Shouldly;
using Xunit;

namespace AutoGlm.Tasks.EndToEnd.Tests;

/// <summary>Twelve records are entered one by one from a table elsewhere: each exactly once, wherever the process dies on the way.</summary>
public sealed class RecordRoundsTests(TaskBench bench) : IClassFixture<TaskBench>
{
    private const string Goal = "For each row of the table on the page “Applications”, enter name, city and year of birth in the form on the page “New member” and save it.";

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(7)]
    [InlineData(18)]
    [InlineData(27)]
    [InlineData(40)]
    [InlineData(48)]
    public async Task Run_TwelveRecords_EndsWithEachOnce(int diesAfterStep)
    {
        await using var site = await RegisterSite.StartAsync();
        var request = TaskBench.Request(Goal, site.Origin) with { MaxSteps = 150 };
        var host = new RecordingHost { OnStep = step => DieIf(step.Number == diesAfterStep) };

        var result = await bench.RunAsync(request, host);
        if (diesAfterStep > 0)
        {
            result.Outcome.ShouldBe(TaskOutcome.Failed);
            var second = new RecordingHost();
            result = await bench.RunAsync(request, second, new TaskHistory { Steps = host.Steps, Effects = host.Effects, SurfaceState = host.SurfaceState });
        }

        result.Outcome.ShouldBe(TaskOutcome.Succeeded, Story.Of(result, host));
        result.Steps.Count.ShouldBeGreaterThanOrEqualTo(48);
        site.Saved.ShouldBe(RegisterSite.Applications, Story.Of(result, host));
    }

    private static void DieIf(bool now)
    {
        if (now)
            throw new InvalidOperationException("The process dies here; what was recorded so far is all that is left.");
    }
}
