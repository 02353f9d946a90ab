using System.Text.Json.Nodes;
using AutoGlm.Studio.Designing;
using AutoGlm.Workflows.Nodes;
using AutoGlm.Workflows.Validation;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Designer;

/// <summary>A field of a node: label, the editor its kind asks for, help and problems.</summary>
public partial class FieldRow : StudioComponent
{
    private IReadOnlyList<(string Value, string Label)> _offers = [];

    [Parameter, EditorRequired]
    public FieldDefinition Field { get; set; } = default!;

    [Parameter, EditorRequired]
    public string NodeId { get; set; } = "";

    [Parameter]
    public JsonNode? Value { get; set; }

    /// <summary>Given the new value; null where the field is left to its default.</summary>
    [Parameter]
    public EventCallback<JsonNode?> OnChange { get; set; }

    [Parameter]
    public IReadOnlyList<Problem> Problems { get; set; } = [];

    [Inject]
    private Offers Offers { get; set; } = default!;

    private string Id => $"field-{NodeId}-{Field.Name}";

    /// <summary>Whether its editor consists of several controls, so that the label names a group instead of one of them.</summary>
    private bool IsComposite => Field.Editor is FieldEditor.Words or FieldEditor.KeyValue or FieldEditor.Conditions
        or FieldEditor.Values or FieldEditor.FormFields or FieldEditor.Surfaces or FieldEditor.Limits or FieldEditor.Json or FieldEditor.Cron or FieldEditor.Corrections;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender || Field.Offers == FieldOffer.None)
            return;
        try
        {
            _offers = await Offers.OfAsync(Field.Offers, Gone);
            StateHasChanged();
        }
        catch (OperationCanceledException)
        {
            // Another node was chosen.
        }
    }

    /// <summary>
    /// Hands a value on. By passing through here it has this row rendered before its editor, so that the editor never shows its old
    /// value for a moment: letters that were typed meanwhile would be gone.
    /// </summary>
    private Task ChangeAsync(JsonNode? value) => OnChange.InvokeAsync(value);

    private string? Placeholder => Field.Default is JsonValue value ? value.ToString() : Field.Example;
}
