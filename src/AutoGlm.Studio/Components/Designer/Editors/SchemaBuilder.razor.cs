using AutoGlm.Studio.Designing;
using AutoGlm.Workflows.Documents;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Designer.Editors;

/// <summary>Named, typed values: an agent's inputs and outputs, what a task brings back, what a form asks for.</summary>
public partial class SchemaBuilder : StudioComponent
{
    private const string ExampleText = """{ "order": "A-17", "total": 398.5, "items": [{ "name": "Lamp", "price": 98 }] }""";

    private string? _example;
    private string? _exampleProblem;

    [Parameter, EditorRequired]
    public IReadOnlyList<ValueDefinition> Values { get; set; } = [];

    [Parameter]
    public SchemaUse Use { get; set; }

    /// <summary>For the main control, so that a label belongs to it.</summary>
    [Parameter]
    public string? Id { get; set; }

    /// <summary>What the values are called together.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    [Parameter]
    public EventCallback<IReadOnlyList<ValueDefinition>> OnChange { get; set; }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static string[]? Words(string? text) =>
        (text ?? "").Split([',', '，', '、'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is { Length: > 0 } words ? words : null;

    private Task Add() => OnChange.InvokeAsync([.. Values, new ValueDefinition { Name = "" }]);

    private Task Remove(int at) => OnChange.InvokeAsync([.. Values.Where((_, index) => index != at)]);

    private Task Move(int at, int by)
    {
        var moved = Values.ToList();
        (moved[at], moved[at + by]) = (moved[at + by], moved[at]);
        return OnChange.InvokeAsync(moved);
    }

    /// <summary>Changes the value as it is now: an event may arrive that was sent before the last rendering did.</summary>
    private Task Set(int at, Func<ValueDefinition, ValueDefinition> change) =>
        OnChange.InvokeAsync([.. Values.Select((now, index) => index == at ? change(now) : now)]);

    /// <summary>Adds what the example has and these don't; those that are there get the example's type and stay what they are otherwise.</summary>
    private Task TakeExampleAsync()
    {
        if (SchemaExample.Read(_example ?? "") is not { } read)
        {
            _exampleProblem = T["designer.exampleBroken"];
            return Task.CompletedTask;
        }

        (_example, _exampleProblem) = (null, null);
        return OnChange.InvokeAsync(
        [
            .. Values.Where(value => value.Name.Length > 0).Select(value => read.FirstOrDefault(one => one.Name == value.Name) is { } seen ? value with { Type = seen.Type, Fields = seen.Fields } : value),
            .. read.Where(one => Values.All(value => value.Name != one.Name)),
        ]);
    }
}
