using System.Globalization;
using System.Text.Json.Nodes;

namespace AutoGlm.Workflows.Templates;

/// <summary>One step of a path: a member's name or a list's index.</summary>
public readonly record struct PathSegment(string? Name, int Index)
{
    public static PathSegment Member(string name) => new(name, 0);

    public static PathSegment Item(int index) => new(null, index);

    /// <summary>False where the value has no such member or item.</summary>
    public bool TryStep(JsonNode? from, out JsonNode? to)
    {
        to = null;
        if (Name is not null)
            return from is JsonObject members && members.TryGetPropertyValue(Name, out to);
        if (from is not JsonArray items || Index >= items.Count)
            return false;
        to = items[Index];
        return true;
    }

    public override string ToString() => Name ?? $"[{Index.ToString(CultureInfo.InvariantCulture)}]";
}
