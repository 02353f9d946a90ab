namespace AutoGlm.Tasks.Text;

/// <summary>A quality that things have more or less of, with the words for more and less of it.</summary>
/// <param name="Name">What pages call it, in both languages; empty for whatever is named beside the word ("highest score").</param>
/// <param name="More">Adjectives for much of it, in their plain form: expensive, 贵.</param>
/// <param name="Less">Adjectives for little of it.</param>
internal sealed record Quality(IReadOnlyList<string> Name, IReadOnlyList<string> More, IReadOnlyList<string> Less);
