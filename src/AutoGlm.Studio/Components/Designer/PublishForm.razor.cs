using AutoGlm.Engine;
using AutoGlm.Engine.Agents;
using AutoGlm.Studio.Designing;
using AutoGlm.Studio.Versions;
using AutoGlm.Workflows.NodeKinds;
using AutoGlm.Workflows.Validation;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace AutoGlm.Studio.Components.Designer;

/// <summary>Makes what is on the canvas the agent's next version; closes its dialog with the number.</summary>
public partial class PublishForm : StudioComponent
{
    private string _note = "";
    private int _latest;
    private string? _changes;
    private bool _publishing;
    private IReadOnlyList<Problem> _problems = [];

    [Parameter, EditorRequired]
    public DesignerSession Session { get; set; } = default!;

    [Inject]
    private AgentPublisher Publisher { get; set; } = default!;

    [Inject]
    private IAgentStore Agents { get; set; } = default!;

    [Inject]
    private NodeKindCatalog Kinds { get; set; } = default!;

    [Inject]
    private DialogService Dialogs { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        _latest = (await Agents.ListPublishedAsync(Gone)).FirstOrDefault(agent => agent.AgentId == Session.AgentId)?.Version ?? 0;
        if (await Agents.GetVersionAsync(Session.AgentId, _latest, Gone) is { } published)
            _changes = new DiffView(published, Session.Document, Kinds, T).Summary;
    }

    private async Task PublishAsync()
    {
        if (_publishing)
            return;
        _publishing = true;
        try
        {
            await Session.SaveAsync(Gone);
            if (Session.State != SaveState.Saved)
            {
                _problems = [new Problem(null, "", T["designer.publishUnsaved"], Session.SaveError ?? "")];
                return;
            }

            Dialogs.Close(await Publisher.PublishAsync(Session.AgentId, string.IsNullOrWhiteSpace(_note) ? null : _note.Trim(), Gone));
        }
        catch (RunRefusedException refused)
        {
            _problems = refused.Problems;
        }
        finally
        {
            _publishing = false;
        }
    }
}
