using AutoGlm.Evaluation.Results;

namespace AutoGlm.Evaluation.Practice;

/// <summary>Is told how an evaluation goes on; called by one at a time.</summary>
public interface IPracticeWatcher
{
    /// <summary>Which round begins (plain, disturbed, a row of the matrix), and how many goals it has.</summary>
    void Begin(string round, int goals);

    void Finished(GoalResult result);
}
