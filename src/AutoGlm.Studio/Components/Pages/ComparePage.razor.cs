using System.Globalization;
using AutoGlm.Engine.Agents;
using AutoGlm.Studio.Components.Designer;
using AutoGlm.Studio.Designing;
using AutoGlm.Studio.Versions;
using AutoGlm.Workflows.Comparing;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.NodeKinds;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Pages;

/// <summary>Two editions of an agent side by side: on canvases, in words and as text. Which ones is in the address.</summary>
public partial class ComparePage : StudioComponent
{
    private CanvasHost? _before;
    private CanvasHost? _after;
    private IReadOnlyList<string> _editions = [];
    private Dictionary<string, string> _names = [];
    private DiffView? _view;
    private CanvasPicture _pictureBefore = CanvasPicture.Empty;
    private CanvasPicture _pictureAfter = CanvasPicture.Empty;
    private IReadOnlyList<NodeStatusView> _marksBefore = [];
    private IReadOnlyList<NodeStatusView> _marksAfter = [];
    private string _textBefore = "";
    private string _textAfter = "";
    private bool _missing;

    [Parameter]
    public string Id { get; set; } = "";

    [SupplyParameterFromQuery(Name = "from")]
    private string? From { get; set; }

    [SupplyParameterFromQuery(Name = "to")]
    private string? To { get; set; }

    [Inject]
    private IAgentStore Agents { get; set; } = default!;

    [Inject]
    private AgentEdition Editions { get; set; } = default!;

    [Inject]
    private NodeKindCatalog Kinds { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    /// <summary>Without a word in the address, the newest version.</summary>
    private string Old => From ?? _editions.FirstOrDefault(edition => edition != AgentEdition.Draft) ?? AgentEdition.Draft;

    private string New => To ?? AgentEdition.Draft;

    protected override async Task OnParametersSetAsync()
    {
        var versions = await Agents.ListVersionsAsync(Id, Gone);
        _names = (await Agents.ListNamedAsync(Id, Gone)).ToDictionary(named => AgentEdition.OfNamed(named.Number), named => named.Name);
        _editions = [AgentEdition.Draft, .. versions.Select(version => version.Number.ToString(CultureInfo.InvariantCulture)).Reverse(), .. _names.Keys.Reverse()];
        var (before, after) = (await Editions.FindAsync(Id, Old, Gone), await Editions.FindAsync(Id, New, Gone));
        _missing = before is null || after is null;
        _view = null;
        if (before is null || after is null)
            return;
        var view = _view = new DiffView(before, after, Kinds, T);
        (_pictureBefore, _pictureAfter) = (CanvasPicture.Of(DocumentEdits.PlaceAll(before), [], Kinds, T), CanvasPicture.Of(DocumentEdits.PlaceAll(after), [], Kinds, T));
        (_marksBefore, _marksAfter) = (view.MarksBefore, view.MarksAfter);
        (_textBefore, _textAfter) = (AgentJson.Write(before), AgentJson.Write(after));
    }

    private string NameOf(string edition) => edition == AgentEdition.Draft ? T["versions.draft"] : _names.TryGetValue(edition, out var name) ? name : T.Format("versions.number", edition);

    private async Task PickAsync(NodeChange change)
    {
        if (change.Before is { } old && _before is { } before)
            await before.SelectAsync([old.Id], reveal: true);
        if (change.After is { } now && _after is { } after)
            await after.SelectAsync([now.Id], reveal: true);
    }

    private void Go(string? from, string? to) => Navigation.NavigateTo($"/agents/{Uri.EscapeDataString(Id)}/compare?from={from}&to={to}");
}
