using System.Text.Json.Nodes;
using AutoGlm.Engine;
using AutoGlm.Engine.Runs;
using AutoGlm.Studio.Look;
using AutoGlm.Studio.Texts;
using AutoGlm.Studio.Watching;
using AutoGlm.Workflows.NodeKinds;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Pages;

/// <summary>Two runs node by node: state, duration, outputs, and what differs.</summary>
public partial class CompareRunsPage : StudioComponent
{
    private RunSnapshot? _a;
    private RunSnapshot? _b;
    private IReadOnlyList<Row> _rows = [];
    private bool _missing;

    [SupplyParameterFromQuery(Name = "a")]
    private string? First { get; set; }

    [SupplyParameterFromQuery(Name = "b")]
    private string? Second { get; set; }

    [Inject]
    private IWorkflowEngine Engine { get; set; } = default!;

    [Inject]
    private NodeKindCatalog Kinds { get; set; } = default!;

    [Inject]
    private When When { get; set; } = default!;

    protected override async Task OnParametersSetAsync()
    {
        try
        {
            (_a, _b) = (await Engine.GetAsync(First ?? "", Gone), await Engine.GetAsync(Second ?? "", Gone));
            _missing = false;
        }
        catch (RunNotFoundException)
        {
            _missing = true;
            return;
        }

        var (a, b) = (_a, _b);
        _rows =
        [
            RowOf("", T["moments.wholeRun"], Whole(a), Whole(b)),
            .. a.Nodes.Concat(b.Nodes).Select(node => node.NodeId).Distinct().Select(id => RowOf(id, NameOf(id), SideOf(a, id), SideOf(b, id))),
        ];
    }

    private static Row RowOf(string key, string name, Side? a, Side? b) =>
        new(key, name, a, b, a is null || b is null || a.Status != b.Status || a.Count != b.Count || a.Error != b.Error || !JsonNode.DeepEquals(a.Output, b.Output));

    private Side Whole(RunSnapshot run) => new(run.Run.Status.Name(), When.Lasted(run.Run.StartedAt, run.Run.EndedAt), 1, run.Run.Error?.MessageText.For(StudioLanguages.Current), run.Run.Outputs);

    private Side? SideOf(RunSnapshot run, string id)
    {
        var nodes = run.Nodes.Where(node => node.NodeId == id).ToList();
        return nodes.Count == 0 ? null : new Side(nodes[^1].Status.Name(), When.Lasted(nodes[^1].StartedAt, nodes[^1].EndedAt), nodes.Count, nodes[^1].Error?.MessageText.For(StudioLanguages.Current), nodes[^1].Output as JsonObject);
    }

    private string NameOf(string id) => Kinds.NameOf(_a!.Agent.Node(id) is null ? _b!.Agent : _a.Agent, id);

    private sealed record Row(string Key, string Name, Side? A, Side? B, bool Differs);

    private sealed record Side(string Status, string Lasted, int Count, string? Error, JsonObject? Output);
}
