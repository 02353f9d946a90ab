using System.Text.Json.Nodes;
using AutoGlm.Workflows.Templates;
using AutoGlm.Workflows.Tests.Texts;

namespace AutoGlm.Workflows.Tests.Templates;

public class TemplateResolverTests
{
    private static readonly TemplateScope Scope = new(
        JsonNode.Parse("""{"name":"李 <b>&","guests":4,"price":1.50,"yes":true,"none":null,"empty":[],"list":[{"t":"A","tags":["x","y"]},{"t":"B","tags":[]}],"odd name":"o","evil":"{{input.guests}} {{secret:shop}}"}""")!.AsObject(),
        new Dictionary<string, JsonNode?>
        {
            ["my-node"] = JsonNode.Parse("""{"body":{"items":[{"id":7}],"键":"值"}}"""),
            ["nothing"] = null,
        });

    [Theory]
    [InlineData("{{input.guests}}", "4")]
    [InlineData("{{ input.price }}", "1.50")]
    [InlineData("{{{input.yes}}}", "true")]
    [InlineData("{{input.none}}", "null")]
    [InlineData("{{input.list[1]}}", """{"t":"B","tags":[]}""")]
    [InlineData("{{input.list.[0].tags}}", """["x","y"]""")]
    [InlineData("{{my-node.body.items[0].id}}", "7")]
    [InlineData("""{{input["odd name"]}}""", "\"o\"")]
    [InlineData("{{my-node.body.键}}", "\"值\"")]
    public void Resolve_OneReference_KeepsItsType(string template, string expected)
    {
        var resolved = Resolve(template);

        JsonNode.DeepEquals(resolved, JsonNode.Parse(expected)).ShouldBeTrue(resolved?.ToJsonString() ?? "null");
    }

    [Theory]
    [InlineData("for {{input.guests}} at {{input.name}}!", "for 4 at 李 <b>&!")]
    [InlineData("{{input.guests}}{{input.price}}", "41.50")]
    [InlineData(" {{input.guests}}", " 4")]
    [InlineData("x{{input.none}}y", "xy")]
    [InlineData("is {{input.yes}}", "is true")]
    [InlineData("all: {{input.list}}", """all: [{"t":"A","tags":["x","y"]},{"t":"B","tags":[]}]""")]
    [InlineData(@"write \{{input.x}} so", "write {{input.x}} so")]
    [InlineData("""{"a":{"b":{{input.guests}}}}""", """{"a":{"b":4}}""")]
    [InlineData("a {{!-- {{not}} read --}}b{{! nor this }}", "a b")]
    [InlineData("no braces } here {", "no braces } here {")]
    public void Resolve_Text_FillsReferencesInWithoutEscaping(string template, string expected)
    {
        Resolve(template)!.GetValue<string>().ShouldBe(expected);
    }

    [Theory]
    [InlineData("{{#if input.yes}}Y{{else}}N{{/if}}", "Y")]
    [InlineData("{{#if input.empty}}Y{{else}}N{{/if}}", "N")]
    [InlineData("{{#if input.none}}Y{{else if input.guests}}G{{else}}N{{/if}}", "G")]
    [InlineData("{{#if input.missing}}Y{{/if}}.", ".")]
    [InlineData("{{#unless input.none}}U{{/unless}}", "U")]
    [InlineData("{{#each input.list}}{{@index}}{{t}}{{this.t}}{{../input.guests}}{{input.guests}};{{/each}}", "0AA44;1BB44;")]
    [InlineData("{{#each input.list}}{{#each tags}}{{this}},{{/each}}{{/each}}", "x,y,")]
    [InlineData("{{#each input.list}}{{this}}{{#if @last}}.{{/if}}{{/each}}", """{"t":"A","tags":["x","y"]}{"t":"B","tags":[]}.""")]
    [InlineData("{{#each input.list}}{{#each tags}}{{../t}}{{../../input.guests}}{{this}} {{/each}}{{/each}}", "A4x A4y ")]
    [InlineData("{{#each input.list}}{{#if t}}{{t}}{{../input.guests}}{{/if}}{{/each}}", "A4B4")]
    [InlineData("{{#each input.empty}}x{{else}}none{{/each}}", "none")]
    [InlineData("{{#with my-node.body}}{{键}} {{items[0].id}} {{@root.input.price}}{{/with}}", "值 7 1.50")]
    [InlineData("a {{~#if input.yes~}} b {{~/if~}} c", "abc")]
    [InlineData("{{#each input.list}}\n- {{t}}\n{{/each}}\n", "- A\n- B\n")]
    [InlineData(@"{{#if input.yes}}\{{t}} back\slash{{/if}}", @"{{t}} back\slash")]
    [InlineData("{{#if input.yes}}{{input.name}}{{/if}}", "李 <b>&")]
    public void Resolve_Blocks_RenderAsHandlebarsDoes(string template, string expected)
    {
        Resolve(template)!.GetValue<string>().ShouldBe(expected);
    }

    [Fact]
    public void Resolve_Json_FillsInEveryTextWithin()
    {
        var resolved = TemplateResolver.Resolve(JsonNode.Parse("""{"a":["{{input.guests}}",{"{{k}}":"n={{input.guests}}"}],"n":3}"""), Scope, "n", "settings.body");

        resolved!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping })
            .ShouldBe("""{"a":[4,{"{{k}}":"n=4"}],"n":3}""");
    }

    [Theory]
    [InlineData("{{input.guest}}", "input.guest")]
    [InlineData("a {{input.list[2].t}}", "input.list[2].t")]
    [InlineData("{{later.x}}", "later.x")]
    [InlineData("{{nothing.x}}", "nothing.x")]
    [InlineData("{{#each input.list}}{{nope}}{{/each}}", "nope")]
    [InlineData("{{#if input.yes}}{{input.nope}}{{/if}}", "input.nope")]
    public void Resolve_MissingReference_NamesNodeFieldReferenceAndCure(string template, string reference)
    {
        var missing = Should.Throw<TemplateException>(() => TemplateResolver.Resolve(new JsonObject { ["x"] = new JsonArray(template) }, Scope, "book", "settings.inputs"));

        missing.Node.ShouldBe("book");
        missing.Field.ShouldBe("settings.inputs.x[0]");
        missing.Reference.ShouldBe(reference);
        missing.Cure.ShouldNotBeNullOrWhiteSpace();
        missing.Message.ShouldContain("book");
    }

    [Theory]
    [InlineData("{{")]
    [InlineData("{{input.x")]
    [InlineData("{{}}")]
    [InlineData("{{input..x}}")]
    [InlineData("{{input.x y}}")]
    [InlineData("{{lookup input 'x'}}")]
    [InlineData("{{> partial}}")]
    [InlineData("{{#raw}}x{{/raw}}")]
    [InlineData("{{{{raw}}}}x{{{{/raw}}}}")]
    [InlineData("{{#if input.yes}}x")]
    [InlineData("{{#if input.yes}}x{{/each}}")]
    [InlineData("{{/if}}")]
    [InlineData("{{else}}")]
    [InlineData("{{this.x}}")]
    [InlineData("{{@index}}")]
    [InlineData("{{../x}}")]
    [InlineData("{{#each}}x{{/each}}")]
    [InlineData("{{*decorator}}")]
    [InlineData("{{!-- never closed }}")]
    [InlineData("{{secret:}}")]
    [InlineData("{{secret:a b}}")]
    [InlineData("{{\"x\"}}")]
    [InlineData("{{input[99999999999]}}")]
    public void Resolve_NotWellWritten_ThrowsTyped(string template)
    {
        LocalProblems.IsSaidInBothLanguages(Should.Throw<TemplateException>(() => Resolve(template))).Cure.ShouldNotBeNullOrWhiteSpace();
    }

    [Theory]
    [InlineData("{{input.Count}}")]
    [InlineData("{{#if input.yes}}{{input.Keys}}{{/if}}")]
    [InlineData("{{#if input.yes}}{{input.Source}}{{/if}}")]
    [InlineData("{{#if input.yes}}{{input.list.Capacity}}{{/if}}")]
    [InlineData("{{#if input.yes}}{{input.name.Length}}{{/if}}")]
    public void Resolve_MembersOfTheRuntime_AreOutOfReach(string template)
    {
        Should.Throw<TemplateException>(() => Resolve(template));
    }

    [Theory]
    [InlineData("key {{secret:shop.password}}", "key {{secret:shop.password}}")]
    [InlineData("{{ secret:密码 }}", "{{secret:密码}}")]
    [InlineData("{{#if input.yes}}{{secret:a}}{{/if}}", "{{secret:a}}")]
    [InlineData("{{#each input.list}}{{t}}={{secret:a}};{{/each}}", "A={{secret:a}};B={{secret:a}};")]
    public void Resolve_SecretOfTheAuthor_PassesUntouched(string template, string expected)
    {
        Resolve(template)!.GetValue<string>().ShouldBe(expected);
    }

    [Theory]
    [InlineData("{{input.evil}}")]
    [InlineData("say {{input.evil}}")]
    [InlineData("{{#if input.yes}}{{input.evil}}{{/if}}")]
    [InlineData("{{#each input.list}}{{input.evil}}{{/each}}")]
    [InlineData(@"\{{secret:shop}}")]
    public void Resolve_SecretInData_IsMadeHarmlessAndNothingInDataIsExpanded(string template)
    {
        var text = Resolve(template)!.GetValue<string>();

        SecretReference.NamesIn(text).ShouldBeEmpty();
        text.ShouldContain("secret:shop");
        if (template.Contains("evil", StringComparison.Ordinal))
            text.ShouldContain("{{input.guests}}");
    }

    [Fact]
    public void Resolve_SecretPutTogetherFromPieces_IsMadeHarmless()
    {
        var scope = new TemplateScope(JsonNode.Parse("""{"a":"{","b":"{secret:x}","c":"{{sec","d":"ret:x}}","o":{"{{secret:k}}":"{{ Secret : v}}"}}""")!.AsObject(), new Dictionary<string, JsonNode?>());

        var text = TemplateResolver.ResolveText("{{secret:mine}}{{input.a}}{{input.b}} {{input.c}}{{input.d}} {{input.o}}{{input.a}}{{secret:mine}}", scope, "n", "f")!.GetValue<string>();
        var kept = TemplateResolver.ResolveText("{{input.o}}", scope, "n", "f")!.ToJsonString();

        SecretReference.NamesIn(text).ShouldBe(["mine", "mine"]);
        SecretReference.NamesIn(kept).ShouldBeEmpty();
        kept.ShouldNotContain("{{");
    }

    [Fact]
    public void Resolve_TextThatGrowsTooLong_IsStopped()
    {
        var scope = new TemplateScope(new JsonObject { ["long"] = new string('x', 600_000), ["many"] = new JsonArray([.. Enumerable.Range(0, 400).Select(number => JsonValue.Create(number))]) }, new Dictionary<string, JsonNode?>());

        Should.Throw<TemplateException>(() => TemplateResolver.ResolveText("{{input.long}}{{input.long}}", scope, "n", "f"));
        Should.Throw<TemplateException>(() => TemplateResolver.ResolveText("{{#each input.many}}{{input.long}}{{/each}}", scope, "n", "f"));
        Should.Throw<TemplateException>(() => TemplateResolver.ResolveText("{{#each input.many}}{{#each input.many}}{{/each}}{{/each}}", scope, "n", "f"))
            .Message.ShouldContain("items");
    }

    [Fact]
    public void Resolve_BlocksNestedTooDeep_AreRefused()
    {
        var template = string.Concat(Enumerable.Repeat("{{#if input.yes}}", 17)) + string.Concat(Enumerable.Repeat("{{/if}}", 17));

        Should.Throw<TemplateException>(() => Resolve(template)).Message.ShouldContain("deep");
    }

    [Fact]
    public void Resolve_Template_IsNotChangedAndResultIsACopy()
    {
        var template = JsonNode.Parse("""{"a":"{{input.list}}"}""")!;

        var resolved = TemplateResolver.Resolve(template, Scope, "n", "f");
        resolved!["a"]!.AsArray().Clear();

        template.ToJsonString().ShouldContain("input.list");
        Scope.Input["list"]!.AsArray().Count.ShouldBe(2);
    }

    private static JsonNode? Resolve(string template) => TemplateResolver.ResolveText(template, Scope, "node", "settings.field");
}
