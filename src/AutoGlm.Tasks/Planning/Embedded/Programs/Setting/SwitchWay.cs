using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Setting;

/// <summary>Sets a checkbox or switch to a state told as a value: "set notifications to off".</summary>
internal sealed class SwitchWay : ISettingWay
{
    public bool Takes(Assignment assignment) => UiRoles.IsToggle(assignment.Control) && assignment.Control.Role != "radio" && IsState(assignment.Value);

    public Progress Continue(Assignment assignment)
    {
        var on = IsOn(assignment.Value);
        if (Toggles.IsOn(assignment.Control) == on)
            return Progress.IsDone;
        return assignment.Tries(Assignment.Act) > 1
            ? assignment.NotTaken()
            : assignment.Do(on ? InstructionVerb.Check : InstructionVerb.Uncheck, assignment.Control, null, new Expectation(ExpectationKind.StateChanges), Assignment.Act);
    }

    public static bool IsState(string value) => IsOn(value) || value.Trim().ToLowerInvariant() is "off" or "no" or "false" or "disabled" or "unchecked" or "关" or "关闭" or "否" or "禁用";

    private static bool IsOn(string value) => value.Trim().ToLowerInvariant() is "on" or "yes" or "true" or "enabled" or "checked" or "开" or "开启" or "打开" or "是" or "启用";
}
