using AutoGlm.Workflows.Documents;

namespace AutoGlm.Studio.Finding;

/// <summary>Which agents are shown and in which order, as the page's address says it.</summary>
/// <param name="Folder">A folder with those within it; <see cref="Unfiled"/> for agents in none; null for all.</param>
/// <param name="Tags">An agent must have all of them.</param>
/// <param name="Text">Words that must all be found.</param>
/// <param name="Sort">What comes first.</param>
public sealed record AgentFilter(string? Folder, IReadOnlyList<string> Tags, string Text, AgentSort Sort)
{
    /// <summary>No folder is called so.</summary>
    public const string Unfiled = "/";

    public bool IsNarrow => Folder is not null || Tags.Count > 0 || Text.Length > 0;

    /// <summary>Reads the address; what can't be understood counts as not said.</summary>
    public static AgentFilter Of(string? folder, IEnumerable<string>? tags, string? text, string? sort) => new(
        folder?.Trim() == Unfiled ? Unfiled : AgentFiling.FolderOf(folder) is { Length: > 0 } named ? named : null,
        AgentFiling.Of(null, tags).Tags,
        (text ?? "").Trim(),
        Enum.TryParse<AgentSort>(sort, true, out var known) && Enum.IsDefined(known) ? known : AgentSort.Changed);

    /// <summary>The address that shows this.</summary>
    public string Path
    {
        get
        {
            IEnumerable<(string Name, string Value)> parts =
            [
                .. Folder is null ? [] : new[] { ("folder", Folder) },
                .. Tags.Select(tag => ("tag", tag)),
                .. Text.Length == 0 ? [] : new[] { ("q", Text) },
                .. Sort == AgentSort.Changed ? [] : new[] { ("sort", SortName(Sort)) },
            ];
            var query = string.Join('&', parts.Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value)}"));
            return query.Length == 0 ? "/agents" : $"/agents?{query}";
        }
    }

    /// <summary>As addresses and texts call it.</summary>
    public static string SortName(AgentSort sort) => sort switch
    {
        AgentSort.Name => "name",
        AgentSort.Run => "run",
        _ => "changed",
    };

    public IReadOnlyList<AgentEntry> Of(IEnumerable<AgentEntry> agents)
    {
        var words = Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var found = agents.Where(entry => IsIn(entry.Filing.Folder) && Tags.All(tag => entry.Filing.Tags.Contains(tag)) && entry.Has(words));
        var sorted = Sort switch
        {
            AgentSort.Name => found.OrderBy(entry => entry.Name, StringComparer.CurrentCultureIgnoreCase),
            AgentSort.Run => found.OrderByDescending(entry => entry.Last?.StartedAt ?? DateTimeOffset.MinValue),
            _ => found.OrderByDescending(entry => entry.Agent.ChangedAt),
        };
        return [.. sorted.ThenBy(entry => entry.Name, StringComparer.CurrentCultureIgnoreCase).ThenBy(entry => entry.Agent.Id, StringComparer.Ordinal)];
    }

    private bool IsIn(string folder) => Folder switch
    {
        null => true,
        Unfiled => folder.Length == 0,
        _ => folder == Folder || folder.StartsWith(Folder + "/", StringComparison.Ordinal),
    };
}
