namespace AutoGlm.Studio.Finding;

/// <summary>A folder of the list.</summary>
/// <param name="Path">With all that it is in.</param>
/// <param name="Count">Agents in it, and in the folders within it.</param>
public sealed record FolderEntry(string Path, int Count)
{
    /// <summary>Its own name.</summary>
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>How many folders it is in.</summary>
    public int Depth => Path.Count(one => one == '/');

    /// <summary>All folders of some agents, each after those that it is in.</summary>
    public static IReadOnlyList<FolderEntry> Of(IEnumerable<AgentEntry> agents)
    {
        ArgumentNullException.ThrowIfNull(agents);
        return
        [
            .. agents.SelectMany(entry => WithOuter(entry.Filing.Folder)).GroupBy(path => path, StringComparer.Ordinal)
                .Select(group => new FolderEntry(group.Key, group.Count()))
                .Order(Comparer<FolderEntry>.Create((one, other) => Compare(one.Path, other.Path))),
        ];
    }

    /// <summary>Name by name, so that what a folder holds stands right below it.</summary>
    private static int Compare(string one, string other)
    {
        var (names, others) = (one.Split('/'), other.Split('/'));
        foreach (var (name, theirs) in names.Zip(others))
        {
            var order = StringComparer.CurrentCultureIgnoreCase.Compare(name, theirs);
            if (order == 0)
                order = string.CompareOrdinal(name, theirs);
            if (order != 0)
                return order;
        }

        return names.Length - others.Length;
    }

    private static IEnumerable<string> WithOuter(string folder)
    {
        for (var path = folder; path.Length > 0; path = path.LastIndexOf('/') is var at and > 0 ? path[..at] : "")
            yield return path;
    }
}
