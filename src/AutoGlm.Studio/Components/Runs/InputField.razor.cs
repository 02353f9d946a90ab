using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Validation;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Runs;

/// <summary>The field of a run's form that fits an input's type.</summary>
public partial class InputField : StudioComponent
{
    [Parameter, EditorRequired]
    public ValueDefinition Input { get; set; } = default!;

    [Parameter]
    public string Value { get; set; } = "";

    [Parameter]
    public EventCallback<string> OnChange { get; set; }

    /// <summary>What the host fills in when the field is left empty.</summary>
    [Parameter]
    public string? Otherwise { get; set; }

    [Parameter]
    public IEnumerable<Problem> Problems { get; set; } = [];

    private string Id => $"input-{Input.Name}";

    private string Label => string.IsNullOrWhiteSpace(Input.Label) ? Input.Name : Input.Label;

    private bool IsRequired => Input is { Required: true, From: null };

    private bool IsLong => Input.Type is ValueTypes.List or ValueTypes.Records or ValueTypes.Object or ValueTypes.Any;

    private string Kind => Input.Type switch
    {
        ValueTypes.Number => "number",
        ValueTypes.Date => "date",
        ValueTypes.Time => "time",
        _ => SecretNames.LooksSecret(Input.Name) ? "password" : "text",
    };
}
