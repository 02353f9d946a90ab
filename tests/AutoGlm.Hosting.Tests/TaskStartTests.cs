using System.Text.Json.Nodes;
using AutoGlm.Hosting.AdHoc;
using AutoGlm.Tasks.Running;
using AutoGlm.Workflows.NodeKinds;
using AutoGlm.Workflows.Validation;
using Shouldly;
using Xunit;

namespace AutoGlm.Hosting.Tests;

public sealed class TaskStartTests
{
    private static readonly TaskBody Body = new()
    {
        Goal = "Sign in as {{input.user}} and order",
        Start = "https://shop.example/",
        Inputs = new JsonObject { ["user"] = "ada", ["password"] = "s3cret" },
        Secrets = new Dictionary<string, string> { ["card"] = "4111" },
        Outputs = [new OutputSpec("total", "number", "the sum")],
        Allow = ["order"],
        MaxSteps = 12,
        TimeoutSeconds = 34,
    };

    [Fact]
    public void From_CheckedBody_MakesAnAgentFitToRun() =>
        AgentValidator.Validate(TaskStart.From(Body, true).Agent, NodeKindCatalog.Default)
            .Where(problem => problem.Severity == "error").ShouldBeEmpty();

    [Fact]
    public void From_Secrets_StandNowhereInTheDocument()
    {
        var start = TaskStart.From(Body, true);

        var document = AutoGlm.Workflows.Documents.AgentJson.Write(start.Agent);
        document.ShouldNotContain("s3cret");
        document.ShouldNotContain("4111");
        start.Secrets.ShouldHaveSingleItem().Place.ShouldBeNull();
        start.Agent.Permissions.Secrets.ShouldBe(["card", "password"]);
    }

    [Fact]
    public void From_GoalAndLimits_StandInTheTaskNode()
    {
        var start = TaskStart.From(Body, true);

        var settings = start.Agent.Node("task")!.Settings;
        settings["goal"]!.ToString().ShouldBe(Body.Goal);
        settings["limits"]!["maxSteps"]!.GetValue<int>().ShouldBe(12);
        settings["limits"]!["timeoutSeconds"]!.GetValue<double>().ShouldBe(34);
        settings["surfaces"]![0]!["start"]!.ToString().ShouldBe("https://shop.example/");
        start.EndWhenUserNeeded.ShouldBeTrue();
        start.Trigger.ShouldBe("task");
    }

    [Fact]
    public void From_LongGoal_ShortensTheNameBetweenCharacters()
    {
        var name = TaskStart.From(Body with { Goal = new string('a', 58) + "🍜🍜🍜" }, true).Agent.Name;

        name.ShouldBe(new string('a', 58) + "…");
    }

    [Theory]
    [InlineData("settings.goal", "goal")]
    [InlineData("settings.surfaces[0].start", "start")]
    [InlineData("settings.limits.maxSteps", "maxSteps")]
    [InlineData("settings.outputs[0].name", "outputs[0].name")]
    [InlineData("inputs.user", "inputs.user")]
    public void Translate_ProblemOfTheDocument_NamesTheBodysMember(string field, string expected)
    {
        var problem = TaskStart.Translate(new Problem("task", field, "m", "c"));

        problem.Field.ShouldBe(expected);
        problem.Node.ShouldBeNull();
    }
}
