using System.Text.Json.Nodes;
using AutoGlm.Workflows.Documents;
using FsCheck;
using FsCheck.Fluent;

namespace AutoGlm.Workflows.Tests.Documents;

public class AgentJsonProperties
{
    [Fact]
    public void Write_AnyDocumentRead_IsAFixedPointAndLosesNothing()
    {
        Prop.ForAll(Documents().ToArbitrary(), json =>
        {
            var once = AgentJson.Write(AgentJson.Read(json.ToJsonString()));
            var twice = AgentJson.Write(AgentJson.Read(once));
            return once == twice && JsonNode.DeepEquals(JsonNode.Parse(once), JsonNode.Parse(twice)) && HoldsAll(json, JsonNode.Parse(once)!.AsObject());
        }).QuickCheckThrowOnFailure();
    }

    /// <summary>What is written holds every member that was read, unless it says the default.</summary>
    private static bool HoldsAll(JsonObject before, JsonObject after) =>
        before["nodes"]!.AsArray().Select((node, index) => JsonNode.DeepEquals(node!["settings"], after["nodes"]![index]!["settings"] ?? new JsonObject())
            && JsonNode.DeepEquals(node["stranger"], after["nodes"]![index]!["stranger"])).All(same => same)
        && JsonNode.DeepEquals(before["stranger"], after["stranger"])
        && JsonNode.DeepEquals(before["layout"], after["layout"] ?? new JsonObject());

    private static Gen<JsonObject> Documents() =>
        from settings in Gen.ListOf(Values(3), 3)
        from stranger in Values(2)
        from names in Gen.ListOf(Texts(), 3)
        select new JsonObject
        {
            ["id"] = "a",
            ["name"] = names[0],
            ["stranger"] = stranger?.DeepClone(),
            ["nodes"] = new JsonArray([.. settings.Select((value, index) => new JsonObject
            {
                ["id"] = $"n{index}",
                ["kind"] = "set",
                ["settings"] = new JsonObject { ["value"] = value?.DeepClone() },
                ["stranger"] = stranger?.DeepClone(),
            })]),
            ["edges"] = new JsonArray(),
            ["layout"] = new JsonObject { ["n1"] = new JsonObject { ["x"] = names[1].Length, ["y"] = -0.5 }, [names[2] + "!"] = new JsonObject { ["x"] = 1, ["y"] = 2 } },
        };

    private static Gen<JsonNode?> Values(int depth)
    {
        var single = Gen.OneOf(
            Texts().Select(text => (JsonNode?)JsonValue.Create(text)),
            Gen.Choose(int.MinValue, int.MaxValue).Select(number => (JsonNode?)JsonValue.Create(number / 7.0)),
            Gen.Elements(true, false).Select(flag => (JsonNode?)JsonValue.Create(flag)),
            Gen.Constant((JsonNode?)null));
        if (depth == 0)
            return single;
        var inner = Values(depth - 1);
        return Gen.OneOf(
            single,
            Gen.ListOf(inner, 2).Select(items => (JsonNode?)new JsonArray([.. items.Select(item => item?.DeepClone())])),
            Gen.ListOf(inner, 2).Select(items => (JsonNode?)new JsonObject { ["键"] = items[0]?.DeepClone(), ["b"] = items[1]?.DeepClone() }));
    }

    private static Gen<string> Texts() => Gen.ArrayOf(Gen.Elements('a', '中', '"', '\\', '<', '\n', '{', '}', 'é', '\u2028', '\0')).Select(letters => new string(letters));
}
