using AutoGlm.Engine;
using AutoGlm.Engine.Agents;
using AutoGlm.Studio.Look;
using AutoGlm.Studio.Versions;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.NodeKinds;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace AutoGlm.Studio.Components.Pages;

/// <summary>An agent's draft and versions, newest first: what changed in each, which runs used it, and the way back to it.</summary>
public partial class VersionsPage : StudioComponent
{
    /// <summary>As many of the newest runs are counted.</summary>
    private const int MostRuns = 500;

    private AgentDocument? _draft;
    private string _draftSummary = "";
    private IReadOnlyList<Row> _rows = [];
    private Dictionary<int, int> _runs = [];
    private bool _missing;

    [Parameter]
    public string Id { get; set; } = "";

    [Inject]
    private IAgentStore Agents { get; set; } = default!;

    [Inject]
    private AgentEdition Editions { get; set; } = default!;

    [Inject]
    private IWorkflowEngine Engine { get; set; } = default!;

    [Inject]
    private NodeKindCatalog Kinds { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private NotificationService Notifications { get; set; } = default!;

    [Inject]
    private When When { get; set; } = default!;

    protected override async Task OnParametersSetAsync()
    {
        _draft = await Editions.FindAsync(Id, AgentEdition.Draft, Gone);
        _missing = _draft is null;
        if (_draft is null)
            return;
        var versions = await Agents.ListVersionsAsync(Id, Gone);
        _rows = [.. versions.Select((version, index) => RowOf(version, index == 0 ? null : versions[index - 1])).Reverse()];
        _draftSummary = versions.Count == 0 ? "" : new DiffView(versions[^1].Document, _draft, Kinds, T).Summary;
        _runs = (await Engine.ListAsync(new RunQuery { AgentId = Id, Take = MostRuns }, Gone)).CountBy(run => run.Version).ToDictionary();
    }

    private Row RowOf(AgentVersion version, AgentVersion? before)
    {
        if (before is null)
            return new Row(version, null, []);
        var view = new DiffView(before.Document, version.Document, Kinds, T);
        return new Row(version, view.Summary, [.. view.Triggers.Select(change => $"{view.NameOf((change.After ?? change.Before)!)} – {view.SortOf(change.Sort)}")]);
    }

    private string RunsOf(int version)
    {
        var count = _runs.GetValueOrDefault(version);
        // Beyond what was counted there may be more.
        return _runs.Values.Sum() >= MostRuns ? T["versions.runs"] : T.Count("versions.usedBy", count);
    }

    private async Task RestoreAsync(int version)
    {
        if (!await Editions.RestoreAsync(Id, version, Gone))
            return;
        Notifications.Notify(NotificationSeverity.Success, T.Format("versions.restored", version), T["versions.restoredText"], 9000);
        Navigation.NavigateTo($"/agents/{Uri.EscapeDataString(Id)}");
    }

    private sealed record Row(AgentVersion Version, string? Summary, IReadOnlyList<string> Triggers);
}
