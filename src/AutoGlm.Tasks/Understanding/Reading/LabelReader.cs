using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Understanding.Reading;

/// <summary>Finds the words just before a value that name it: "phone number is …", 手机号：….</summary>
internal static partial class LabelReader
{
    [GeneratedRegex(@"(?<w>(?:[a-z][a-z'-]*\s+){0,3}[a-z][a-z'-]*)\s*(?<link>\s(?:is|are|as|to be|should be|of)|(?<=\b(?:set|change|update|increase|raise|lower|switch)\b.*)\sto|[:=])?\s*$", RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex English();

    [GeneratedRegex(@"(?<w>[\u4e00-\u9fff]{1,8}?)\s*(?<link>是|为|叫做?|写|填写?|设为|[:=])?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Chinese();

    [GeneratedRegex(@"^(?:to|from|at|on|by|of|in)$", RegexOptions.CultureInvariant)]
    private static partial Regex Preposition();

    /// <summary>"Pine Room for", "tomorrow night at": a preposition ends the label, but for "table for" and the like.</summary>
    private static bool EndsInPreposition(string text, string concept) =>
        concept != Concepts.PartySize && text[(text.LastIndexOf(' ') + 1)..] is "for" or "at" or "in" && text.Contains(' ');

    /// <summary>The label that ends right before <paramref name="at"/>; null when the words there name no field.</summary>
    public static FieldLabel? Before(MarkedGoal goal, int at)
    {
        var before = goal.Masked[..at];
        return InChinese(goal, before) ?? InEnglish(goal, before);
    }

    private static FieldLabel? InEnglish(MarkedGoal goal, string before)
    {
        var match = English().Match(before);
        if (!match.Success)
            return null;
        var words = match.Groups["w"];
        // The longest run of words up to the value that is a field's name as a whole.
        for (var start = words.Index; start < words.Index + words.Length; start = NextWord(before, start, words.Index + words.Length))
        {
            var text = before[start..(words.Index + words.Length)];
            if (FieldOf(text) is { } concept && !EndsInPreposition(text, concept) && (!Preposition().IsMatch(text) || match.Groups["link"].Value is ":" or "="))
                return new FieldLabel(concept, goal.Text[start..(words.Index + words.Length)], start);
        }
        return null;
    }

    private static FieldLabel? InChinese(MarkedGoal goal, string before)
    {
        var match = Chinese().Match(before);
        if (!match.Success)
            return null;
        var end = match.Groups["w"].Index + match.Groups["w"].Length;
        for (var start = Math.Max(match.Groups["w"].Index, end - 8); start < end - (end - match.Groups["w"].Index > 1 ? 1 : 0); start++)
            if (FieldOf(before[start..end]) is { } concept)
                return new FieldLabel(concept, goal.Text[start..end], start);
        return null;
    }

    internal static string? FieldOf(string text)
    {
        foreach (var hit in Synonyms.ConceptsOf(text))
            if (hit.Kind == ConceptKind.Field && !hit.Weak && hit.Coverage > 0.85)
                return hit.Concept;
        return null;
    }

    private static int NextWord(string text, int at, int end)
    {
        while (at < end && text[at] != ' ')
            at++;
        while (at < end && text[at] == ' ')
            at++;
        return at;
    }
}
