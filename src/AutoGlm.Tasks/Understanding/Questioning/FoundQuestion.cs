namespace AutoGlm.Tasks.Understanding.Questioning;

/// <summary>A question found in a goal.</summary>
/// <param name="Core">The question without its frame: "I'd like to know who wrote it" asks "who wrote it".</param>
/// <param name="Also">The same question in the other words the goal has for it.</param>
/// <param name="Context">What the goal says besides; it may name the thing that is asked about.</param>
internal sealed record FoundQuestion(string Core, IReadOnlyList<string> Also, string Context);
