using System.Text.Json.Nodes;
using AutoGlm.Workflows.Nodes;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Designer.Editors;

public partial class ChoiceEditor : EditorBase
{
    [Parameter, EditorRequired]
    public IReadOnlyList<FieldChoice> Choices { get; set; } = [];

    [Parameter]
    public JsonNode? Default { get; set; }

    private Task ChangeAsync(string? chosen) =>
        OnChange.InvokeAsync(string.IsNullOrEmpty(chosen) || chosen == Text(Default) ? null : JsonValue.Create(chosen));
}
