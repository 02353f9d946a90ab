namespace AutoGlm.Evaluation.Practice;

/// <summary>A goal with the seed that its page is drawn from.</summary>
public sealed record PracticeCase(PracticeGoal Goal, int Seed)
{
    /// <summary>The page, without a run.</summary>
    public string Path => $"{Goal.Page.Path}?goal={Uri.EscapeDataString(Goal.Name)}&seed={Seed}";

    public override string ToString() => $"{Goal.FullName} {Seed}";
}
