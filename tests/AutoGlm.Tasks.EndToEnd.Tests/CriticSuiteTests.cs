using System.Text.Json.Nodes;
using AutoGlm.Practice.Sites.Critic;
using AutoGlm.Tasks.Running;
using Shouldly;
using Xunit;

namespace AutoGlm.Tasks.EndToEnd.Tests;

/// <summary>Pages whose outcome is easy to misjudge: "succeeded" is never said when it isn't so.</summary>
public sealed class CriticSuiteTests(TaskBench bench) : IClassFixture<TaskBench>
{
    private const int Seed = 5;

    public static TheoryData<string, int> Cases()
    {
        var cases = new TheoryData<string, int>();
        foreach (var name in CriticPages.Names)
        {
            cases.Add(name, 0);
            cases.Add(name, 1);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Judge_Page_SaysSucceededOnlyWhenItDid(string name, int language)
    {
        await using var pages = await CriticPages.StartAsync(Seed, CancellationToken.None);
        var page = pages[name];
        if (language >= page.Goals.Count)
            return;
        var goal = page.Goals[language];
        var request = TaskBench.Request(goal.Text, pages.StartOf(goal), [.. page.Outputs.Select(output => new OutputSpec(output.Split(':')[0]))]) with
        {
            Inputs = new JsonObject(goal.Inputs.Select(input => KeyValuePair.Create(input.Key, (JsonNode?)input.Value))),
        };

        var host = new RecordingHost();

        var result = await bench.RunAsync(request, host);

        var said = result.Outcome == TaskOutcome.Succeeded;
        said.ShouldBe(page.Expected == CriticExpectation.Success, $"{goal.Text}\n{Story.Of(result, host)}");
        page.ReallySucceeded().ShouldBe(said, $"{goal.Text}\n{Story.Of(result, host)}");
    }
}
