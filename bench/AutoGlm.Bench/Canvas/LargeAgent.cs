using System.Text.Json.Nodes;

namespace AutoGlm.Bench.Canvas;

/// <summary>A workflow as large as they get: rows of tasks, calls, conditions and values, all connected and placed.</summary>
internal static class LargeAgent
{
    private const int PerRow = 25;

    /// <summary>An agent's document with as many nodes as are asked for, the first and the last of them among them.</summary>
    public static JsonObject Of(string id, int nodes)
    {
        var (list, edges, layout) = (new JsonArray(), new JsonArray(), new JsonObject());
        for (var index = 0; index < nodes; index++)
        {
            var name = NameOf(index);
            list.Add(Node(name, index, nodes));
            layout[name] = new JsonObject { ["x"] = index % PerRow * 340, ["y"] = index / PerRow * 240 };
            if (index + 1 < nodes)
                edges.Add(Edge(name, NameOf(index + 1), IsCondition(index, nodes) ? "true" : null));
            if (IsCondition(index, nodes) && index + PerRow < nodes)
                edges.Add(Edge(name, NameOf(index + PerRow), "false"));
        }

        return new JsonObject { ["schemaVersion"] = 1, ["id"] = id, ["name"] = $"{nodes} nodes", ["nodes"] = list, ["edges"] = edges, ["layout"] = layout };
    }

    public static string NameOf(int index) => $"n{index}";

    /// <summary>The first task: what is typed into when typing is measured.</summary>
    public const int FirstTask = 1;

    private static bool IsCondition(int index, int nodes) => index % 10 == 5 && index + 1 < nodes;

    private static JsonObject Node(string name, int index, int nodes) => index switch
    {
        0 => new JsonObject { ["id"] = name, ["kind"] = "manual" },
        _ when index == nodes - 1 => new JsonObject { ["id"] = name, ["kind"] = "end" },
        _ when IsCondition(index, nodes) => Node(name, "if", $"Is order {index} open?", new() { ["conditions"] = new JsonObject { ["match"] = "all", ["rows"] = new JsonArray(new JsonObject { ["left"] = "{{n2.total}}", ["operator"] = "greaterThan", ["right"] = $"{index}" }) } }),
        _ when index % 4 == 1 => Node(name, "task", $"Look up order {index}", new()
        {
            ["goal"] = $"Open the order {index} in the shop and read its state and its total",
            ["surfaces"] = new JsonArray(new JsonObject { ["kind"] = "web", ["start"] = "https://shop.example/orders" }),
        }),
        _ when index % 4 == 3 => Node(name, "http", $"Tell the store about {index}", new() { ["url"] = $"https://store.example/api/orders/{index}", ["method"] = "POST" }),
        _ => Node(name, "set", $"Keep what was read {index}", new() { ["values"] = new JsonObject { ["total"] = index, ["text"] = $"Order {index}" } }),
    };

    private static JsonObject Node(string id, string kind, string name, JsonObject settings) =>
        new() { ["id"] = id, ["kind"] = kind, ["name"] = name, ["settings"] = settings };

    private static JsonObject Edge(string from, string to, string? port) => port is null
        ? new JsonObject { ["from"] = from, ["to"] = to }
        : new JsonObject { ["from"] = from, ["port"] = port, ["to"] = to };
}
