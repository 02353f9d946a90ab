using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Tasks.Planning.Embedded.OnScreen;

/// <summary>Words of a goal that tell to pull one thing onto another.</summary>
internal static partial class DragWords
{
    /// <summary>Where it is told, and where the words for the place begin.</summary>
    public static IEnumerable<(TextSpan Span, int To)> Find(GoalWords goal)
    {
        foreach (Match match in (goal.Chinese ? Chinese() : English()).Matches(goal.Folded))
            yield return (new TextSpan(match.Index, match.Length), match.Groups["to"].Index);
    }

    [GeneratedRegex(@"\b(?:drag|pull|drop)(?:ged|s|ging|ped)?\b[^.;!?]{0,80}?\b(?<to>(?:in|on)(?:to)?|to|over\s+to|under|onto)\b|\b(?:put|place|bring|carry|lay|stow|sort)\b[^.;!?]{1,60}?\b(?<to>in(?:to|side)?|on(?:to)?|where\s+it\s+says|over\s+to)\b|\b(?:goes|belongs|go|belong)\s+(?<to>in(?:to)?|on(?:to)?|under)\b|(?<=\b(?:drag|put|goes?|belongs?|place|move)\b[^.!?]*)(?:,|;|\band)\s+(?:and\s+)?(?:the\s+)?[^,;.]{1,40}?\s(?<to>into|onto|in|on|to)\s", RegexOptions.CultureInvariant)]
    private static partial Regex English();

    [GeneratedRegex("(?:拖|拉|挪|移|归|放)(?:动|放)?[^。；;!！?？]{0,12}?(?<to>到|进|至|入|在)|(?:到|进|至|往)(?<to>)[^。；;]{1,12}?(?:拖|拉|挪)", RegexOptions.CultureInvariant)]
    private static partial Regex Chinese();
}
