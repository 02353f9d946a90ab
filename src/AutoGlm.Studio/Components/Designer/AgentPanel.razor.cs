using AutoGlm.Studio.Designing;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Validation;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Designer;

/// <summary>The agent itself: what it is called, takes, gives and asks for; and its nodes as a list.</summary>
public partial class AgentPanel : StudioComponent
{
    [Parameter, EditorRequired]
    public DesignerSession Session { get; set; } = default!;

    /// <summary>Given the node that was chosen in the list.</summary>
    [Parameter]
    public EventCallback<string> OnPick { get; set; }

    private AgentDocument Agent => Session.Document;

    private IEnumerable<Problem> Others => Session.KnownProblems.Where(problem => problem.Node is null
        && !problem.Field.StartsWith("name", StringComparison.Ordinal)
        && !problem.Field.StartsWith("inputs", StringComparison.Ordinal)
        && !problem.Field.StartsWith("outputs", StringComparison.Ordinal)
        && !problem.Field.StartsWith("permissions", StringComparison.Ordinal));

    private IEnumerable<Problem> About(string member) => Session.KnownProblems.Where(problem => problem.Node is null
        && (problem.Field == member || problem.Field.StartsWith(member + "[", StringComparison.Ordinal) || problem.Field.StartsWith(member + ".", StringComparison.Ordinal)));

    private void Set(string member, Func<AgentDocument, AgentDocument> edit) => Session.Apply(edit, $"agent/{member}");

    private void SetPermissions(Func<AgentPermissions, AgentPermissions> edit) =>
        Set("permissions", agent => agent with { Permissions = edit(agent.Permissions) });
}
