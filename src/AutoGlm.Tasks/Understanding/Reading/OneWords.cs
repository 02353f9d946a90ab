using System.Text.RegularExpressions;

namespace AutoGlm.Tasks.Understanding.Reading;

/// <summary>Says what "one" stands for: "Give me a new password, "a". The current one is "b"": the current password.</summary>
internal static partial class OneWords
{
    public static string Named(string goal) => One().Replace(goal, match =>
        Noun().Matches(goal[..match.Index]) is [.., var noun] ? $"{match.Groups["lead"].Value} {noun.Groups["n"].Value}" : match.Value);

    [GeneratedRegex(@"\b(?<lead>(?:the|my|our|her|his|its)\s+(?:current|old|present|previous|new|existing|former|original))\s+one\b(?=\s+(?:is|was|should|has|shall|will|reads?|:))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex One();

    [GeneratedRegex(@"\b(?:an?|the|my|our|your|her|his|its)\s+(?:new|old|current|different|other|present|existing)\s+(?<n>(?:e-?mail|phone|user)?\s?-?(?!one\b)\p{L}+)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Noun();
}
