using System.Text.Json.Nodes;

namespace AutoGlm.EndToEnd.Tests.Support;

/// <summary>Every page of the Studio, with something on it: a run of each outcome, a schedule, versions, an agent with mistakes and an imported one.</summary>
public sealed class StudioPages
{
    private const string Imported = """
        {"name":"Orders to sheet","nodes":[
          {"id":"1","name":"Order came in","type":"n8n-nodes-base.manualTrigger","position":[0,0],"parameters":{}},
          {"id":"2","name":"Ask the shop","type":"n8n-nodes-base.httpRequest","typeVersion":4,"position":[220,0],"parameters":{"url":"https://shop.example/orders"}},
          {"id":"3","name":"Write to sheet","type":"n8n-nodes-base.googleSheets","position":[440,0],"parameters":{"operation":"append"}}],
         "connections":{"Order came in":{"main":[[{"node":"Ask the shop","type":"main","index":0}]]},"Ask the shop":{"main":[[{"node":"Write to sheet","type":"main","index":0}]]}}}
        """;

    private StudioPages(IReadOnlyList<(string Name, string Path)> all) => All = all;

    /// <summary>What a page is called in file names, and where it is.</summary>
    public IReadOnlyList<(string Name, string Path)> All { get; }

    public static async Task<StudioPages> SeedAsync(StudioProcess studio)
    {
        await PublishAsync(studio, "looked-at", LookedAt("May it?"));
        await NameAsync(studio, "looked-at", "Before the Christmas rush 圣诞高峰之前");
        await SaveAsync(studio, "looked-at", LookedAt("May it go out today?"));
        await PublishAsync(studio, "weekly-report", Report());
        await PublishAsync(studio, "flaky", Flaky());
        await PublishAsync(studio, "buyer", Buyer());
        await SaveAsync(studio, "unfinished", Unfinished());
        var (status, import) = await studio.SendAsync(HttpMethod.Post, "/api/agents/import", Imported);
        ((int)status).ShouldBeLessThan(300, import.ToJsonString());
        await FileAsync(studio, "weekly-report", """{"folder":"Sales/Reports","tags":["weekly","每周"]}""");
        await FileAsync(studio, "flaky", """{"folder":"Sales","tags":["nightly"]}""");
        await FileAsync(studio, "buyer", """{"folder":"采购","tags":["chat"]}""");
        var waiting = await studio.StartRunAsync("looked-at", []);
        var succeeded = await studio.StartRunAsync("weekly-report", new JsonObject { ["week"] = "2026-W20" });
        var again = await studio.StartRunAsync("weekly-report", new JsonObject { ["week"] = "2026-W21" });
        var failed = await studio.StartRunAsync("flaky", []);
        foreach (var run in new[] { waiting, succeeded, again, failed })
            await studio.EndOfAsync(run);

        return new StudioPages(
        [
            ("agents", "/agents"),
            ("agents-folder", "/agents?folder=Sales&tag=weekly"),
            ("templates", "/templates"),
            ("designer", "/agents/looked-at"),
            ("designer-node", "/agents/looked-at?node=ask"),
            ("designer-times", "/agents/looked-at?node=times"),
            ("designer-code", "/agents/looked-at?node=send"),
            ("designer-conditions", "/agents/looked-at?node=check"),
            ("designer-data", "/agents/looked-at?view=data&node=ask"),
            ("designer-run", $"/agents/weekly-report?run={succeeded}"),
            ("designer-field", "/agents/unfinished?node=call&field=url"),
            ("designer-list", "/agents/looked-at?view=list"),
            ("designer-problems", "/agents/unfinished?node=call"),
            ("designer-schedule", "/agents/weekly-report?node=monday"),
            ("versions", "/agents/looked-at/versions"),
            ("version", "/agents/looked-at/versions/1"),
            ("compare", "/agents/looked-at/compare?from=1&to=draft"),
            ("compare-named", "/agents/looked-at/compare?from=named-1&to=1"),
            ("versions-none", "/agents/unfinished/versions"),
            ("import", $"/agents/{import["id"]}/import"),
            ("chat", "/agents/buyer/chat"),
            ("runs", "/runs"),
            ("run-waiting", $"/runs/{waiting}"),
            ("run-succeeded", $"/runs/{succeeded}"),
            ("run-failed", $"/runs/{failed}"),
            ("compare-runs", $"/runs/compare?a={succeeded}&b={again}"),
            ("schedules", "/schedules"),
            ("schedules-month", "/schedules?view=calendar&date=2027-03-15"),
            ("schedules-week", "/schedules?view=calendar&span=week"),
            ("schedule", "/schedules/weekly-report/monday"),
            ("inbox", "/inbox"),
            ("devices", "/devices"),
            ("settings", "/settings"),
            ("audit", "/settings/audit"),
            ("not-found", "/no-such-page"),
        ]);
    }

    private static async Task PublishAsync(StudioProcess studio, string id, JsonObject agent)
    {
        await SaveAsync(studio, id, agent);
        var (status, problem) = await studio.SendAsync(HttpMethod.Post, $"/api/agents/{id}/publish", """{"note":"First"}""");
        ((int)status).ShouldBeLessThan(300, problem.ToJsonString());
    }

    private static async Task NameAsync(StudioProcess studio, string id, string name)
    {
        var (status, problem) = await studio.SendAsync(HttpMethod.Post, $"/api/agents/{id}/names", new JsonObject { ["name"] = name }.ToJsonString());
        ((int)status).ShouldBeLessThan(300, problem.ToJsonString());
    }

    private static async Task FileAsync(StudioProcess studio, string id, string filing)
    {
        var (status, problem) = await studio.SendAsync(HttpMethod.Put, $"/api/agents/{id}/filing", filing);
        ((int)status).ShouldBeLessThan(300, problem.ToJsonString());
    }

    private static async Task SaveAsync(StudioProcess studio, string id, JsonObject agent)
    {
        var (status, problem) = await studio.SendAsync(HttpMethod.Put, $"/api/agents/{id}", agent.ToJsonString(), request => request.Headers.TryAddWithoutValidation("If-Match", "*"));
        ((int)status).ShouldBeLessThan(300, problem.ToJsonString());
    }

    private static JsonObject LookedAt(string title) => Agent(
        """
        {"id":"looked-at","name":"Looked at","description":"Asks before anything goes out.","texts":{"zh-CN":{"name":"发货审批","description":"发货之前先询问。"}},
        "nodes":[{"id":"start","kind":"manual"},
        {"id":"ask","kind":"approval","settings":{"title":"TITLE","text":"Three parcels are ready."}},
        {"id":"times","kind":"schedule","settings":{"cron":"0 7 * * 1-5"}},
        {"id":"send","kind":"http","disabled":true,"settings":{"url":"https://example.com","body":{"to":"{{ask.answer}}"}}},
        {"id":"check","kind":"if","disabled":true,"settings":{"conditions":{"match":"all","rows":[{"left":"1","operator":"equals","right":"1"},{"match":"any","rows":[{"left":"1","operator":"is-empty"}]}]}}},
        {"id":"end","kind":"end"}],
        "edges":[{"from":"start","to":"send"},{"from":"times","to":"send"},{"from":"send","to":"check"},{"from":"check","port":"true","to":"ask"},{"from":"ask","port":"approved","to":"end"}],
        "notes":[{"id":"note","text":"Mind the gap","y":300}],
        "groups":[{"id":"group","title":"Deciding","nodes":["ask"]}]}
        """.Replace("TITLE", title, StringComparison.Ordinal));

    private static JsonObject Report() => Agent(
        """
        {"id":"weekly-report","name":"Weekly report of everything that was ordered, sent and returned","texts":{"zh-CN":{"name":"每周订单、发货与退货汇总报告"}},
        "inputs":[{"name":"week","label":"Week","default":"2026-W20"}],"outputs":[{"name":"summary"},{"name":"orders","type":"records"}],
        "nodes":[{"id":"start","kind":"manual"},{"id":"monday","kind":"schedule","settings":{"cron":"0 7 * * 1","timeZone":"Asia/Shanghai"}},
        {"id":"collect","kind":"set","name":"Collect what was ordered","settings":{"values":{"orders":[{"order":"A-1","sum":12.5},{"order":"A-2","sum":80}]}}},
        {"id":"any","kind":"if","settings":{"conditions":{"rows":[{"left":"{{collect.orders}}","operator":"is-not-empty"}]}}},
        {"id":"end","kind":"end","settings":{"outputs":{"summary":"Orders of {{input.week}}","orders":"{{collect.orders}}"}}},
        {"id":"none","kind":"end","name":"Nothing ordered","settings":{"outputs":{"summary":"Nothing","orders":[]}}}],
        "edges":[{"from":"start","to":"collect"},{"from":"monday","to":"collect"},{"from":"collect","to":"any"},{"from":"any","port":"true","to":"end"},{"from":"any","port":"false","to":"none"}]}
        """);

    private static JsonObject Flaky() => Agent(
        """
        {"id":"flaky","name":"Flaky service","texts":{"zh-CN":{"name":"不稳定的服务"}},
        "nodes":[{"id":"start","kind":"manual"},{"id":"call","kind":"http","settings":{"url":"http://127.0.0.1:9/orders"}},{"id":"end","kind":"end"}],
        "edges":[{"from":"start","to":"call"},{"from":"call","to":"end"}]}
        """);

    private static JsonObject Buyer() => Agent(
        """
        {"id":"buyer","name":"Buyer","texts":{"zh-CN":{"name":"采购员"}},"inputs":[{"name":"message","required":true}],"outputs":[{"name":"answer"}],
        "nodes":[{"id":"chat","kind":"chat","settings":{"welcome":"What shall I buy? 要买什么？"}},{"id":"end","kind":"end","settings":{"outputs":{"answer":"Bought {{input.message}}."}}}],
        "edges":[{"from":"chat","to":"end"}]}
        """);

    /// <summary>With mistakes of several rules.</summary>
    private static JsonObject Unfinished() => Agent(
        """
        {"id":"unfinished","name":"Unfinished","texts":{"zh-CN":{"name":"未完成的智能体"}},
        "nodes":[{"id":"start","kind":"manual"},{"id":"call","kind":"http","settings":{"url":"shop.example","headers":{"A":"{{input.gone}}"},"timeoutSeconds":9000}},
        {"id":"wait","kind":"wait","settings":{}},{"id":"alone","kind":"set","settings":{"values":{"a":1}}}],
        "edges":[{"from":"start","to":"call"},{"from":"call","to":"wait"},{"from":"wait","port":"side","to":"call"}]}
        """);

    /// <summary>Laid out in a row in the order of its nodes, every second one a little lower.</summary>
    private static JsonObject Agent(string json)
    {
        var agent = JsonNode.Parse(json)!.AsObject();
        agent["schemaVersion"] = 1;
        var layout = new JsonObject();
        foreach (var (index, node) in agent["nodes"]!.AsArray().Index())
            layout[node!["id"]!.GetValue<string>()] = new JsonObject { ["x"] = index * 320, ["y"] = index % 2 * 60 };
        agent["layout"] = layout;
        return agent;
    }
}
