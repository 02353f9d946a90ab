namespace AutoGlm.Engine.Pairings;

/// <summary>A program beside the Studio that a person lets start tasks, such as the browser extension.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What the person calls it.</param>
/// <param name="TokenHash">SHA-256 of its token, in small hexadecimal digits.</param>
/// <param name="PairedAt">Since when.</param>
/// <param name="UsedAt">When it was last heard of, to the minute; null for never.</param>
public sealed record Pairing(string Id, string Name, string TokenHash, DateTimeOffset PairedAt, DateTimeOffset? UsedAt);
