using AutoGlm.Engine.Runs;
using AutoGlm.Hosting.Pictures;
using AutoGlm.Studio.Answering;
using AutoGlm.Studio.Designing;
using AutoGlm.Studio.Look;
using AutoGlm.Studio.Texts;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Validation;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Answering;

/// <summary>The whole page behind a link. It is a plain form: it works without scripts, and shows nothing but what is asked.</summary>
public partial class AnswerDocument : ComponentBase
{
    [Parameter]
    public AnswerSight Sight { get; set; }

    [Parameter]
    public RunSnapshot? Run { get; set; }

    [Parameter]
    public BookmarkView? Bookmark { get; set; }

    [Parameter]
    public IReadOnlyList<Problem> Problems { get; set; } = [];

    /// <summary>What was filled in before it was refused; null at first.</summary>
    [Parameter]
    public IFormCollection? Given { get; set; }

    [Parameter]
    public string Theme { get; set; } = "system";

    /// <summary>The screen that is asked about; null where there is none.</summary>
    [Parameter]
    public StepPicture? Picture { get; set; }

    /// <summary>Where whoever has the link gets the picture.</summary>
    [Parameter]
    public string PictureSource { get; set; } = "";

    /// <summary>Proves that the answer was given on this page.</summary>
    [Parameter]
    public AntiforgeryTokenSet? Guard { get; set; }

    [Inject]
    private StudioTexts T { get; set; } = default!;

    [Inject]
    private When When { get; set; } = default!;

    private string? Kind => Bookmark?.Question?.Kind ?? Bookmark?.Kind;

    private IReadOnlyList<ValueDefinition> Fields => Bookmark is { } bookmark ? AnswerFields.Of(bookmark) : [];

    private static string Other => StudioLanguages.Current == StudioLanguages.English ? StudioLanguages.Chinese : StudioLanguages.English;

    private string Heading => Sight == AnswerSight.Open
        ? Bookmark?.Wait?.Title is { Length: > 0 } title ? title : Bookmark?.Question?.Text ?? T["runs.waits"]
        : T[$"answer.{Sight.ToString().ToLowerInvariant()}"];

    private string Value(ValueDefinition field) => Given is { } form
        ? field.Type == ValueTypes.Boolean ? form[field.Name].Count > 0 ? "true" : "false" : form[field.Name].ToString()
        : ValueText.Of(field.Default);
}
