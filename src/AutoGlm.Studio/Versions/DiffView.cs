using AutoGlm.Studio.Designing;
using AutoGlm.Studio.Texts;
using AutoGlm.Workflows.Comparing;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.NodeKinds;

namespace AutoGlm.Studio.Versions;

/// <summary>A comparison of two agents in words, and as marks on their canvases.</summary>
public sealed class DiffView(AgentDocument before, AgentDocument after, NodeKindCatalog kinds, StudioTexts texts)
{
    public AgentDiff Diff { get; } = AgentDiff.Between(before, after);

    /// <summary>The marks on the older canvas.</summary>
    public IReadOnlyList<NodeStatusView> MarksBefore =>
        [.. Diff.Nodes.Where(change => change.Before is not null).Select(change => Mark(change.Before!.Id, change))];

    /// <summary>The marks on the newer canvas.</summary>
    public IReadOnlyList<NodeStatusView> MarksAfter =>
        [.. Diff.Nodes.Where(change => change.After is not null).Select(change => Mark(change.After!.Id, change))];

    /// <summary>Nodes that begin runs and are not as they were, apart from their place.</summary>
    public IReadOnlyList<NodeChange> Triggers =>
        [.. Diff.Nodes.Where(change => change.Sort != ChangeSort.Moved && kinds.Find(change.Kind)?.Group == NodeGroups.Trigger)];

    /// <summary>How much changed, in one line.</summary>
    public string Summary
    {
        get
        {
            if (Diff.IsEmpty)
                return texts["versions.same"];
            var words = new List<string>();
            foreach (var sort in Enum.GetValues<ChangeSort>())
            {
                var count = Diff.Nodes.Count(change => change.Sort == sort);
                if (count > 0)
                    words.Add(texts.Count($"versions.nodes{sort}", count));
            }

            Add("versions.edges", part => part == AgentParts.Edge);
            Add("versions.values", part => part is AgentParts.Input or AgentParts.Output);
            Add("versions.permissions", AgentParts.Permissions.Contains);
            Add("versions.others", part => part is AgentParts.Agent or AgentParts.Note or AgentParts.Group);
            return string.Join(texts["common.comma"], words);

            void Add(string key, Func<string, bool> counts)
            {
                var count = Diff.Parts.Count(change => counts(change.Part));
                if (count > 0)
                    words.Add(texts.Count(key, count));
            }
        }
    }

    public string SortOf(ChangeSort sort) => texts[$"versions.sort{sort}"];

    /// <summary>What people call a node: its name, else its kind's, with its id.</summary>
    public string NameOf(WorkflowNode node) =>
        $"{(string.IsNullOrWhiteSpace(node.Name) ? kinds.Find(node.Kind)?.Title.For(StudioLanguages.Current) ?? node.Kind : node.Name)}{(StudioLanguages.Current == StudioLanguages.Chinese ? $"（{node.Id}）" : $" ({node.Id})")}";

    /// <summary>What forms call a field, else its path.</summary>
    public string FieldOf(string kind, string path) =>
        path.StartsWith("settings.", StringComparison.Ordinal) && kinds.Find(kind)?.Fields.FirstOrDefault(field => field.Name == path["settings.".Length..]) is { } field
            ? field.Label.For(StudioLanguages.Current)
            : path;

    private NodeStatusView Mark(string id, NodeChange change) => new(
        id, $"diff-{change.Sort.ToString().ToLowerInvariant()}", SortOf(change.Sort), string.Join(texts["common.comma"], change.Fields.Select(field => FieldOf(change.Kind, field.Path)).Take(3)), 1, null);
}
