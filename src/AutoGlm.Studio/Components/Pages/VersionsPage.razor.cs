using System.Globalization;
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
    private IReadOnlyList<(NamedDraft Named, string Since)> _named = [];
    private ElementReference _nameField;
    private string _name = "";
    private bool _focused;
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
    private DialogService Dialogs { get; set; } = default!;

    [Inject]
    private When When { get; set; } = default!;

    protected override async Task OnParametersSetAsync()
    {
        _draft = await Editions.FindAsync(Id, AgentEdition.Draft, Gone);
        _missing = _draft is null;
        if (_draft is null)
            return;
        var draft = _draft;
        _named = [.. (await Agents.ListNamedAsync(Id, Gone)).Reverse().Select(named => (named, new DiffView(named.Document, draft, Kinds, T).Summary))];
        var versions = await Agents.ListVersionsAsync(Id, Gone);
        _rows = [.. versions.Select((version, index) => RowOf(version, index == 0 ? null : versions[index - 1])).Reverse()];
        _draftSummary = versions.Count == 0 ? "" : new DiffView(versions[^1].Document, _draft, Kinds, T).Summary;
        _runs = (await Engine.ListAsync(new RunQuery { AgentId = Id, Take = MostRuns }, Gone)).CountBy(run => run.Version).ToDictionary();
    }

    /// <summary>A link to the name leads into its field, as keys go on from there.</summary>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_focused || _draft is null)
            return;
        _focused = true;
        if (new Uri(Navigation.Uri).Fragment == "#draft-name")
            await _nameField.FocusAsync();
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

    private async Task NameAsync()
    {
        if (_name.Trim() is not { Length: > 0 } name)
            return;
        try
        {
            if (await Editions.NameAsync(Id, name, Gone) is null)
            {
                Notifications.Notify(NotificationSeverity.Warning, T["designer.publishUnsaved"], T["versions.unsavedText"], 9000);
                return;
            }
        }
        catch (AgentNotFoundException)
        {
            // Deleted elsewhere; the page says so.
            await OnParametersSetAsync();
            return;
        }

        _name = "";
        await OnParametersSetAsync();
        Notifications.Notify(NotificationSeverity.Success, T.Format("versions.kept", name));
    }

    private async Task ForgetAsync(NamedDraft named)
    {
        var sure = await Dialogs.Confirm(T["versions.forgetText"], T.Format("versions.forgetTitle", named.Name), new ConfirmOptions { OkButtonText = T["common.delete"], CancelButtonText = T["common.cancel"], CloseAriaLabel = T["common.close"] });
        if (sure != true)
            return;
        await Agents.ForgetNamedAsync(Id, named.Number, Gone);
        await OnParametersSetAsync();
    }

    private Task RestoreAsync(Row row) => RestoreAsync(row.Version.Number.ToString(CultureInfo.InvariantCulture), T.Format("versions.number", row.Version.Number));

    private async Task RestoreAsync(string edition, string name)
    {
        if (!await Editions.RestoreAsync(Id, edition, Gone))
            return;
        Notifications.Notify(NotificationSeverity.Success, T.Format("versions.restored", name), T["versions.restoredText"], 9000);
        Navigation.NavigateTo($"/agents/{Uri.EscapeDataString(Id)}");
    }

    private sealed record Row(AgentVersion Version, string? Summary, IReadOnlyList<string> Triggers);
}
