namespace AutoGlm.Samples.Sites.Api;

/// <summary>What became of a list of articles that was handed in.</summary>
/// <param name="Count">How many there were.</param>
/// <param name="Newest">The title of the newest; of the first when none has a date; null for an empty list.</param>
/// <param name="Id">The same for the same list: <c>dg-</c> and eight hexadecimal digits.</param>
internal sealed record Digest(int Count, string? Newest, string Id);
