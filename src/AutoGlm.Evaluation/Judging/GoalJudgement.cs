namespace AutoGlm.Evaluation.Judging;

/// <summary>Whether a goal was reached.</summary>
/// <param name="Succeeded">Page, answer, outputs and outcome are right.</param>
/// <param name="FalseSuccess">The task said it succeeded, and it didn't.</param>
/// <param name="Reason">Why not; null when it succeeded.</param>
/// <param name="Given">Answer and outputs as they came, for people; null when there are none.</param>
internal sealed record GoalJudgement(bool Succeeded, bool FalseSuccess, string? Reason, string? Given);
