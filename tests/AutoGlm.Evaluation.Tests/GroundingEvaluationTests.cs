using AutoGlm.Evaluation.Groundings;
using AutoGlm.Evaluation.Practice;
using AutoGlm.Evaluation.Running;
using Shouldly;
using Xunit;

namespace AutoGlm.Evaluation.Tests;

/// <summary>The grounder on real screens: what it finds, and whether its scores say how often it is right.</summary>
public sealed class GroundingEvaluationTests
{
    [Fact]
    [Trait("Category", "EndToEnd")]
    public async Task Run_OpenPages_IsRightAndKnowsHowOften()
    {
        var options = new PracticeOptions { Sets = [PracticeSet.Open], Parallel = 4 };
        await using var services = Product.Services();
        await using var suite = await PracticeSuite.OpenAsync(PracticeFolder.At(Repository.Practice), CancellationToken.None);
        var runtime = new TaskRuntime(services);

        var result = await new GroundingEvaluation(suite, runtime, options).RunAsync(runtime.Grounders[0], CancellationToken.None);

        GroundingAnswer[] all = [.. result.Fitting.Answers, .. result.Checking.Answers];
        all.Length.ShouldBeGreaterThan(1000);
        all.Count(answer => answer.Case.Meant is null).ShouldBeGreaterThan(100);
        all.Count(answer => answer.Succeeded).ShouldBeGreaterThan((int)(0.95 * all.Length));
        result.Checking.Calibration.Error.ShouldBeLessThanOrEqualTo(0.05);
        Calibration.Of([.. result.Fitting.Scored(), .. result.Checking.Scored()]).Error.ShouldBeLessThanOrEqualTo(0.05);
    }
}
