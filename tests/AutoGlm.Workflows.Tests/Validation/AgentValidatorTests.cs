using System.Text.Json.Nodes;
using AutoGlm.Workflows.NodeKinds;
using AutoGlm.Workflows.Tests.Texts;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Workflows.Tests.Validation;

public class AgentValidatorTests
{
    [Fact]
    public void Validate_SoundDocument_FindsNothing()
    {
        Problems(Agents.Booking()).ShouldBeEmpty();
    }

    /// <summary>A change to the sound document (path = JSON), and the one problem it must bring: node, field, severity.</summary>
    [Theory]
    [InlineData("id", "\"Book A\"", null, "id")]
    [InlineData("id", "\"\"", null, "id")]
    [InlineData("id", "\"a\\n\"", null, "id")]
    [InlineData("name", "\" \"", null, "name")]
    [InlineData("texts", """{"not a tag":{}}""", null, "texts.not a tag")]
    [InlineData("permissions", """{"privateHosts":["http://x/"]}""", null, "permissions.privateHosts[0]")]
    [InlineData("permissions", """{"privateHosts":["{{book.confirmation}}"]}""", null, "permissions.privateHosts[0]")]
    [InlineData("permissions", """{"privateHosts":["{{input.gone}}"]}""", null, "permissions.privateHosts[0]")]
    [InlineData("permissions", """{"sites":["https://a.example","{{book.outcome}}"]}""", null, "permissions.sites[1]")]
    [InlineData("permissions", """{"sites":["{{"]}""", null, "permissions.sites[0]")]
    [InlineData("permissions", """{"sites":["https:"]}""", null, "permissions.sites[0]")]
    [InlineData("permissions", """{"sites":["blob:","chrome:"]}""", null, "permissions.sites[1]")]
    [InlineData("permissions", """{"sites":["ftp://example.com"]}""", null, "permissions.sites[0]")]
    [InlineData("permissions", """{"sites":["https://*.example.com"]}""", null, "permissions.sites[0]")]
    [InlineData("permissions", """{"sites":["a.*.com"]}""", null, "permissions.sites[0]")]
    [InlineData("permissions", """{"sites":[" "]}""", null, "permissions.sites[0]")]
    [InlineData("permissions", """{"sites":["example.com/path"]}""", null, "permissions.sites[0]")]
    [InlineData("inputs/0/type", "\"money\"", null, "inputs[0].type")]
    [InlineData("inputs/1/default", "\"many\"", null, "inputs[1].default")]
    [InlineData("inputs/1/choices", """["3","4"]""", null, "inputs[1].default")]
    [InlineData("inputs/-", """{"name":"guests","type":"text"}""", null, "inputs[2].name")]
    [InlineData("inputs/-", """{"name":"a.b","type":"text"}""", null, "inputs[2].name")]
    [InlineData("inputs/-", """{"type":"text"}""", null, "inputs[2].name")]
    [InlineData("inputs/-", """{"name":"shopPassword","default":"x"}""", null, "inputs[2].default")]
    [InlineData("inputs/-", """{"name":"支付密码","default":"x"}""", null, "inputs[2].default")]
    [InlineData("outputs/0/type", "\"thing\"", null, "outputs[0].type")]
    [InlineData("outputs/-", """{"name":"more"}""", "done", "settings.outputs.more", "warning")]
    [InlineData("nodes/2/settings/outputs/extra", "\"1\"", "done", "settings.outputs.extra", "warning")]
    [InlineData("nodes/-", """{"id":"start","kind":"set","settings":{"values":{"a":1}}}""", "start", "nodes[3].id")]
    [InlineData("nodes/1/kind", "\"teleport\"", "book", "nodes[1].kind")]
    [InlineData("nodes/1/settings/goal", "\"\"", "book", "settings.goal")]
    [InlineData("nodes/1/settings/goal", "5", "book", "settings.goal")]
    [InlineData("nodes/1/settings/goal", "\"{{input.table}}\"", "book", "settings.goal")]
    [InlineData("nodes/1/settings/goal", "\"{{later.x}}\"", "book", "settings.goal")]
    [InlineData("nodes/1/settings/goal", "\"{{book.confirmation}}\"", "book", "settings.goal")]
    [InlineData("nodes/1/settings/goal", "\"{{done.x}}\"", "book", "settings.goal")]
    [InlineData("nodes/1/settings/goal", "\"{{start.x}}\"", "book", "settings.goal")]
    [InlineData("nodes/1/settings/goal", "\"{{input.guests\"", "book", "settings.goal")]
    [InlineData("nodes/1/settings/surfaces", "[]", "book", "settings.surfaces")]
    [InlineData("nodes/1/settings/surfaces", """[{"kind":"fridge"}]""", "book", "settings.surfaces[0].kind")]
    [InlineData("nodes/1/settings/surfaces", """[{"kind":"web","start":5}]""", "book", "settings.surfaces[0].start")]
    [InlineData("nodes/1/settings/allow", """["fly"]""", "book", "settings.allow[0]")]
    [InlineData("nodes/1/settings/allow", "\"pay\"", "book", "settings.allow")]
    [InlineData("nodes/1/settings/success", "[1]", "book", "settings.success[0]")]
    [InlineData("nodes/1/settings/inputs", "[]", null, null)]
    [InlineData("nodes/1/settings/inputs", "\"x\"", "book", "settings.inputs")]
    [InlineData("nodes/1/settings/inputs", """{"":1}""", "book", "settings.inputs")]
    [InlineData("nodes/1/settings/limits", """{"maxSteps":0}""", "book", "settings.limits.maxSteps")]
    [InlineData("nodes/1/settings/limits", """{"maxSteps":"many"}""", "book", "settings.limits.maxSteps")]
    [InlineData("nodes/1/settings/limits", """{"hours":1}""", "book", "settings.limits.hours", "warning")]
    [InlineData("nodes/1/settings/outputs/-", """{"name":"outcome"}""", "book", "settings.outputs.outcome")]
    [InlineData("nodes/1/settings/outputs/-", """{"name":"confirmation"}""", "book", "settings.outputs[1].name")]
    [InlineData("nodes/1/settings/outputs/-", """{"name":"x","type":"colour"}""", "book", "settings.outputs[1].type")]
    [InlineData("nodes/1/settings/outputs/-", "5", "book", "settings.outputs[1].name")]
    [InlineData("nodes/1/settings/gaol", "\"x\"", "book", "settings.gaol", "warning")]
    [InlineData("nodes/2/settings/status", "\"maybe\"", "done", "settings.status")]
    [InlineData("edges/0/port", "\"side\"", "start", "edges[0].port")]
    [InlineData("edges/-", """{"from":"book","port":"error","to":"start"}""", "start", "edges[2].to", "error", 2)]
    [InlineData("edges/-", """{"from":"book","port":"error","to":"gone"}""", "book", "edges[2].to")]
    [InlineData("edges/-", """{"from":"gone","to":"book"}""", "book", "edges[2].from")]
    [InlineData("edges/-", """{"from":"done","to":"book"}""", "done", "edges[2].from", "error", 2)]
    [InlineData("nodes/-", """{"id":"again","kind":"manual"}""", "again", "kind")]
    [InlineData("nodes/-", """{"id":"alone","kind":"set","settings":{"values":{"a":1}}}""", "alone", "edges", "warning")]
    [InlineData("layout", """{"ghost":{"x":1,"y":1}}""", null, null)]
    public void Validate_OneFlaw_IsFoundWithPlaceAndCure(string path, string json, string? node, string? field, string severity = "error", int count = 1)
    {
        var document = Agents.Booking();
        Put(document, path, JsonNode.Parse(json));

        var problems = Problems(document);

        if (field is null)
        {
            problems.ShouldBeEmpty();
            return;
        }

        problems.Count.ShouldBe(count, string.Join("\n", problems));
        var problem = problems.First(one => one.Field == field);
        problem.Node.ShouldBe(node);
        problem.Severity.ShouldBe(severity);
        problem.Message.ShouldNotBeNullOrWhiteSpace();
        problem.Cure.ShouldNotBeNullOrWhiteSpace();
    }

    [Theory]
    [InlineData("""{"url":"example.com"}""", "settings.url")]
    [InlineData("""{"url":"{{input.restaurant}}/x","method":"TRACE"}""", "settings.method")]
    [InlineData("""{"url":"http://x","timeoutSeconds":0}""", "settings.timeoutSeconds")]
    [InlineData("""{"url":"http://x","retries":"{{input.guests}}"}""", null)]
    [InlineData("""{"url":"http://x","response":{"status":"a"}}""", "settings.response.status")]
    [InlineData("""{"url":"http://x","response":{"a b":"a"}}""", "settings.response.a b")]
    [InlineData("""{"url":"http://x","response":{"ok":5}}""", "settings.response.ok")]
    [InlineData("""{"url":"http://x","body":{}}""", "settings.bodyKind")]
    [InlineData("""{"url":"http://x","bodyKind":"form","body":[]}""", "settings.body")]
    [InlineData("""{"url":"http://x","headers":{"A":"Bearer {{secret:key}}"},"bodyKind":"json","body":{"a":"{{input.guests}}"},"response":{"id":"data.items[0].id"}}""", null)]
    public void Validate_HttpSettings_AreChecked(string settings, string? field)
    {
        Fields(WithMiddle("http", settings)).ShouldBe(field is null ? [] : [field]);
    }

    [Theory]
    [InlineData("""{}""", "settings.conditions")]
    [InlineData("""{"conditions":{"rows":[]}}""", "settings.conditions")]
    [InlineData("""{"conditions":{"match":"some","rows":[{"left":1,"operator":"equals","right":1}]}}""", "settings.conditions.match")]
    [InlineData("""{"conditions":{"rows":[{"left":1,"operator":"like","right":1}]}}""", "settings.conditions.rows[0].operator")]
    [InlineData("""{"conditions":{"rows":[{"left":1,"operator":"equals"}]}}""", "settings.conditions.rows[0].right")]
    [InlineData("""{"conditions":{"rows":[{"operator":"is-true"}]}}""", "settings.conditions.rows[0].left")]
    [InlineData("""{"conditions":{"rows":[{"left":"{{book.nope}}","operator":"is-true"}]}}""", "settings.conditions.rows[0].left")]
    [InlineData("""{"conditions":{"rows":[{"left":"{{book.confirmation}}","operator":"is-not-empty"}]}}""", null)]
    public void Validate_IfSettings_AreChecked(string settings, string? field)
    {
        Fields(WithMiddle("if", settings, "true")).ShouldBe(field is null ? [] : [field]);
    }

    [Fact]
    public void Validate_ManyFlaws_AreFoundAtOnce()
    {
        var document = Agents.Booking();
        document["id"] = "";
        document["nodes"]![1]!["settings"]!.AsObject().Remove("goal");
        document["edges"]!.AsArray().Add(JsonNode.Parse("""{"from":"book","port":"nowhere","to":"gone"}"""));

        Fields(document).ShouldBe(["id", "settings.goal", "edges[2].to", "edges[2].port"], ignoreOrder: true);
    }

    [Fact]
    public void Validate_Circle_IsNamedOnce()
    {
        var document = WithMiddle("set", """{"values":{"a":1}}""");
        document["edges"]!.AsArray().Add(JsonNode.Parse("""{"from":"book","port":"error","to":"middle"}"""));
        document["edges"]![2]!["to"] = "book";

        var problems = Problems(document);

        problems.Single(problem => problem.Message.Contains("circle", StringComparison.Ordinal)).Message.ShouldContain("book, middle");
    }

    [Fact]
    public void Validate_EmptyDocument_AsksForABeginning()
    {
        var problems = Problems([]);

        problems.Select(problem => problem.Field).ShouldBe(["id", "name", "nodes", "nodes"]);
        AgentValidator.MayRun(problems).ShouldBeFalse();
    }

    [Fact]
    public void Validate_DisabledNode_IsNotCheckedAndCantBeReferredTo()
    {
        var document = Agents.Booking();
        document["nodes"]![1]!["disabled"] = true;
        document["nodes"]![1]!["settings"]!.AsObject().Remove("goal");

        Fields(document).ShouldBe(["settings.outputs.number"]);
    }

    [Fact]
    public void Validate_UnknownKindFromTheFuture_KeepsItsReferencesUnjudged()
    {
        var document = Agents.Booking();
        document["nodes"]![1]!["kind"] = "future";

        Fields(document).ShouldBe(["nodes[1].kind"]);
    }

    private static JsonObject WithMiddle(string kind, string settings, string port = "out")
    {
        var document = Agents.Booking();
        document["nodes"]!.AsArray().Add(new JsonObject { ["id"] = "middle", ["kind"] = kind, ["settings"] = JsonNode.Parse(settings) });
        document["edges"]![1]!["to"] = "middle";
        document["edges"]!.AsArray().Add(new JsonObject { ["from"] = "middle", ["port"] = port, ["to"] = "done" });
        return document;
    }

    private static void Put(JsonNode document, string path, JsonNode? value)
    {
        var steps = path.Split('/');
        var at = document;
        foreach (var step in steps[..^1])
            at = at is JsonArray items ? items[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]! : at[step]!;
        if (at is JsonArray list)
            list.Add(value);
        else
            at[steps[^1]] = value;
    }

    private static List<string> Fields(JsonObject document) => [.. Problems(document).Select(problem => problem.Field)];

    private static IReadOnlyList<Problem> Problems(JsonObject document)
    {
        var problems = AgentValidator.Validate(Agents.Read(document), NodeKindCatalog.Default);
        LocalProblems.AreSaidInBothLanguages(problems);
        return problems;
    }
}
