using AutoGlm.Authoring;
using AutoGlm.Studio.Designing;
using AutoGlm.Studio.Starting;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Starting;

/// <summary>What stands on an empty canvas, and the notes of a draft that was drawn on it.</summary>
public partial class DesignerStart : StudioComponent
{
    private IReadOnlyList<DraftNote>? _notes;
    private string? _agentId;
    private bool _drawn;

    [Parameter, EditorRequired]
    public DesignerSession Session { get; set; } = default!;

    /// <summary>Draws the three nodes of every first agent.</summary>
    [Parameter]
    public EventCallback OnDrawFirst { get; set; }

    /// <summary>Raised after a draft was drawn.</summary>
    [Parameter]
    public EventCallback OnDrawn { get; set; }

    /// <summary>Shows a node.</summary>
    [Parameter]
    public EventCallback<string> OnPick { get; set; }

    [Inject]
    private DraftNotebook Notebook { get; set; } = default!;

    protected override void OnParametersSet()
    {
        if (_agentId == Session.AgentId)
            return;
        _agentId = Session.AgentId;
        _notes = Notebook.Of(_agentId);
        _drawn = false;
    }

    private async Task DrawAsync(DescribedAgent draft)
    {
        // One edit, so that one undo takes it back.
        Session.Apply(agent => agent.Nodes.Count == 0 ? draft.Document with { Id = agent.Id } : agent);
        Notebook.Keep(Session.AgentId, draft.Notes);
        (_notes, _drawn) = (draft.Notes, true);
        await OnDrawn.InvokeAsync();
    }

    private void Undo()
    {
        Session.Undo();
        Close();
    }

    private void Close()
    {
        Notebook.Forget(Session.AgentId);
        (_notes, _drawn) = (null, false);
    }
}
