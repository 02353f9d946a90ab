using System.Text.Json.Nodes;
using AutoGlm.Workflows.Documents;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Runs;

/// <summary>Named values, as their definitions call them.</summary>
public partial class ValueList : StudioComponent
{
    [Parameter, EditorRequired]
    public JsonObject Values { get; set; } = default!;

    [Parameter]
    public IReadOnlyList<ValueDefinition> Definitions { get; set; } = [];

    private string LabelOf(string name) => Definitions.FirstOrDefault(value => value.Name == name)?.Label ?? name;
}
