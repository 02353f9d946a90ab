using System.Text.Json.Nodes;
using AutoGlm.Workflows.Templates;

namespace AutoGlm.Workflows.Tests.Templates;

public class TemplateReferencesTests
{
    [Fact]
    public void Of_Settings_ListsReferencesSecretsAndErrorsWithTheirFields()
    {
        var found = TemplateReferences.Of(JsonNode.Parse("""{"goal":"for {{input.guests}}","inputs":{"n":"{{book.list[0].x}}","p":"{{secret:shop}}"},"bad":["{{"]}"""), "settings");

        found.References.Select(reference => (reference.Field, reference.ToString())).ShouldBe([("settings.goal", "{{input.guests}}"), ("settings.inputs.n", "{{book.list[0].x}}")]);
        found.Secrets.ShouldBe(["shop"]);
        found.Errors.Single().Field.ShouldBe("settings.bad[0]");
    }

    [Fact]
    public void Of_Blocks_LeavesOutWhatDependsOnTheItem()
    {
        var found = TemplateReferences.Of(JsonValue.Create("{{#each a.list}}{{title}}{{this.x}}{{input.y}}{{@root.b.z}}{{/each}}{{#if c.d}}{{e.f}}{{/if}}"), "f");

        found.References.Select(reference => reference.Path.ToString()).ShouldBe(["a.list", "input.y", "b.z", "c.d", "e.f"]);
    }
}
