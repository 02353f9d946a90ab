using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Designer.Editors;

/// <summary>Text that may hold templates. What they may name is offered in the browser, from the list the panel around it holds (<c>data-references</c>).</summary>
public partial class TemplateInput : StudioComponent
{
    [Parameter]
    public string Value { get; set; } = "";

    [Parameter]
    public EventCallback<string> OnChange { get; set; }

    [Parameter]
    public string? Id { get; set; }

    /// <summary>Where no label element belongs to it.</summary>
    [Parameter]
    public string? Label { get; set; }

    [Parameter]
    public string? DescribedBy { get; set; }

    [Parameter]
    public bool Invalid { get; set; }

    [Parameter]
    public string? Placeholder { get; set; }

    [Parameter]
    public int Lines { get; set; } = 1;

    /// <summary>Values that are offered, each with what it is called; for one line.</summary>
    [Parameter]
    public IReadOnlyList<(string Value, string Label)> Offers { get; set; } = [];

    private string? ListId => Offers.Count > 0 && Id is not null ? $"{Id}-offers" : null;

    private Task ChangeAsync(string? value) => OnChange.InvokeAsync(value ?? "");
}
