using System.Text.Json.Nodes;
using AutoGlm.Hosting.AdHoc;
using Shouldly;
using Xunit;

namespace AutoGlm.Hosting.Tests;

public sealed class TaskBodyReaderTests
{
    [Fact]
    public void Read_EveryMember_IsTakenOver()
    {
        var (body, problems) = TaskBodyReader.Read(JsonNode.Parse("""
            {
              "surface": "web", "device": "d1", "start": "https://shop.example/", "goal": "Buy {{input.what}}",
              "inputs": { "what": "tea", "count": 2 }, "secrets": { "shop.login": "s3" },
              "outputs": [ { "name": "total", "type": "number", "description": "the sum" }, "items:records(name, price)" ],
              "allow": ["order", "pay"], "maxSteps": 30, "timeoutSeconds": 90, "planner": "embedded"
            }
            """));

        problems.ShouldBeEmpty();
        body.Device.ShouldBe("d1");
        body.Start.ShouldBe("https://shop.example/");
        body.Goal.ShouldBe("Buy {{input.what}}");
        body.Inputs["count"]!.GetValue<int>().ShouldBe(2);
        body.Secrets["shop.login"].ShouldBe("s3");
        body.Outputs.Select(output => (output.Name, output.Type, output.Description)).ShouldBe([("total", "number", "the sum"), ("items", "records", null)]);
        body.Outputs[1].Fields.ShouldBe(["name", "price"]);
        body.Allow.ShouldBe(["order", "pay"]);
        body.MaxSteps.ShouldBe(30);
        body.TimeoutSeconds.ShouldBe(90);
    }

    [Theory]
    [InlineData("""{"goal":"x","allow":"order, PAY"}""", "order,pay")]
    [InlineData("""{"goal":"x","allow":["all"]}""", "all")]
    [InlineData("""{"goal":"x"}""", "")]
    public void Read_Allow_TextOrList(string json, string expected) =>
        string.Join(',', TaskBodyReader.Read(JsonNode.Parse(json)).Body.Allow).ShouldBe(expected);

    [Theory]
    [InlineData("""[]""", "")]
    [InlineData("""{"gaol":"x"}""", "gaol")]
    [InlineData("""{"goal":7}""", "goal")]
    [InlineData("""{"inputs":[]}""", "inputs")]
    [InlineData("""{"secrets":{"pin":7}}""", "secrets.pin")]
    [InlineData("""{"outputs":"x"}""", "outputs")]
    [InlineData("""{"outputs":[7]}""", "outputs[0]")]
    [InlineData("""{"outputs":[{"name":7}]}""", "outputs[0].name")]
    [InlineData("""{"allow":{"a":1}}""", "allow")]
    [InlineData("""{"maxSteps":"many"}""", "maxSteps")]
    [InlineData("""{"timeoutSeconds":1.5}""", "timeoutSeconds")]
    public void Read_WrongMember_NamesItWithCure(string json, string field)
    {
        var problem = TaskBodyReader.Read(JsonNode.Parse(json)).Problems.ShouldHaveSingleItem();

        problem.Field.ShouldBe(field);
        problem.Message.ShouldNotBeEmpty();
        problem.Cure.ShouldNotBeEmpty();
    }
}
