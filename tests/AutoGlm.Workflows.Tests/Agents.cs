using System.Text.Json.Nodes;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Workflows.Tests;

/// <summary>Documents to begin a test with.</summary>
internal static class Agents
{
    /// <summary>start → book (task) → done, without any problem.</summary>
    public static JsonObject Booking() => JsonNode.Parse("""
        {
          "schemaVersion": 1,
          "id": "booking",
          "name": "Booking",
          "inputs": [{ "name": "restaurant", "type": "text", "required": true }, { "name": "guests", "type": "number", "default": 2 }],
          "outputs": [{ "name": "number", "type": "text" }],
          "nodes": [
            { "id": "start", "kind": "manual" },
            { "id": "book", "kind": "task", "settings": {
                "goal": "Book a table for {{input.guests}} at {{input.restaurant}}",
                "surfaces": [{ "kind": "web", "start": "https://example.com" }],
                "outputs": [{ "name": "confirmation", "type": "text" }] } },
            { "id": "done", "kind": "end", "settings": { "outputs": { "number": "{{book.confirmation}}" } } }
          ],
          "edges": [{ "from": "start", "to": "book" }, { "from": "book", "to": "done" }]
        }
        """)!.AsObject();

    public static AgentDocument Read(JsonObject json) => AgentJson.Read(json.ToJsonString());
}
