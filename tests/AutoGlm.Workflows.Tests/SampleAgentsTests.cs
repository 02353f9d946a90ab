using System.Text.Json.Nodes;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.NodeKinds;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Workflows.Tests;

public class SampleAgentsTests
{
    private static readonly Dictionary<string, string> Host = new()
    {
        ["samples.booking"] = "http://127.0.0.1:5081",
        ["samples.journals"] = "http://127.0.0.1:5082",
        ["samples.api"] = "http://127.0.0.1:5083",
    };

    public static TheoryData<string, string> Samples => new()
    {
        { "book-a-table", """{"date":"2030-05-17","name":"Li Wei"}""" },
        { "newest-articles", "{}" },
        { "weather-to-plan", """{"date":"2030-05-17"}""" },
        { "approve-orders", "{}" },
        { "nightly-report", """{"date":"2030-05-17"}""" },
        { "take-an-order", "{}" },
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public void Validate_Sample_FindsNoProblemAndNoWarning(string id, string inputs)
    {
        var document = AgentJson.Read(Text(id));

        document.Id.ShouldBe(id);
        AgentValidator.Validate(document, NodeKindCatalog.Default).ShouldBeEmpty();
        InputBinder.Bind(document, JsonNode.Parse(inputs)!.AsObject(), Host).Problems.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Write_Sample_GivesTheFileAsItLies(string id, string _)
    {
        AgentJson.Write(AgentJson.Read(Text(id))).ShouldBe(Text(id));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Texts_Sample_HasAChineseNameAndDescription(string id, string _)
    {
        var chinese = AgentJson.Read(Text(id)).Texts!["zh-CN"];

        chinese.Name.ShouldNotBeNullOrWhiteSpace();
        chinese.Description.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public void Samples_Folder_HoldsNoOtherAgents()
    {
        Directory.GetFiles(Repository.PathOf("samples/agents"), "*.agent.json").Length.ShouldBe(Samples.Count);
    }

    private static string Text(string id) => File.ReadAllText(Repository.PathOf($"samples/agents/{id}.agent.json"));
}
