namespace AutoGlm.Tasks.Correcting;

/// <summary>An element in words that outlive a page's redesign.</summary>
/// <param name="Role">ARIA role in lower case.</param>
/// <param name="Name">Accessible name; empty where it has none, and then <see cref="Label"/> says which one.</param>
public sealed record DescribedElement(string Role, string Name)
{
    /// <summary>What a person would call it, where that isn't its name.</summary>
    public string? Label { get; init; }

    /// <summary>Title of the row, card or section it stands in.</summary>
    public string? Near { get; init; }

    /// <summary>Part of the screen: top left, top, …, bottom right.</summary>
    public string? Place { get; init; }
}
