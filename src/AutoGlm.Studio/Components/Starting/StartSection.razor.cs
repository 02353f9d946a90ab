using AutoGlm.Authoring;
using AutoGlm.Studio.Designing;
using AutoGlm.Studio.Hosting;
using AutoGlm.Studio.Starting;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Starting;

/// <summary>Where an agent begins: the guide, the box to describe it in, the way to the templates, and the draft before it is saved.</summary>
public partial class StartSection : StudioComponent
{
    private readonly List<DescribedAgent> _drafts = [];
    private bool _isNew;

    /// <summary>Takes a line only, for those who made agents before.</summary>
    [Parameter]
    public bool Compact { get; set; }

    [Inject]
    private NewAgents Agents { get; set; } = default!;

    [Inject]
    private DraftNotebook Notebook { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private BrowserShell Shell { get; set; } = default!;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_isNew)
            return;
        _isNew = false;
        // Brought into sight, and told by screen readers.
        await Shell.FocusAsync("[data-draft]");
    }

    private void Show(DescribedAgent draft)
    {
        _drafts.Add(draft);
        _isNew = true;
    }

    private void Undo() => _drafts.RemoveAt(_drafts.Count - 1);

    private async Task KeepAsync()
    {
        var draft = _drafts[^1];
        var id = await Agents.SaveAsync(draft.Document, Gone);
        Notebook.Keep(id, draft.Notes);
        Navigation.NavigateTo($"/agents/{id}");
    }
}
