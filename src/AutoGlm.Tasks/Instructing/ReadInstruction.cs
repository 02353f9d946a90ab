namespace AutoGlm.Tasks.Instructing;

/// <summary>A sentence taken apart.</summary>
internal sealed record ReadInstruction(
    InstructionVerb Verb, TargetPhrase? Target = null, string? Value = null, TargetPhrase? Destination = null);
