namespace AutoGlm.Tasks.Understanding;

/// <summary>The person changed what is wanted while the task ran.</summary>
/// <param name="Clause">Index of the first clause of the programme that is another now; what was done for it and after it no longer counts.</param>
/// <param name="AfterStep">How many steps were done when it was said.</param>
public readonly record struct CourseTurn(int Clause, int AfterStep);
