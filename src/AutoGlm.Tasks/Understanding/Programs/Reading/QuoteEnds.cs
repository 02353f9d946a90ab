using System.Text.RegularExpressions;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>A quote whose last sentence ends within it ends the sentence around it too: what follows begins a new one.</summary>
internal static partial class QuoteEnds
{
    public static string Apart(string goal) => Chinese().Replace(English().Replace(goal, "."), "。");

    [GeneratedRegex(@"(?<=[.!?][""”])(?=\s+\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex English();

    [GeneratedRegex("(?<=[。！？.!?][”」])(?=[\u4e00-\u9fff]{2,8}\\s*(?:[:：是为]|[选填]))", RegexOptions.CultureInvariant)]
    private static partial Regex Chinese();
}
