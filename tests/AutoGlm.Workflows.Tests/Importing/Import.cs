using System.Text.Json.Nodes;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Importing;
using AutoGlm.Workflows.NodeKinds;
using AutoGlm.Workflows.Tests.Texts;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Workflows.Tests.Importing;

/// <summary>What tests of importers ask.</summary>
internal static class Import
{
    public static ImportResult Read(string text) => AgentImports.Default.Read(text);

    public static AgentFormatException Refuse(string text) => LocalProblems.IsSaidInBothLanguages(Should.Throw<AgentFormatException>(() => AgentImports.Default.Read(text)));

    public static IReadOnlyList<Problem> Errors(ImportResult result) => [.. AgentValidator.Validate(result.Document, NodeKindCatalog.Default).Where(problem => problem.Severity == "error")];

    public static ImportEntry Entry(this ImportResult result, string sourceName) => result.Report!.Entries.Single(entry => entry.SourceName == sourceName);

    public static WorkflowNode Node(this ImportResult result, string sourceName) => result.Document.Node(result.Entry(sourceName).Nodes[0])!;

    public static string? Setting(this WorkflowNode node, string field) => node.Settings[field]?.ToJsonString().Trim('"');

    public static IEnumerable<string> Ways(this ImportResult result) => result.Document.Edges.Select(edge => $"{edge.From}/{edge.Port} {edge.To}");

    /// <summary>A workflow of n8n: nodes as name, type, parameters and further members; ways as from/output to.</summary>
    public static string N8n(IEnumerable<(string Name, string Type, string Parameters, string More)> nodes, params IEnumerable<(string From, int Output, string To)> ways)
    {
        var index = 0;
        var connections = new JsonObject();
        foreach (var group in ways.GroupBy(way => way.From))
        {
            connections[group.Key] = new JsonObject
            {
                ["main"] = new JsonArray([.. Enumerable.Range(0, group.Max(way => way.Output) + 1).Select(output =>
                    group.Any(way => way.Output == output) ? new JsonArray([.. group.Where(way => way.Output == output).Select(way => new JsonObject { ["node"] = way.To, ["type"] = "main", ["index"] = 0 })]) : null)]),
            };
        }

        return new JsonObject
        {
            ["name"] = "Test",
            ["nodes"] = new JsonArray([.. nodes.Select(node =>
            {
                var json = (JsonObject)JsonNode.Parse($"{{{node.More}}}")!;
                json["id"] = $"n{index}";
                json["name"] = node.Name;
                json["type"] = node.Type.Contains('.', StringComparison.Ordinal) ? node.Type : $"n8n-nodes-base.{node.Type}";
                json["position"] = new JsonArray(220 * index++, 300);
                json["parameters"] = JsonNode.Parse(node.Parameters);
                return json;
            })]),
            ["connections"] = connections,
        }.ToJsonString();
    }
}
