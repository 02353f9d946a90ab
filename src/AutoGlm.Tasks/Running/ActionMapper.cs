using AutoGlm.Tasks.Acting;
using AutoGlm.Tasks.Grounding;
using AutoGlm.Tasks.Instructing;

namespace AutoGlm.Tasks.Running;

/// <summary>Turns a grounded instruction into what the surface performs.</summary>
internal static class ActionMapper
{
    public static GuiAction ToAction(Instruction instruction, GroundingCandidate? target, GroundingCandidate? destination) => new()
    {
        Verb = instruction.Verb switch
        {
            InstructionVerb.Tap or InstructionVerb.Dismiss => GuiVerb.Tap,
            InstructionVerb.DoubleTap => GuiVerb.DoubleTap,
            InstructionVerb.RightTap => GuiVerb.RightTap,
            InstructionVerb.LongPress => GuiVerb.LongPress,
            InstructionVerb.Hover => GuiVerb.Hover,
            InstructionVerb.Type => GuiVerb.Type,
            InstructionVerb.Select => GuiVerb.Select,
            InstructionVerb.Check => GuiVerb.Check,
            InstructionVerb.Uncheck => GuiVerb.Uncheck,
            InstructionVerb.Press => GuiVerb.Press,
            InstructionVerb.Scroll => GuiVerb.Scroll,
            InstructionVerb.Drag => GuiVerb.Drag,
            InstructionVerb.Upload => GuiVerb.Upload,
            InstructionVerb.Open => GuiVerb.Open,
            InstructionVerb.Back => GuiVerb.Back,
            InstructionVerb.Forward => GuiVerb.Forward,
            InstructionVerb.Home => GuiVerb.Home,
            InstructionVerb.Wait => GuiVerb.Wait,
            InstructionVerb.SwitchWindow => GuiVerb.SwitchWindow,
            InstructionVerb.CloseWindow => GuiVerb.CloseWindow,
            InstructionVerb.SelectText => GuiVerb.SelectText,
            _ => throw new ArgumentOutOfRangeException(nameof(instruction), instruction.Verb, "Unknown verb."),
        },
        Ref = instruction.At is null ? target?.Ref : null,
        Point = instruction.At ?? target?.Point,
        Text = instruction.Value,
        ToRef = instruction.DestinationAt is null ? destination?.Ref : null,
        ToPoint = instruction.DestinationAt ?? destination?.Point,
        Append = instruction.Append,
        Modifiers = instruction.Modifiers,
        AcceptDialog = instruction.AcceptDialog,
    };
}
