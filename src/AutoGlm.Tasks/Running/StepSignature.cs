using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;

namespace AutoGlm.Tasks.Running;

/// <summary>What makes two steps the same, whatever the references: verb, kind and name of the target, then place and value.</summary>
internal static class StepSignature
{
    public static string Of(Instruction instruction, UiNode? node) =>
        (node is null ? $"{instruction.Verb}|||" : Prefix(instruction.Verb, node)) + $"{instruction.Target?.Within}|{instruction.Target?.Ordinal}|{instruction.Value}";

    /// <summary>The part that says verb and target only.</summary>
    public static string Prefix(InstructionVerb verb, UiNode node) => $"{verb}|{node.Role}|{node.Name}|{node.Key ?? node.Placeholder}|";
}
