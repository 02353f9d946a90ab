using AutoGlm.Tasks.Running;
using AutoGlm.Workflows.NodeKinds;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Runs;

/// <summary>What a yes would do: which kind of change, to what amount, to whom, where.</summary>
public partial class ApprovalFacts : StudioComponent
{
    [Parameter, EditorRequired]
    public Question Question { get; set; } = default!;

    private string Kind => EffectKinds.Choices.FirstOrDefault(choice => choice.Value == Question.Category) is { } known ? L(known.Label) : Question.Category ?? "";

    /// <summary>The site, in the letters that it is found by, so that none passes for another.</summary>
    private string? Place => Uri.TryCreate(Question.Location, UriKind.Absolute, out var address) && address.Host.Length > 0
        ? address.IsDefaultPort ? address.IdnHost : $"{address.IdnHost}:{address.Port}"
        : Question.Location;
}
