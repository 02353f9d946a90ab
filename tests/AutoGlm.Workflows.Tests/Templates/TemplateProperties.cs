using System.Text.Json.Nodes;
using AutoGlm.Workflows.Templates;
using FsCheck;
using FsCheck.Fluent;

namespace AutoGlm.Workflows.Tests.Templates;

public class TemplateProperties
{
    private static readonly string[] Pieces =
    [
        "{", "}", "{{", "}}", "\\", "secret:", "secret", ":", "input.a", "input.b", "x", " ", "#if ", "/if", "else", "{{input.a}}",
        "{{secret:mine}}", "{{#if input.a}}", "{{/if}}", "{{#each input.l}}", "{{/each}}", "this", "[0]", "!", "~", "{{input.b}}", "中", "\n", "'", "\"", "(", "@root",
    ];

    [Fact]
    public void Resolve_AnyTemplateAndData_GivesOnlyTheAuthorsSecretsOrATypedError()
    {
        var cases = from template in Texts() from a in Texts() from b in Texts() select (Template: template, A: a, B: b);
        Prop.ForAll(cases.ToArbitrary(), one =>
        {
            var scope = new TemplateScope(new JsonObject { ["a"] = one.A.Replace("mine", "", StringComparison.Ordinal), ["b"] = one.B.Replace("mine", "", StringComparison.Ordinal), ["l"] = new JsonArray(one.A, one.B) }, new Dictionary<string, JsonNode?>());
            try
            {
                var written = TemplateReferences.Of(JsonValue.Create(one.Template), "f").Secrets;
                var resolved = TemplateResolver.ResolveText(one.Template, scope, "n", "f")?.ToString() ?? "";
                return SecretReference.NamesIn(resolved).All(name => written.Contains(name));
            }
            catch (TemplateException)
            {
                return true;
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));
    }

    [Fact]
    public void Resolve_TextWithoutBraces_StaysAsItIs()
    {
        Prop.ForAll(Texts().Where(text => !text.Contains("{{", StringComparison.Ordinal)).ToArbitrary(), text =>
            TemplateResolver.ResolveText(text, new TemplateScope([], new Dictionary<string, JsonNode?>()), "n", "f")!.GetValue<string>() == text)
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Neutralise_AnyData_IsHarmlessAndStaysSo()
    {
        Prop.ForAll(Texts().ToArbitrary(), data =>
        {
            var once = SecretReference.Neutralise(data);
            return !SecretReference.NamesIn(once).Any() && SecretReference.Neutralise(once) == once;
        }).QuickCheckThrowOnFailure();
    }

    private static Gen<string> Texts() => Gen.ArrayOf(Gen.Elements(Pieces)).Select(string.Concat);
}
