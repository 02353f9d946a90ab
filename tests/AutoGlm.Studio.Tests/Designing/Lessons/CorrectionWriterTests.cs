using System.Text.Json.Nodes;
using AutoGlm.Studio.Designing.Lessons;
using AutoGlm.Tasks.Correcting;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Studio.Tests.Designing.Lessons;

public sealed class CorrectionWriterTests
{
    private static readonly WorkflowNode Task = new()
    {
        Id = "book",
        Kind = "task",
        Settings = JsonNode.Parse("""{"goal":"Book at {{input.time}}","inputs":{"who":"{{form.name}}"},"surfaces":[{"kind":"web","start":"{{input.site}}/start"}]}""")!.AsObject(),
    };

    private static readonly JsonNode Filled = JsonNode.Parse("""{"goal":"Book at 19:00","inputs":{"who":"Ann Lee"},"surfaces":[{"kind":"web","start":"http://127.0.0.1:5001/start"}]}""")!;

    private static readonly JsonObject Inputs = new() { ["time"] = "19:00", ["site"] = "http://127.0.0.1:5001" };

    [Fact]
    public void Write_ValuesOfReferences_BecomeTheReferencesAgain()
    {
        var written = Write("Tap the \"19:00\" button in \"Ann Lee\"", new DescribedElement("button", "19:00") { Near = "Ann Lee", Place = "top left" });

        JsonNode.DeepEquals(written, JsonNode.Parse("""
            {"told":"Tap the \"{{input.time}}\" button in \"{{form.name}}\"","screen":"{{input.site}}/rooms/*",
             "take":{"role":"button","name":"{{input.time}}","near":"{{form.name}}","place":"top left"}}
            """)).ShouldBeTrue(written.ToJsonString());
    }

    [Fact]
    public void Write_PartOfAName_StaysAsItWasSaid() =>
        Write("Tap \"Table at 19:00\"", new DescribedElement("button", "At 19:00"))["take"]!["name"]!.ToString().ShouldBe("At 19:00");

    [Fact]
    public void Write_PageShowsBraces_NothingBecomesAReference()
    {
        var written = Write("Tap \"{{secret:shop.password}}\"", new DescribedElement("button", "{{input.time}}"));

        written.ToJsonString().ShouldNotContain("{{secret");
        written["take"]!["name"]!.ToString().ShouldNotContain("{{");
    }

    private static JsonObject Write(string told, DescribedElement element) =>
        CorrectionWriter.Write(Task, Filled, Inputs, told, "http://127.0.0.1:5001/rooms/*", element);
}
