using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Running;
using Shouldly;
using Xunit;

namespace AutoGlm.Tasks.EndToEnd.Tests;

/// <summary>The person says something while the task runs, and the task goes another way.</summary>
public sealed class ChangeOfMindTests(TaskBench bench) : IClassFixture<TaskBench>
{
    private const string Goal = "Open the page “New member”. Type Rome into the City field. Type Ann Lee into the Name field. Type 1990 into the Year of birth field. Click Save.";

    [Theory]
    [InlineData("Rome")]
    [InlineData("1990")]
    public async Task Run_OtherCitySaid_IsWhatIsSaved(string onceTyped)
    {
        await using var site = await RegisterSite.StartAsync();
        var said = false;
        var host = new RecordingHost { Says = steps => !said && Typed(steps, onceTyped) && (said = true) ? "not Rome, Oslo" : null };

        var result = await bench.RunAsync(TaskBench.Request(Goal, site.Origin), host);

        result.Outcome.ShouldBe(TaskOutcome.Succeeded, Story.Of(result, host));
        site.Saved.ShouldBe([new RegisterSite.Member("Ann Lee", "Oslo", 1990)], Story.Of(result, host));
    }

    [Fact]
    public async Task Run_ToldToStop_EndsWithNothingSaved()
    {
        await using var site = await RegisterSite.StartAsync();
        var host = new RecordingHost { Says = steps => Typed(steps, "Rome") ? "stop" : null };

        var result = await bench.RunAsync(TaskBench.Request(Goal, site.Origin), host);

        result.Outcome.ShouldBe(TaskOutcome.Terminated, Story.Of(result, host));
        site.Saved.ShouldBeEmpty();
    }

    private static bool Typed(IReadOnlyList<TaskStep> steps, string text) =>
        steps.Any(step => step.Instruction is { Verb: InstructionVerb.Type, Value: { } value } && value == text);
}
