using System.Text.Json.Nodes;
using AutoGlm.Studio.Designing;
using AutoGlm.Studio.Versions;
using AutoGlm.Workflows.Comparing;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Versions;

/// <summary>All changes in words; a node's leads to it.</summary>
public partial class ChangeList : StudioComponent
{
    [Parameter, EditorRequired]
    public DiffView View { get; set; } = default!;

    [Parameter]
    public EventCallback<NodeChange> OnPick { get; set; }

    private static string Sign(ChangeSort sort) => sort switch
    {
        ChangeSort.Added => "+",
        ChangeSort.Removed => "−",
        ChangeSort.Moved => "↔",
        _ => "~",
    };

    private static string Text(JsonNode? value) => value is null ? "–" : ValueText.Of(value);
}
