using System.Text.RegularExpressions;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>What "those" and "them" mean after a sentence that only told of some things: "The accounts that are paid can be put away. Select those."</summary>
internal static partial class ToldThings
{
    /// <summary>All the things the sentence is about; null where it doesn't say, or one thing is meant.</summary>
    /// <param name="part">The sentence.</param>
    /// <param name="said">The words that point back to it.</param>
    public static Selection? Of(ClausePart part, Selection said)
    {
        if (!Many().IsMatch(said.Words) || (Subject().Match(part.Masked) is { Success: true } told ? told : Wanted().Match(part.Masked)) is not { Success: true } match)
            return null;
        var things = part.Select(match.Groups["t"]);
        return things with { All = true };
    }

    [GeneratedRegex(@"\b(?:them|those|these)\b|[它他她这那]们|这些|那些", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Many();

    /// <summary>"The accounts that are paid can be put away", 已付款的账户可以归档.</summary>
    [GeneratedRegex(@"^(?<t>(?:the|all|any|every|our|my|those|these)\s[^,;:]+?)\s+(?:can|could|may|might|should|shall|must|will|ought\s+to|need(?:n't)?|needs?\s+to|ha(?:s|ve)\s+to|are\s+to|are\s+no\s+longer|aren't|don't|do\s+not|no\s+longer)\b[^,;:]*$|^(?<t>[^,，;；:：]{2,24}?)(?:现在|已经|都|就|也)*(?:可以|应该?|需要|必须|得|不用|不再|不需要)[^,，;；:：]*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Subject();

    /// <summary>"We take all the dishes apart from the soup".</summary>
    [GeneratedRegex(@"^(?:i|we|they|he|she)(?:'d|'ll|\s+would|\s+will)?\s+(?:(?:really|only|just|still|also)\s+)*(?:take|want|need|have|keep|like|order|pick|choose|go\s+for|would\s+like|care\s+about|agree\s+(?:to|with))\s+(?:to\s+have\s+)?(?<t>[^;:]+?)[\s.]*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Wanted();
}
