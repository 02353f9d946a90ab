using AutoGlm.Engine;
using AutoGlm.Studio.Designing;
using AutoGlm.Studio.Designing.Subflows;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Validation;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace AutoGlm.Studio.Components.Designer;

/// <summary>Shows what would go into and come out of an agent made of some nodes, and makes it; closes its dialog with the call's id.</summary>
public partial class ExtractForm : StudioComponent
{
    private string _name = "";
    private bool _working;
    private AgentDocument _child = new() { Id = "", Name = "" };
    private IReadOnlyList<Problem> _problems = [];

    [Parameter, EditorRequired]
    public DesignerSession Session { get; set; } = default!;

    [Parameter, EditorRequired]
    public IReadOnlyList<string> Nodes { get; set; } = [];

    [Inject]
    private SubflowDesk Desk { get; set; } = default!;

    [Inject]
    private DialogService Dialogs { get; set; } = default!;

    protected override void OnInitialized()
    {
        var agent = Session.Document;
        _name = agent.Groups.FirstOrDefault(group => group.Title.Length > 0 && group.Nodes.ToHashSet().SetEquals(Nodes))?.Title
            ?? T.Format("subflow.name", agent.Name);
        _child = Desk.Extractor(agent, Nodes).Extract("part", _name, 1).Child;
    }

    private string Names(IReadOnlyList<ValueDefinition> values) =>
        values.Count == 0 ? T["subflow.none"] : string.Join(T["common.comma"], values.Select(value => value.Name));

    private async Task ExtractAsync()
    {
        if (_working || string.IsNullOrWhiteSpace(_name))
            return;
        _working = true;
        try
        {
            Dialogs.Close(await Desk.ExtractAsync(Session, Nodes, _name.Trim(), Gone));
        }
        catch (RunRefusedException refused)
        {
            _problems = refused.Problems;
        }
        finally
        {
            _working = false;
        }
    }
}
