using AutoGlm.Evaluation.Groundings;
using Shouldly;
using Xunit;

namespace AutoGlm.Evaluation.Tests;

public sealed class CalibrationTests
{
    [Fact]
    public void Error_ScoresThatSayHowOftenTheyAreRight_IsNone()
    {
        var answers = Enumerable.Range(0, 100).Select(i => (Score: 0.75, IsRight: i % 4 != 0)).Concat(Enumerable.Range(0, 50).Select(i => (Score: 0.2, IsRight: i % 5 == 0)));

        var calibration = Calibration.Of(answers);

        calibration.Error.ShouldBe(0, 1e-9);
        calibration.Answers.ShouldBe(150);
        calibration.Bins.Count.ShouldBe(2);
    }

    [Fact]
    public void Error_SurerThanRight_IsTheDistance() =>
        Calibration.Of(Enumerable.Range(0, 100).Select(i => (Score: 0.9, IsRight: i % 2 == 0))).Error.ShouldBe(0.4, 1e-9);

    [Fact]
    public void Fit_ScoresTooSure_SetsThemRight()
    {
        // Right as often as the square root of the odds says.
        (double Score, bool IsRight)[] answers = [.. Sample(0.9, 0.75), .. Sample(0.1, 0.25)];

        var fit = ScoreFit.To(answers);

        fit.Slope.ShouldBe(0.5, 0.02);
        fit.Shift.ShouldBe(0, 0.02);
        fit.Apply(0.9).ShouldBe(0.75, 0.01);
        Calibration.Of(answers.Select(answer => (fit.Apply(answer.Score), answer.IsRight))).Error.ShouldBeLessThan(0.01);

        static IEnumerable<(double Score, bool IsRight)> Sample(double score, double right) =>
            Enumerable.Range(0, 1000).Select(i => (score, i < 1000 * right));
    }
}
