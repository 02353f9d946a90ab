namespace AutoGlm.Tasks.Profiles;

/// <summary>How profiles are called in agents.</summary>
public static class ProfileNames
{
    /// <summary>The agent's own: no other agent starts with it.</summary>
    public const string Own = "own";

    /// <summary>No kept one: the task works in the person's own browser, logged in as they are.</summary>
    public const string Attached = "attached";

    private const string OwnPrefix = "agent:";
    private const int Longest = 100;

    /// <summary>The name under which it is kept; null for a clean surface.</summary>
    public static string? Of(string? written, string agentId) =>
        string.IsNullOrWhiteSpace(written) ? null : written.Trim() == Own ? OwnPrefix + agentId : written.Trim();

    /// <summary>The name under which a surface's log-in state is kept; null where none is.</summary>
    public static string? Kept(string? name) => name == Attached ? null : name;

    /// <summary>The agent whose own profile is kept under that name; null for a shared one.</summary>
    public static string? OwnerOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.StartsWith(OwnPrefix, StringComparison.Ordinal) ? name[OwnPrefix.Length..] : null;
    }

    /// <summary>Whether people may call a shared profile so: an agent's own can't be named by another.</summary>
    public static bool IsShared(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Trim() is { Length: > 0 and <= Longest } words && words is not (Own or Attached) && !words.StartsWith(OwnPrefix, StringComparison.OrdinalIgnoreCase) && !words.Any(char.IsControl);
    }
}
