using System.Text.Json.Nodes;

namespace AutoGlm.Studio.Components.Designer.Editors;

/// <summary>What a person corrected by pointing: seen, and taken back. New ones are made on a step's picture.</summary>
public partial class CorrectionsEditor : EditorBase
{
    private IReadOnlyList<JsonObject> Rows => RowsOf(Value);

    private string Taken(JsonObject row)
    {
        var take = row["take"] as JsonObject;
        var role = Text(take?["role"]);
        var said = T[$"lessons.role.{role}"];
        var name = Text(take?["name"]) is { Length: > 0 } known ? known : Text(take?["label"]);
        var words = T.Format("lessons.element", said.StartsWith("lessons.", StringComparison.Ordinal) ? role : said, name);
        return Text(take?["near"]) is { Length: > 0 } near ? T.Format("lessons.elementNear", words, near) : words;
    }

    private Task RemoveAsync(int at) => OnChange.InvokeAsync(ArrayOf([.. Rows.Where((_, index) => index != at)]));
}
