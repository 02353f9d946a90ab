namespace AutoGlm.Evaluation.Practice;

/// <summary>A goal that a page kind sets.</summary>
public sealed record PracticeGoal(PracticePage Page, string Name, string Language)
{
    /// <summary>family/kind#goal.</summary>
    public string FullName => $"{Page.Name}#{Name}";
}
