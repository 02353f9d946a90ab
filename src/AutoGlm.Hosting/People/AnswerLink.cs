namespace AutoGlm.Hosting.People;

/// <summary>What a link is for.</summary>
/// <param name="RunId">The run that waits.</param>
/// <param name="BookmarkId">What is answered.</param>
/// <param name="Until">How long it counts.</param>
/// <param name="Counts">Whether it counts still.</param>
public sealed record AnswerLink(string RunId, string BookmarkId, DateTimeOffset Until, bool Counts);
