using System.Text;

namespace AutoGlm.Workflows.Documents;

/// <summary>
/// Where people keep an agent among others. It says nothing about what the agent does: no draft, version or run holds it, and only a
/// file that leaves takes it along (<see cref="AgentFilingJson"/>).
/// </summary>
public sealed record AgentFiling
{
    /// <summary>Longest folder, in characters, with all folders that it is in.</summary>
    public const int MaxFolder = 120;

    /// <summary>Longest tag, in characters.</summary>
    public const int MaxTag = 40;

    /// <summary>Most tags of an agent.</summary>
    public const int MaxTags = 20;

    public static readonly AgentFiling None = new();

    /// <summary>Folders within each other parted by <c>/</c>, as <c>Shop/Orders</c>; empty for none.</summary>
    public string Folder { get; private init; } = "";

    /// <summary>In the order of their characters, none twice.</summary>
    public IReadOnlyList<string> Tags { get; private init; } = [];

    public bool IsEmpty => Folder.Length == 0 && Tags.Count == 0;

    /// <summary>Takes what somebody wrote: spaces at the ends, empty names and what is too long go.</summary>
    public static AgentFiling Of(string? folder, IEnumerable<string?>? tags) => new()
    {
        Folder = FolderOf(folder),
        Tags = [.. (tags ?? []).Select(TagOf).Where(tag => tag.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(MaxTags)],
    };

    /// <summary>A folder as it is kept.</summary>
    public static string FolderOf(string? written)
    {
        var parts = (written ?? "").Split('/').Select(Line).Where(part => part.Length > 0);
        return Line(Cut(string.Join('/', parts), MaxFolder)).TrimEnd('/');
    }

    /// <summary>A tag as it is kept; empty for none.</summary>
    public static string TagOf(string? written) => Line(Cut(Line(written ?? "").TrimStart('#'), MaxTag));

    public bool Equals(AgentFiling? other) => other is not null && Folder == other.Folder && Tags.SequenceEqual(other.Tags, StringComparer.Ordinal);

    public override int GetHashCode() => HashCode.Combine(Folder, Tags.Count);

    /// <summary>One line without control characters or spaces at its ends.</summary>
    private static string Line(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var one in text)
            line.Append(char.IsControl(one) ? ' ' : one);
        return line.ToString().Trim();
    }

    /// <summary>Never between the halves of a character.</summary>
    private static string Cut(string text, int most) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
}
