namespace AutoGlm.Evaluation.Groundings;

/// <summary>Answers with about the same score.</summary>
/// <param name="Answers">How many.</param>
/// <param name="Said">Their score, on average.</param>
/// <param name="Right">The share that is right.</param>
public sealed record CalibrationBin(int Answers, double Said, double Right);
