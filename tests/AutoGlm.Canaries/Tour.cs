using System.Text.Json.Nodes;

namespace AutoGlm.Canaries;

/// <summary>Goes through all that a Studio shows and answers, for a watched client to look through.</summary>
public static class Tour
{
    /// <summary>Of the newest runs, these are looked at.</summary>
    private const int Runs = 12;

    private static readonly string[] Pages =
    [
        "/", "/runs", "/schedules", "/inbox", "/devices", "/settings", "/api/agents", "/api/runs", "/api/inbox", "/api/schedules", "/api/profiles", "/api/settings/retention", "/api/audit",
    ];

    /// <param name="client">With the token, its answers watched.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public static async Task TakeAsync(HttpClient client, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        foreach (var page in Pages)
            await AskAsync(client, page, cancellationToken);
        foreach (var agent in Ids(await AskAsync(client, "/api/agents", cancellationToken), "id"))
            foreach (var page in new[] { $"/api/agents/{agent}", $"/agents/{agent}", $"/agents/{agent}/file" })
                await AskAsync(client, page, cancellationToken);
        foreach (var run in Ids(await AskAsync(client, "/api/runs", cancellationToken), "runId").Take(Runs))
        {
            await AskAsync(client, $"/runs/{run}", cancellationToken);
            var whole = JsonNode.Parse(await AskAsync(client, $"/api/runs/{run}", cancellationToken) ?? "{}");
            // The events of a run that goes on have no end.
            if (whole?["run"]?["endedAt"] is not null)
                await AskAsync(client, $"/api/runs/{run}/events", cancellationToken);
        }
    }

    private static async Task<string?> AskAsync(HttpClient client, string path, CancellationToken cancellationToken)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative), cancellationToken);
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        return response.IsSuccessStatusCode ? text : null;
    }

    private static IEnumerable<string> Ids(string? json, string name) => JsonNode.Parse(json ?? "[]") switch
    {
        JsonArray all => all.Select(one => $"{one![name]}"),
        JsonObject all => all.Select(field => field.Value).OfType<JsonArray>().SelectMany(list => list).Select(one => $"{one![name]}"),
        _ => [],
    };
}
