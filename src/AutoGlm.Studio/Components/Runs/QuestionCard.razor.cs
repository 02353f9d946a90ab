using System.Text.Json.Nodes;
using AutoGlm.Engine;
using AutoGlm.Engine.Runs;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Runs;

/// <summary>A question of a run, answered where it stands.</summary>
public partial class QuestionCard : StudioComponent
{
    private string _text = "";
    private bool _sent;
    private bool _late;

    [Parameter, EditorRequired]
    public string RunId { get; set; } = "";

    [Parameter, EditorRequired]
    public BookmarkView Bookmark { get; set; } = default!;

    [Inject]
    private IWorkflowEngine Engine { get; set; } = default!;

    private string Kind => Bookmark.Question?.Kind ?? Bookmark.Kind;

    private async Task AnswerAsync(string answer)
    {
        if (_sent || answer.Trim().Length == 0)
            return;
        _sent = true;
        _late = !await Engine.AnswerAsync(RunId, Bookmark.Id, JsonValue.Create(answer.Trim()), Gone);
    }
}
