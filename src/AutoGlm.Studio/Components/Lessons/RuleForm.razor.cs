using AutoGlm.Engine.Runs;
using AutoGlm.Studio.Designing.Lessons;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Understanding.Rules;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace AutoGlm.Studio.Components.Lessons;

/// <summary>Makes a rule of a step's sentence, in the person's own words.</summary>
public partial class RuleForm : StudioComponent
{
    private string _rule = "";
    private string? _kept;
    private bool _working;
    private LessonOutcome? _outcome;

    [Parameter, EditorRequired]
    public RunSnapshot Run { get; set; } = default!;

    [Parameter, EditorRequired]
    public NodeRunView Node { get; set; } = default!;

    [Parameter, EditorRequired]
    public TaskStep Step { get; set; } = default!;

    [Inject]
    private TaskLessons Lessons { get; set; } = default!;

    [Inject]
    private DialogService Dialogs { get; set; } = default!;

    /// <summary>Null where a model plans: it reads rules by itself.</summary>
    private bool? Understood =>
        Run.Agent.Node(Node.NodeId)?.Settings["planner"]?.ToString() is { Length: > 0 } planner && planner != "embedded" ? null : StandingRuleReader.Understands(_rule);

    protected override void OnInitialized()
    {
        var sentence = Step.Instruction.Sentence.TrimEnd('.', '。');
        var chinese = InChinese(sentence);
        _rule = Step.Instruction.Verb switch
        {
            _ when sentence.Length == 0 => "",
            InstructionVerb.Tap or InstructionVerb.Check or InstructionVerb.Dismiss => chinese ? $"总是先{sentence}" : $"Always {char.ToLowerInvariant(sentence[0])}{sentence[1..]} first",
            _ => sentence,
        };
    }

    private static bool InChinese(string text) => text.Any(letter => letter is >= '\u4e00' and <= '\u9fff') && !text.Any(char.IsAsciiLetterLower);

    private async Task KeepAsync()
    {
        var rule = _rule.Trim();
        if (_working || rule.Length == 0)
            return;
        _working = true;
        try
        {
            _outcome = await Lessons.KeepRuleAsync(Run.Agent.Id, Node.NodeId, rule, Gone);
            _kept = _outcome is LessonOutcome.OpenDocument or LessonOutcome.StoredDraft ? rule : null;
        }
        finally
        {
            _working = false;
        }
    }
}
