using AutoGlm.Workflows.Templates;

namespace AutoGlm.Studio.Designing.Subflows;

/// <summary>
/// Values that cross a border between workflows, each with the name it has on the other side. What is taken is a node's output
/// or an agent's input as a whole; the rest of a path goes on behind it.
/// </summary>
public sealed class NamedPaths
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <param name="paths">What is referred to; the same may come often.</param>
    public NamedPaths(IEnumerable<ValuePath> paths)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            var whole = path.Segments is [_, { Name: { } second }, ..] ? $"{path.Root}.{second}" : path.Root;
            if (_names.ContainsKey(whole))
                continue;
            var name = AgentIds.Free(whole.Split('.')[^1], taken, "");
            taken.Add(name);
            _names[whole] = name;
        }
    }

    /// <summary>Names on the other side by what they stand for, such as <c>book.price</c>.</summary>
    public IReadOnlyDictionary<string, string> Names => _names;

    /// <summary>For renaming references to those of the other side.</summary>
    /// <param name="root">What stands before the names there.</param>
    public IReadOnlyDictionary<string, string> Under(string root) => _names.ToDictionary(pair => pair.Key, pair => $"{root}.{pair.Value}");
}
