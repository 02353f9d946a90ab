using AutoGlm.Studio.Designing;
using AutoGlm.Studio.Hosting;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Designer.Editors;

/// <summary>Text that may hold templates, with a picker of what they may name.</summary>
public partial class TemplateInput : StudioComponent
{
    private ElementReference _element;

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

    [Parameter]
    public IReadOnlyList<ReferenceGroup> References { get; set; } = [];

    [Inject]
    private BrowserShell Shell { get; set; } = default!;

    private Task ChangeAsync(string? value) => OnChange.InvokeAsync(value ?? "");

    private async Task InsertAsync(Reference reference) =>
        await ChangeAsync(await Shell.InsertAtCaretAsync(_element, reference.Template));
}
