using System.Text.RegularExpressions;
using AutoGlm.Workflows.Conditions;
using AutoGlm.Workflows.NodeKinds;
using AutoGlm.Workflows.Nodes;

namespace AutoGlm.Workflows.Tests.Texts;

/// <summary>What holds for everything that people are told of what went wrong, whichever rule found it.</summary>
internal static partial class LocalProblems
{
    /// <summary>What is quoted by its own name in each language: labels of fields, operators, kinds and ports.</summary>
    private static readonly Dictionary<string, string> Labels = NodeKindCatalog.Default.Kinds
        .SelectMany(kind => kind.Fields.Select(field => field.Label).Append(kind.Title))
        .Concat(ConditionOperators.All.Select(one => one.Label))
        .Append(new LocalText("try", "尝试")).Append(new LocalText("When it fails", "失败时")).Append(new LocalText("Export DSL", "导出 DSL"))
        .DistinctBy(label => label.En).ToDictionary(label => label.En, label => label.Zh);

    public static void AreSaidInBothLanguages(IEnumerable<ILocalProblem> problems)
    {
        foreach (var problem in problems)
            IsSaidInBothLanguages(problem);
    }

    public static T IsSaidInBothLanguages<T>(T problem)
        where T : ILocalProblem
    {
        Check(problem.MessageText);
        Check(problem.CureText);
        return problem;
    }

    private static void Check(LocalText text)
    {
        Chinese().IsMatch(Quoted().Replace(text.Zh, "")).ShouldBeTrue($"There is no Chinese in: {text.Zh}");
        var english = Quotes(text.En).Select(name => Labels.GetValueOrDefault(name, name)).Order(StringComparer.Ordinal);
        var chinese = Quotes(text.Zh).Select(name => Labels.GetValueOrDefault(name, name)).Where(name => !Labels.ContainsValue(name) || text.En.Contains('“', StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        chinese.ShouldBe(english, $"{text.En} / {text.Zh}");
        // A word in Latin letters is a name or code, and stands in the English too.
        Latin().Matches(Quoted().Replace(text.Zh, "")).Select(word => word.Value).Where(word => !text.En.Contains(word, StringComparison.OrdinalIgnoreCase))
            .ShouldBeEmpty($"{text.En} / {text.Zh}");
    }

    private static IEnumerable<string> Quotes(string text) => Quoted().Matches(text).Select(quoted => quoted.Value.Trim('“', '”'));

    [GeneratedRegex("“[^”]*”")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Chinese();

    [GeneratedRegex("[A-Za-z][A-Za-z0-9_.-]*[A-Za-z0-9]|[A-Za-z]")]
    private static partial Regex Latin();
}
