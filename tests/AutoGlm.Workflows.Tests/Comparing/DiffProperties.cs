using System.Text.Json.Nodes;
using AutoGlm.Workflows.Comparing;
using AutoGlm.Workflows.Documents;
using FsCheck;
using FsCheck.Fluent;

namespace AutoGlm.Workflows.Tests.Comparing;

public sealed class DiffProperties
{
    [Fact]
    public void Between_AnyTwoDocuments_ReportsWhatMakesTheOneTheOther() =>
        Prop.ForAll(Documents().ToArbitrary(), Documents().ToArbitrary(), (before, after) =>
            JsonNode.DeepEquals(Applied(before, AgentDiff.Between(before, after)), Parts(after))).QuickCheckThrowOnFailure();

    [Fact]
    public void Between_AnyDocumentAndItself_IsEmpty() =>
        Prop.ForAll(Documents().ToArbitrary(), document => AgentDiff.Between(document, AgentJson.Read(AgentJson.Write(document))).IsEmpty).QuickCheckThrowOnFailure();

    [Fact]
    public void LineDiff_AnyTwoTexts_HoldsBothInOrder() =>
        Prop.ForAll(Lines().ToArbitrary(), Lines().ToArbitrary(), (before, after) =>
        {
            var lines = LineDiff.Between(before, after);
            return Of(lines, LineSort.Added) == before && Of(lines, LineSort.Removed) == after;
        }).QuickCheckThrowOnFailure();

    private static string Of(IEnumerable<DiffLine> lines, LineSort without) => string.Join('\n', lines.Where(line => line.Sort != without).Select(line => line.Text));

    private static Gen<string> Lines() => Gen.ListOf(Gen.Elements("a b", "a c", "b", "  b", "订座"), 9).Select(lines => string.Join('\n', lines));

    /// <summary>The document with what is reported done to it.</summary>
    private static JsonObject Applied(AgentDocument before, AgentDiff diff)
    {
        var parts = Parts(before);
        var (nodes, edges) = (parts["nodes"]!.AsObject(), parts["edges"]!.AsObject());
        foreach (var change in diff.Nodes.Where(change => change.Sort == ChangeSort.Removed || change.IsRenamed).Select(change => change.Before!.Id))
            nodes.Remove(change);
        foreach (var change in diff.Nodes.Where(change => change.After is not null))
        {
            var node = change.Before is null ? NodeOf(change.After!) : NodeOf(change.Before);
            foreach (var field in change.Before is null ? [] : change.Fields)
            {
                var path = field.Path.Split('.', 2);
                var holder = path.Length == 2 ? node[path[0]]!.AsObject() : node;
                if (field.After is null) holder.Remove(path[^1]);
                else holder[path[^1]] = field.After.DeepClone();
            }

            nodes[change.Id] = node;
        }

        var renamed = diff.Nodes.Where(change => change.IsRenamed).ToDictionary(change => change.Before!.Id, change => change.After!.Id);
        var now = new JsonObject(before.Edges.Select(edge => KeyValuePair.Create(
            $"{renamed.GetValueOrDefault(edge.From, edge.From)}/{edge.Port}/{renamed.GetValueOrDefault(edge.To, edge.To)}", (JsonNode?)true)).DistinctBy(edge => edge.Key));
        foreach (var change in diff.Parts.Where(change => change.Part == AgentParts.Edge))
            if (change.Sort == ChangeSort.Removed) now.Remove(change.Name);
            else now[change.Name] = true;
        return new JsonObject { ["nodes"] = Sorted(nodes), ["edges"] = Sorted(now) };
    }

    private static JsonObject Parts(AgentDocument agent) => new()
    {
        ["nodes"] = Sorted(new JsonObject(agent.Nodes.Select(node => KeyValuePair.Create(node.Id, (JsonNode?)NodeOf(node))))),
        ["edges"] = Sorted(new JsonObject(agent.Edges.Select(edge => KeyValuePair.Create($"{edge.From}/{edge.Port}/{edge.To}", (JsonNode?)true)).DistinctBy(edge => edge.Key))),
    };

    private static JsonObject NodeOf(WorkflowNode node)
    {
        var document = JsonNode.Parse(AgentJson.Write(new AgentDocument { Id = "a", Name = "a", Nodes = [node] }))!;
        return document["nodes"]![0]!.DeepClone().AsObject();
    }

    private static JsonObject Sorted(JsonObject json) =>
        new(json.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));

    /// <summary>Few ids, kinds and values, so that two documents share many.</summary>
    private static Gen<AgentDocument> Documents() =>
        from picks in Gen.ListOf(Gen.Choose(0, 5), 4)
        from kinds in Gen.ListOf(Gen.Elements("set", "task"), 4)
        from names in Gen.ListOf(Gen.Elements(null, "one", "two"), 4)
        from values in Gen.ListOf(Gen.Choose(0, 2), 8)
        from ends in Gen.ListOf(Gen.Choose(0, 3), 6)
        let ids = picks.Distinct().Select(pick => $"n{pick}").ToList()
        select new AgentDocument
        {
            Id = "a",
            Name = "A",
            Nodes = [.. ids.Select((id, index) => new WorkflowNode { Id = id, Kind = kinds[index], Name = names[index], Settings = SettingsOf(values[index], values[index + 4]) })],
            Edges = [.. ends.Chunk(2).Where(pair => pair.Max() < ids.Count).Select(pair => new WorkflowEdge { From = ids[pair[0]], To = ids[pair[1]] }).Distinct()],
        };

    private static JsonObject SettingsOf(int goal, int limit)
    {
        var settings = new JsonObject();
        if (goal > 0) settings["goal"] = goal;
        if (limit > 0) settings["limit"] = new JsonObject { ["steps"] = limit };
        return settings;
    }
}
