using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Validation;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Designer;

/// <summary>The agent's inputs or outputs.</summary>
public partial class ValueDefinitions : StudioComponent
{
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    [Parameter]
    public string? Help { get; set; }

    [Parameter, EditorRequired]
    public IReadOnlyList<ValueDefinition> Values { get; set; } = [];

    [Parameter]
    public bool ForInputs { get; set; }

    [Parameter]
    public IEnumerable<Problem> Problems { get; set; } = [];

    [Parameter]
    public EventCallback<IReadOnlyList<ValueDefinition>> OnChange { get; set; }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static string[]? Words(string? text) =>
        (text ?? "").Split([',', '，'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is { Length: > 0 } words ? words : null;

    private Task Add() => OnChange.InvokeAsync([.. Values, new ValueDefinition { Name = "" }]);

    private Task Remove(int at) => OnChange.InvokeAsync([.. Values.Where((_, index) => index != at)]);

    /// <summary>Changes the value as it is now: an event may arrive that was sent before the last rendering did.</summary>
    private Task Set(int at, Func<ValueDefinition, ValueDefinition> change) =>
        OnChange.InvokeAsync([.. Values.Select((now, index) => index == at ? change(now) : now)]);
}
