using AutoGlm.Engine.Runs;
using AutoGlm.Studio.Look;
using AutoGlm.Tasks.Running;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Runs;

/// <summary>What people were asked, what they said to it, and who it was.</summary>
public partial class AnswerList : StudioComponent
{
    [Parameter, EditorRequired]
    public IReadOnlyList<AnswerView> Answers { get; set; } = [];

    [Inject]
    private When When { get; set; } = default!;

    private static bool IsTakeOver(AnswerView answer) => answer.Asked.Kind == QuestionKinds.TakeOver;

    private string Said(AnswerView answer) => answer switch
    {
        { TimedOut: true } => T["runs.noAnswerInTime"],
        { Asked.Kind: QuestionKinds.TakeOver } => T["runs.hadInHand"],
        { Text: "yes" } => T["common.yes"],
        { Text: "no" } => T["common.no"],
        _ => answer.Text,
    };

    private string By(AnswerView answer) => answer is { TimedOut: false, By: { } by } ? $"{T[$"audit.via.{by.Via}"]}{(by.Name is { } name ? $" ({name})" : "")} ·" : "";
}
