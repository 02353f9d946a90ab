using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Text.Values;
using static AutoGlm.Tasks.Instructing.InstructionVerb;

namespace AutoGlm.Tasks.Understanding.Reading;

/// <summary>English ways of saying a step.</summary>
internal static class EnglishSteps
{
    private const string T = @"(?<t>.+?)";
    private const string V = @"(?<v>.+?)";

    private static readonly StepPattern[] Patterns =
    [
        StepPattern.Of(DoubleTap, @"double[- ](?:click|tap)\s+(?:on\s+)?" + T),
        StepPattern.Of(RightTap, @"right[- ]click\s+(?:on\s+)?" + T),
        StepPattern.Of(LongPress, @"(?:long[- ]press|press and hold|tap and hold|hold down)\s+(?:on\s+)?" + T),
        StepPattern.Of(Hover, @"(?:hover|move the mouse|mouse)\s+(?:over|on|onto)?\s*" + T),
        StepPattern.Of(Press, @"(?:press|hit|use)\s+(?:the\s+)?(?<v>" + KeyNames.Pattern + @")(?:\s+key)?(?:\s+(?:in|on)\s+" + T + ")?"),
        StepPattern.Of(Scroll, @"scroll\s+(?:all the way\s+|further\s+)?(?:to the\s+)?(?<d>up|down|left|right|top|bottom)(?:\s+(?:of|in)\s+(?:the\s+)?(?:page|screen)|\s+the page)?(?:\s+(?:to|until)\s+" + T + @")?"),
        StepPattern.Of(Scroll, @"scroll\s+(?:to|until you see)\s+" + T),
        StepPattern.Of(Drag, @"drag\s+" + T + @"\s+(?:and drop it\s+)?(?:onto|to|into|on)\s+(?<to>.+?)"),
        StepPattern.Of(Upload, @"(?:upload|attach)\s+" + V + @"\s+(?:to|in|into|using|with|on)\s+" + T),
        StepPattern.Of(Upload, @"(?:upload|attach)\s+" + V),
        StepPattern.Of(Open, @"(?:open|go to|visit|navigate to|load)\s+(?:the\s+(?:page|site|url|address)\s+)?(?<v>[\uE004]+)"),
        StepPattern.Of(Tap, @"(?:open|go to|navigate to|visit|expand)\s+" + T),
        StepPattern.Of(Back, @"go back(?:\s+(?:to|one).*)?"),
        StepPattern.Of(Forward, @"go forward"),
        StepPattern.Of(Home, @"go (?:to the )?home(?: screen)?"),
        StepPattern.Of(Wait, @"wait\s+(?:for|until)\s+" + V + @"(?:\s+(?:to\s+)?(?:appears?|loads?|shows?(?: up)?))?"),
        StepPattern.Of(Wait, @"wait(?:\s+a\s+(?:moment|bit))?"),
        StepPattern.Of(SwitchWindow, @"switch to\s+(?:the\s+)?" + V + @"\s+(?:tab|window)"),
        StepPattern.Of(CloseWindow, @"close\s+(?:the\s+|this\s+)?(?:tab|window|browser)"),
        StepPattern.Of(Dismiss, @"(?:close|dismiss|skip|get rid of)\s+" + T),
        StepPattern.Of(InstructionVerb.Type, @"(?:type|enter|input|write|put|fill in|fill)\s+" + V + @"\s+(?:in|into|inside|to|as)\s+(?:the\s+|your\s+)?" + T),
        StepPattern.Of(InstructionVerb.Type, @"fill\s+(?:in\s+|out\s+)?" + T + @"\s+with\s+" + V),
        StepPattern.Of(InstructionVerb.Type, @"(?:enter|type|fill in|input|set)\s+" + T + @"\s*[:=]\s*" + V),
        StepPattern.Of(InstructionVerb.Type, @"(?:enter|input|fill in)\s+(?:the\s+|your\s+)?(?<t>(?:[a-z]+\s+){1,3}?)(?<v>[\uE001-\uE005]+)"),
        StepPattern.Of(InstructionVerb.Type, @"set\s+(?:the\s+)?" + T + @"\s+to\s+" + V),
        StepPattern.Of(InstructionVerb.Type, @"(?:type|enter|input|write)\s+" + V),
        StepPattern.Of(Select, @"(?:select|choose|pick)\s+(?:the\s+option\s+)?(?<v>[\uE001]+|[^,]+?)\s+(?:from|in|as|for)\s+(?:the\s+|your\s+)?" + T),
        StepPattern.Of(Select, @"(?:select|choose|pick)\s+(?<v>[\uE001]+)(?:\s+option)?"),
        StepPattern.Of(Tap, @"(?:select|choose|pick)\s+" + T),
        StepPattern.Of(Uncheck, @"(?:uncheck|untick|deselect|unselect|turn off|switch off|disable)\s+" + T),
        StepPattern.Of(Check, @"(?:check|tick|turn on|switch on|enable|toggle on)\s+" + T),
        StepPattern.Of(Tap, @"(?:click|tap|press|hit|push|toggle)\s+(?:on\s+)?" + T),
        StepPattern.Of(Tap, @"(?<t>submit)(?:\s+(?:the\s+)?form|\s+it)?"),
        StepPattern.Of(Tap, @"(?<t>(?:submit|save|confirm|send)\b.*?)"),
    ];

    public static IReadOnlyList<GoalStep> Read(MarkedGoal goal, TextSpan span)
    {
        var clause = goal.Masked.Substring(span.Start, span.Length);
        const string search = "search for ";
        if (clause.StartsWith(search, StringComparison.Ordinal))
            return SearchSteps(goal, span, search.Length);
        if (clause.StartsWith("clear ", StringComparison.Ordinal))
            return [new GoalStep { Verb = InstructionVerb.Type, Value = "", Target = EnglishTarget.Read(span.In(goal.Text)[6..]), Sentence = span.In(goal.Text).Trim() }];
        return StepPattern.Read(Patterns, goal, span, EnglishTarget.Read) is { } step ? [step] : [];
    }

    internal static IReadOnlyList<GoalStep> SearchSteps(MarkedGoal goal, TextSpan span, int skip)
    {
        var sentence = span.In(goal.Text).Trim();
        var field = new TargetPhrase { Name = "search", Kind = "field" };
        return
        [
            new GoalStep { Verb = InstructionVerb.Type, Target = field, Value = StepPattern.Verbatim(span.In(goal.Text)[skip..].Trim(' ', '.', '。', ',', '，')), Sentence = sentence },
            new GoalStep { Verb = Press, Target = field, Value = "Enter", Sentence = sentence },
        ];
    }
}
