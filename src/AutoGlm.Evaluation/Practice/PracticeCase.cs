namespace AutoGlm.Evaluation.Practice;

/// <summary>A goal with the seed that its page is drawn from.</summary>
public sealed record PracticeCase(PracticeGoal Goal, int Seed)
{
    /// <summary>The page, without a run.</summary>
    public string Path => $"{Goal.Page.Path}?goal={Uri.EscapeDataString(Goal.Name)}&seed={Seed}";

    /// <summary>A number of this case's own, the same in every process.</summary>
    internal int Print => ToString().Aggregate(17, (print, letter) => unchecked((print * 31) + letter));

    public override string ToString() => $"{Goal.FullName} {Seed}";
}
