using AutoGlm.Workflows.Nodes;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Studio.Texts;

/// <summary>What went wrong, in the language of whoever is served now.</summary>
public static class ProblemWords
{
    /// <summary>What is wrong and what to do, as one text.</summary>
    public static string Of(ILocalProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var language = StudioLanguages.Current;
        // Between Chinese sentences stands no space.
        return language == StudioLanguages.Chinese ? problem.MessageText.Zh + problem.CureText.Zh : $"{problem.MessageText.En} {problem.CureText.En}".TrimEnd();
    }

    /// <summary>The same for several, one after the other.</summary>
    public static string Of(IEnumerable<Problem> problems) => string.Join(' ', problems.Select(Of));

    /// <summary>With the node that it is about before it.</summary>
    public static string WithNode(Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var mark = StudioLanguages.Current == StudioLanguages.Chinese ? "：" : ": ";
        return problem.Node is null ? Of(problem) : problem.Node + mark + Of(problem);
    }
}
