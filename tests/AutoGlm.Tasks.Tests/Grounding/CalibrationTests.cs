using AutoGlm.Tasks.Grounding;
using AutoGlm.Tasks.Instructing;
using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace AutoGlm.Tasks.Tests.Grounding;

public class CalibrationTests(ITestOutputHelper output)
{
    private const int Bins = 10;

    [Theory]
    [InlineData(7)]
    [InlineData(2024)]
    public async Task GroundAsync_GeneratedScreens_IsRightAndKnowsHowOften(int seed)
    {
        var grounder = Create();
        var answers = new List<(GroundingCase Case, double Score, bool Right, bool Good, string? First)>();
        foreach (var one in new GeneratedScreens(seed).Take(1500))
        {
            var grounding = await grounder.GroundAsync(InstructionReader.Read(one.Sentence), one.Screen, CancellationToken.None);
            var first = grounding.Candidates.Count > 0 ? grounding.Candidates[0] : null;
            var right = first is not null && first.Ref == one.Expected;
            var good = one.Family == "twins" ? grounding.IsTie : one.Expected is null ? grounding.Best is null : right && grounding.Best is not null;
            answers.Add((one, first?.Score ?? 0, right, good, first?.Ref));
        }

        foreach (var family in answers.GroupBy(answer => answer.Case.Family))
        {
            output.WriteLine($"{family.Key}: {family.Count(answer => answer.Good)}/{family.Count()}");
            foreach (var (missed, score, _, _, _) in family.Where(answer => !answer.Good).Take(6))
                output.WriteLine($"   {missed.Sentence} → {missed.Expected} ({score:0.00}: {missed.Screen.Find(answers.First(a => a.Case == missed).First ?? "")?.Name})");
        }

        for (var bin = 0; bin < Bins; bin++)
        {
            var within = answers.Where(answer => BinOf(answer.Score) == bin).ToArray();
            if (within.Length > 0)
                output.WriteLine($"{bin / 10.0:0.0}: {within.Length} said {within.Average(answer => answer.Score):0.00}, right {within.Average(answer => answer.Right ? 1.0 : 0):0.00}");
        }

        var error = Enumerable.Range(0, Bins)
            .Select(bin => answers.Where(answer => BinOf(answer.Score) == bin).ToArray())
            .Where(within => within.Length > 0)
            .Sum(within => within.Length * Math.Abs(within.Average(answer => answer.Score) - within.Average(answer => answer.Right ? 1.0 : 0))) / answers.Count;
        var accuracy = answers.Average(answer => answer.Good ? 1.0 : 0);
        output.WriteLine($"accuracy {accuracy:0.000}, expected calibration error {error:0.000}");
        answers.Count(answer => answer.Case.Expected is null).ShouldBeGreaterThan(150);
        accuracy.ShouldBeGreaterThan(0.9);
        error.ShouldBeLessThanOrEqualTo(0.05);
    }

    protected virtual IGrounder Create() => new TreeGrounder();

    private static int BinOf(double score) => Math.Min(Bins - 1, (int)(score * Bins));
}
