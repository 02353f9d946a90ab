using System.Text.Json.Nodes;
using AutoGlm.Workflows.Nodes;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Designer.Editors;

/// <summary>A list of words: chosen among given ones, or free.</summary>
public partial class WordsEditor : EditorBase
{
    private string _draft = "";

    [Parameter, EditorRequired]
    public IReadOnlyList<FieldChoice> Choices { get; set; } = [];

    private IReadOnlyList<string> Words => [.. (Value as JsonArray ?? []).Select(Text)];

    private Task ToggleAsync(string word) =>
        SetAsync(Words.Contains(word) ? Words.Where(other => other != word) : Words.Append(word));

    private Task AddAsync()
    {
        var word = _draft.Trim();
        _draft = "";
        return word.Length == 0 || Words.Contains(word) ? Task.CompletedTask : SetAsync(Words.Append(word));
    }

    private Task SetAsync(IEnumerable<string> words)
    {
        var array = new JsonArray([.. words.Select(word => JsonValue.Create(word))]);
        return OnChange.InvokeAsync(array.Count == 0 ? null : array);
    }
}
