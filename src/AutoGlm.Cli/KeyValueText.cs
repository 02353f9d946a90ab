using AutoGlm.Workflows.Validation;

namespace AutoGlm.Cli;

/// <summary>Reads <c>name=value</c>; only the first equals sign divides.</summary>
internal static class KeyValueText
{
    /// <summary>Throws <see cref="BadInputException"/> with every text that can't be read or names a value twice. Values are never quoted back.</summary>
    public static Dictionary<string, string> Read(IEnumerable<string> texts, string option)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var problems = new List<Problem>();
        foreach (var text in texts)
        {
            var split = text.IndexOf('=', StringComparison.Ordinal);
            if (split <= 0)
                problems.Add(Problem.Error(null, option, new("A value has no name.", "有一个值没有名称。"), new($"Write {option} name=value.", $"请写成 {option} name=value。")));
            else if (!values.TryAdd(text[..split].Trim(), text[(split + 1)..]))
                problems.Add(Problem.Error(null, option, new($"“{text[..split].Trim()}” is given twice.", $"“{text[..split].Trim()}”重复。"), new("Give it once.", "请只给出一次。")));
        }

        return problems.Count == 0 ? values : throw new BadInputException(problems);
    }
}
