using System.Text.Json.Nodes;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.NodeKinds;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Workflows.Tests.Validation;

/// <summary>What a task was taught, as it stands in its settings.</summary>
public sealed class TaughtTaskTests
{
    private const string Whole = """[{"told":"Tap \"Save\"","screen":"https://shop.example/orders/*","take":{"role":"button","name":"Save all","near":"Orders"}}]""";

    [Fact]
    public void Validate_WholeCorrection_FindsNothing() => Problems("corrections", Whole).ShouldBeEmpty();

    [Theory]
    [InlineData("""{"told":"x"}""", "settings.corrections")]
    [InlineData("""["x"]""", "settings.corrections[0]")]
    [InlineData("""[{"screen":"s","take":{"role":"button","name":"x"}}]""", "settings.corrections[0].told")]
    [InlineData("""[{"told":"t","take":{"role":"button","name":"x"}}]""", "settings.corrections[0].screen")]
    [InlineData("""[{"told":"t","screen":"s"}]""", "settings.corrections[0].take")]
    [InlineData("""[{"told":"t","screen":"s","take":{"role":"button","name":""}}]""", "settings.corrections[0].take.name")]
    [InlineData("""[{"told":"t","screen":"s","take":{"name":"x"}}]""", "settings.corrections[0].take.role")]
    [InlineData("""[{"told":7,"screen":"s","take":{"role":"button","name":"x"}}]""", "settings.corrections[0].told")]
    [InlineData("""[{"told":"t","screen":"s","take":{"role":"button","name":"{{secret:shop.password}}"}}]""", "settings.corrections[0].take.name")]
    public void Validate_BrokenCorrection_NamesTheMember(string corrections, string field)
    {
        var problems = Problems("corrections", corrections);

        problems.ShouldContain(problem => problem.Field == field && problem.Severity == "error" && problem.Cure.Length > 0);
    }

    [Fact]
    public void Validate_RuleThatIsNotUnderstood_WarnsWithACure()
    {
        var problem = Problems("rules", """["Never press Delete","Be nice"]""").ShouldHaveSingleItem();

        (problem.Field, problem.Severity).ShouldBe(("settings.rules[1]", "warning"));
        problem.Cure.ShouldContain("model");
    }

    [Fact]
    public void Validate_RuleForAModel_IsNotJudgedHere() => Problems("rules", """["Be nice"]""", "some-model").ShouldBeEmpty();

    private static List<Problem> Problems(string field, string json, string? planner = null)
    {
        var settings = JsonNode.Parse("""{"goal":"Open the shop","surfaces":[{"kind":"web","start":"https://shop.example"}]}""")!.AsObject();
        settings[field] = JsonNode.Parse(json);
        if (planner is not null)
            settings["planner"] = planner;
        var agent = new AgentDocument
        {
            Id = "taught",
            Name = "Taught",
            Nodes = [new WorkflowNode { Id = "start", Kind = "manual" }, new WorkflowNode { Id = "work", Kind = "task", Settings = settings }],
            Edges = [new WorkflowEdge { From = "start", To = "work" }],
        };
        var kinds = NodeKindCatalog.Default.Replacing(new TaskKind(rule => rule.StartsWith("Never", StringComparison.Ordinal)));
        return [.. AgentValidator.Validate(agent, kinds).Where(problem => problem.Field.StartsWith($"settings.{field}", StringComparison.Ordinal))];
    }
}
