using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Tasks.Planning.Embedded.OnScreen;

/// <summary>Whether a goal means all things of a kind, and whom it leaves out.</summary>
internal static partial class Quantity
{
    /// <summary>Whether the words at this place are meant for all.</summary>
    public static bool IsAll(GoalWords goal, TextSpan span)
    {
        var sentence = goal.SentenceOf(span);
        return All().IsMatch(goal.Folded.AsSpan(sentence.Start, sentence.Length));
    }

    /// <summary>Names behind "except" and names of which it is said that they shall not.</summary>
    public static IEnumerable<string> LeftOut(GoalWords goal) =>
        Names.Find(goal).Where(name => HandCues.IsDenied(goal, name)).Select(name => goal.Bare(name));

    [GeneratedRegex(@"\b(?:all|every|each|everybody|everyone|everything|both)\b|全部|所有|每一?[个张条项封位人]?|统统|都|其余|其他", RegexOptions.CultureInvariant)]
    private static partial Regex All();
}
