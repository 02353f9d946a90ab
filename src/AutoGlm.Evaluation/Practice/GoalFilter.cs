namespace AutoGlm.Evaluation.Practice;

/// <summary>
/// Chooses goals by parts of their names. A text without # is looked for in <c>family/kind</c>, one with # in
/// <c>family/kind#goal</c>. Without texts everything is chosen.
/// </summary>
public sealed class GoalFilter(IReadOnlyList<string> texts)
{
    /// <summary>Whether goals of this page can be among those chosen; saves opening the others.</summary>
    public bool MayChoose(PracticePage page) => texts.Count == 0
        || texts.Any(text => text.Split('#') is [var kind, ..] parts && (parts.Length == 1 ? Has(page.Name, kind) : page.Name.EndsWith(kind, StringComparison.OrdinalIgnoreCase)));

    public bool Chooses(PracticeGoal goal) => texts.Count == 0 || texts.Any(text => Has(text.Contains('#') ? goal.FullName : goal.Page.Name, text));

    private static bool Has(string name, string part) => name.Contains(part, StringComparison.OrdinalIgnoreCase);
}
