using System.Text.Json.Nodes;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding.Reading;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Makes one clause of the making of something and the sentences after it that say with which values.</summary>
internal static class EnterJoin
{
    private const int LongestValue = 80;

    public static void Join(List<ClausePart> parts, List<Clause?> clauses, JsonObject inputs)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            var (head, stops) = Head(parts[i]);
            if (head is null || clauses[i] is RepeatClause or RecordClause or IfClause or AskClause or MoveClause or CopyClause)
                continue;
            var entries = new List<Clause>(head.Entries);
            var (last, ended) = (i, false);
            while (!stops && !ended && last + 1 < parts.Count && Follows(parts[last + 1], clauses[last + 1], out var more, out ended, out stops))
            {
                entries.AddRange(more);
                last++;
            }

            if (last + 1 == parts.Count || i == 0)
                entries.AddRange(Given(inputs, parts[i]));
            // One thing without any value is a press of a button, which others read.
            if (!entries.Exists(entry => entry is SetClause) || IsUnsure(clauses[i], entries))
                continue;
            clauses[i] = head with { Words = string.Join("; ", parts.Skip(i).Take(last - i + 1).Select(part => part.Words)), Entries = entries, Stops = stops };
            parts.RemoveRange(i + 1, last - i);
            clauses.RemoveRange(i + 1, last - i);
        }
    }

    private static (EnterClause? Head, bool Stops) Head(ClausePart part)
    {
        if (EnterReader.Read(part) is { } plain)
            return (plain, false);
        var end = EntryParts.BeforeStop(part.Masked);
        return end < part.Masked.Length && end > 3 ? (EnterReader.Read(part with { Span = part.Span with { Length = end } }), true) : (null, false);
    }

    /// <summary>Another reader knew what a part means, and only a name stands in it: "add Milk to the list" may be a tap as well.</summary>
    private static bool IsUnsure(Clause? known, List<Clause> entries) =>
        known is HandClause or MenuClause or SeriesClause || known is FormClause form && form.Entries.Count > entries.Count
        || known is SetClause { Field: { } field } && entries.Count < 2 && !EnterReader.IsList(field.Words);

    /// <summary>Whether a part goes on telling values, or says that they are to be sent.</summary>
    private static bool Follows(ClausePart part, Clause? known, out IReadOnlyList<Clause> more, out bool ended, out bool stops)
    {
        (more, ended, stops) = ([], false, false);
        if (EntryParts.Stops(part))
            return stops = true;
        if (known is SubmitClause || EntryParts.Ends(part))
            return ended = true;
        switch (known)
        {
            case FormClause form:
                more = form.Entries;
                return true;
            case SetClause { Shift: null, Extreme: null } or HandClause { Verb: InstructionVerb.Check or InstructionVerb.Uncheck }:
                more = EntryParts.Read(part) ?? [known];
                return true;
            case null or DoClause { With.Count: 0 } or AnswerClause or CloseClause when part.Words.Length <= LongestValue + 40 && !IntentWords.Begin(part.Words, part.Chinese):
                more = EntryParts.Read(part) ?? [];
                return more.Count > 0;
            default:
                return false;
        }
    }

    /// <summary>Named inputs that the goal's words don't repeat.</summary>
    public static IEnumerable<Clause> Given(JsonObject inputs, ClausePart part)
    {
        foreach (var (name, node) in inputs)
        {
            if (node is not JsonValue value || value.ToString() is not { Length: > 0 } text || part.Goal.Text.Contains(text, StringComparison.Ordinal) || part.Goal.Text.Contains("{{" + name, StringComparison.Ordinal))
                continue;
            yield return EntryParts.Field(part, Tokens.WordsOfName(name), text);
        }
    }
}
