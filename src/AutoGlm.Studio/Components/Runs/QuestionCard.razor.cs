using System.Text.Json;
using System.Text.Json.Nodes;
using AutoGlm.Engine;
using AutoGlm.Engine.Runs;
using AutoGlm.Hosting.Pictures;
using AutoGlm.Studio.Designing;
using AutoGlm.Studio.Look;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Validation;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Runs;

/// <summary>A question of a run, answered where it stands.</summary>
public partial class QuestionCard : StudioComponent
{
    private string _text = "";
    private bool _sent;
    private bool _late;
    private IReadOnlyList<ValueDefinition> _fields = [];
    private IReadOnlyList<Problem> _problems = [];
    private readonly Dictionary<string, string> _values = [];

    [Parameter, EditorRequired]
    public string RunId { get; set; } = "";

    [Parameter, EditorRequired]
    public BookmarkView Bookmark { get; set; } = default!;

    [Inject]
    private IWorkflowEngine Engine { get; set; } = default!;

    [Inject]
    private StepPictures Pictures { get; set; } = default!;

    [Inject]
    private When When { get; set; } = default!;

    private string Kind => Bookmark.Question?.Kind ?? Bookmark.Kind;

    private string Heading => Bookmark switch
    {
        { Wait.Title: { Length: > 0 } title } => title,
        { Wait.Unasked: true } => T["runs.takenOver"],
        { Question.Text: { } text } => text,
        { Kind: "event", Wait.Key: { } name } => T.Format("runs.waitsForEvent", name),
        { Kind: "agent" } => T["runs.waitsForAgent"],
        { Kind: "timer" } => T["runs.waitsForTime"],
        _ => T["runs.waits"],
    };

    protected override void OnParametersSet()
    {
        if (_fields.Count > 0 || Bookmark.Wait?.Fields is not { } fields)
            return;
        _fields = [.. fields.Select(field => field.Deserialize<ValueDefinition>(JsonSerializerOptions.Web)!)];
        foreach (var field in _fields.Where(field => field.Default is not null))
            _values[field.Name] = ValueText.Of(field.Default);
    }

    private async Task FillInAsync()
    {
        if (_sent)
            return;
        _sent = true;
        var answer = new JsonObject();
        foreach (var field in _fields)
        {
            if (ValueText.Parse(field.Type, _values.GetValueOrDefault(field.Name)) is { } value)
                answer[field.Name] = value;
        }

        try
        {
            _late = !await Engine.AnswerAsync(RunId, Bookmark.Id, answer, Gone);
        }
        catch (AnswerRefusedException refused)
        {
            _problems = refused.Problems;
            _sent = false;
        }
    }

    private async Task AnswerAsync(string answer)
    {
        if (_sent || answer.Trim().Length == 0)
            return;
        _sent = true;
        _late = !await Engine.AnswerAsync(RunId, Bookmark.Id, JsonValue.Create(answer.Trim()), Gone);
    }
}
