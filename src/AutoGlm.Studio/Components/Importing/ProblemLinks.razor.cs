using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Validation;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Importing;

/// <summary>Problems of an agent, each with the way to its node in the designer.</summary>
public partial class ProblemLinks : StudioComponent
{
    [Parameter, EditorRequired]
    public IReadOnlyList<Problem> Problems { get; set; } = [];

    [Parameter, EditorRequired]
    public AgentDocument Agent { get; set; } = default!;
}
