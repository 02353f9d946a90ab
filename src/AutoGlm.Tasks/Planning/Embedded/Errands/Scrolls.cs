using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Running;

namespace AutoGlm.Tasks.Planning.Embedded.Errands;

/// <summary>Boxes that scroll by themselves and must be read to the end before something can be used: terms, conditions.</summary>
internal static class Scrolls
{
    /// <summary>One that was not scrolled to its end yet; null when there is none.</summary>
    public static UiNode? Unread(Situation situation, IReadOnlyList<TaskStep> steps) =>
        situation.Index.Nodes.FirstOrDefault(node => node.Is(UiStates.Scrollable) && node.Role != "root" && !UiRoles.IsTextField(node) && situation.Index.IsReachable(node) && !steps.Any(step => step.Instruction.Purpose?.EndsWith(Purpose(node), StringComparison.Ordinal) == true));

    public static string Purpose(UiNode box) => $"read to the end {box.Ref}";
}
