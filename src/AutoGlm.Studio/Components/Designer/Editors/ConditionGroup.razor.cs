using System.Text.Json.Nodes;
using AutoGlm.Workflows.Conditions;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Designer.Editors;

/// <summary>Conditions that are joined by all or any; each is a row of left, operator and right, or a group again.</summary>
public partial class ConditionGroup : StudioComponent
{
    /// <summary>How deep groups are offered; deeper ones that a file has are shown.</summary>
    private const int MaxDepth = 3;

    private readonly List<Item> _items = [];
    private string _match = "all";
    private JsonNode? _given;

    [Parameter]
    public JsonObject? Value { get; set; }

    /// <summary>Null when nothing is left.</summary>
    [Parameter]
    public EventCallback<JsonObject?> OnChange { get; set; }

    [Parameter]
    public string? Id { get; set; }

    /// <summary>Where it stands among the others, such as 2 or 2.1; empty for the outermost.</summary>
    [Parameter]
    public string Number { get; set; } = "";

    /// <summary>1 for the outermost.</summary>
    [Parameter]
    public int Depth { get; set; } = 1;

    protected override void OnParametersSet()
    {
        // Only a change from outside (undo, another person) replaces the rows; own ones would lose the focus. What is around may
        // render by itself before it was handed the value just told, and hands on the old one again.
        var given = _given;
        _given = Value?.DeepClone();
        if (JsonNode.DeepEquals(Value, given) || JsonNode.DeepEquals(Value, ToJson()))
            return;
        _match = ConditionRow.Text(Value?["match"]) is "any" ? "any" : "all";
        _items.Clear();
        _items.AddRange(((Value?["rows"] as JsonArray)?.OfType<JsonObject>() ?? []).Select(row =>
            ConditionEvaluator.IsGroup(row) ? new Item { Group = row.DeepClone().AsObject() } : new Item { Row = new ConditionRow(row) }));
    }

    private static bool NeedsRight(string name) => ConditionOperators.Find(name)?.TakesRight ?? true;

    private string NumberOf(int index) => Number.Length == 0 ? $"{index + 1}" : $"{Number}.{index + 1}";

    private Task MatchAsync(string? match)
    {
        _match = match ?? "all";
        return TellAsync();
    }

    private Task SetAsync(Item item, Action change)
    {
        change();
        if (!NeedsRight(item.Row.Operator))
            item.Row.SetRight(null);
        return TellAsync();
    }

    private Task SetGroupAsync(Item item, JsonObject? group)
    {
        // A group whose last row went is kept as long as it isn't removed itself.
        item.Group = group ?? new JsonObject { ["match"] = "all", ["rows"] = new JsonArray() };
        return TellAsync();
    }

    private Task AddAsync()
    {
        _items.Add(new Item());
        return TellAsync();
    }

    private Task AddGroupAsync()
    {
        _items.Add(new Item { Group = new JsonObject { ["match"] = _match == "all" ? "any" : "all", ["rows"] = new JsonArray(new ConditionRow([]).ToJson()) } });
        return TellAsync();
    }

    private Task RemoveAsync(Item item)
    {
        _items.Remove(item);
        return TellAsync();
    }

    private Task TellAsync() => OnChange.InvokeAsync(ToJson());

    private JsonObject? ToJson() => _items.Count == 0 ? null : new JsonObject
    {
        ["match"] = _match,
        ["rows"] = new JsonArray([.. _items.Select(item => item.Group?.DeepClone() ?? item.Row.ToJson())]),
    };

    private sealed class Item
    {
        public JsonObject? Group { get; set; }

        public ConditionRow Row { get; init; } = new([]);
    }
}
