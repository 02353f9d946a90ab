using AutoGlm.Evaluation.Practice;
using Shouldly;
using Xunit;

namespace AutoGlm.Evaluation.Tests;

/// <summary>The practice pages themselves: each goal can be reached on its page, and does not count as reached before.</summary>
public sealed class PracticePagesTests
{
    [Fact]
    [Trait("Category", "EndToEnd")]
    public async Task Check_EveryPageKind_SolvesItsOwnGoals()
    {
        var options = new PracticeOptions { Parallel = 4, Seeds = Environment.GetEnvironmentVariable("AUTOGLM_FULL") == "1" ? 3 : 1 };
        await using var suite = await PracticeSuite.OpenAsync(PracticeFolder.At(Repository.Practice), CancellationToken.None);

        var wrong = await suite.CheckAsync(await suite.CasesAsync(options, CancellationToken.None), options, CancellationToken.None);

        wrong.ShouldBeEmpty(string.Join("\n", wrong.Select(one => $"{one.Key}: {one.Value}")));
    }
}
