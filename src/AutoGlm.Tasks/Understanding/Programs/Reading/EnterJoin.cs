using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding.Reading;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Makes one clause of the making of something and the sentences after it that say with which values.</summary>
internal static partial class EnterJoin
{
    private const int LongestValue = 80;

    public static void Join(List<ClausePart> parts, List<Clause?> clauses, JsonObject inputs)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            var (head, stops) = Head(parts[i]);
            if (head is null || clauses[i] is EntriesClause { Values.Count: > 1 } or RepeatClause or RecordClause or IfClause or AskClause or MoveClause or CopyClause)
                continue;
            var entries = new List<Clause>(head.Entries);
            var (last, ended) = (i, false);
            while (!stops && !ended && last + 1 < parts.Count && Follows(parts[last + 1], clauses[last + 1], out var more, out ended, out stops))
            {
                entries.AddRange(more);
                last++;
            }

            // Whoever names the button to press presses it himself.
            if (last + 1 < parts.Count && clauses[last + 1] is HandClause { Verb: InstructionVerb.Tap })
            {
                if (clauses[i] is FormClause)
                    continue;
                stops = true;
            }

            if (last + 1 == parts.Count || i == 0)
                entries.AddRange(Given(inputs, parts[i]).Where(entry => !IsOfAccount(entry, entries)));
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
        var end = EntryParts.BeforeStop(part.Masked);
        return end < part.Masked.Length && end > 3
            ? (EnterReader.Read(new ClausePart(part.Goal, part.Span with { Length = end }, part.Language, part.Clock)), true)
            : (EnterReader.Read(part), false);
    }

    /// <summary>Another reader knew what a part means, and only a name stands in it: "add Milk to the list" may be a tap as well.</summary>
    private static bool IsUnsure(Clause? known, List<Clause> entries) =>
        known is HandClause or MenuClause or SeriesClause || known is FormClause form && form.Entries.Count(entry => entry is not SubmitClause) > entries.Count
        || known is SetClause { Field: { } field } && entries.Count < 2 && !EnterReader.IsList(field.Words);

    /// <summary>Whether a part goes on telling values, or says that they are to be sent.</summary>
    public static bool Follows(ClausePart part, Clause? known, out IReadOnlyList<Clause> more, out bool ended, out bool stops)
    {
        (more, ended, stops) = ([], false, false);
        if (EntryParts.Stops(part))
            return stops = true;
        if (known is SubmitClause || EntryParts.Ends(part))
            return ended = true;
        if (EntryParts.BeforeStop(part.Masked) is > 2 and var end && end < part.Masked.Length && EntryParts.Read(new ClausePart(part.Goal, part.Span with { Length = part.Masked[..end].TrimEnd(')', ' ').Length }, part.Language, part.Clock)) is { } before)
        {
            more = before;
            return stops = true;
        }

        // "How often do you exercise: Often" is a line of the list, whatever it may mean elsewhere.
        if (known is not FormClause && EntryItems.Read(part, PairItems.Marked) is { } pairs)
        {
            more = pairs;
            return true;
        }

        switch (known)
        {
            case FormClause form:
                more = form.Entries;
                return true;
            case SetClause { Shift: null, Extreme: null }:
                more = EntryParts.Read(part) ?? [known];
                return true;
            case HandClause { Verb: InstructionVerb.Check or InstructionVerb.Uncheck } when !Deed().IsMatch(part.Masked):
                more = part.Masked.Contains(',', StringComparison.Ordinal) ? EntryParts.Read(part) ?? [known] : [known];
                return true;
            case null or DoClause { With.Count: 0 } or AnswerClause or CloseClause when part.Words.Length <= LongestValue + 40 && (!IntentWords.Begin(part.Words, part.Chinese) || BeginsWithField(part) || EntryParts.IsConsent(part)):
                more = EntryParts.Read(part) ?? [];
                return more.Count > 0;
            default:
                return false;
        }
    }

    /// <summary>Something done to a thing that is there already, rather than a box of the form.</summary>
    [GeneratedRegex(@"^(?:tick|check|cross)\s+off\b|^mark\b|标记|划掉", RegexOptions.CultureInvariant)]
    private static partial Regex Deed();

    /// <summary>"E-mail ann@example.com", "comment "…"": words that are verbs elsewhere name a field here.</summary>
    private static bool BeginsWithField(ClausePart part)
    {
        var words = part.Words.Split(' ', 2);
        return words.Length > 1 && LabelReader.FieldOf(words[0].TrimEnd(':')) is not null || FieldThenMark().IsMatch(part.Masked.Trim());
    }

    [GeneratedRegex(@"^[\p{L}-]+\s*:?\s*[\uE001-\uE006]+$", RegexOptions.CultureInvariant)]
    private static partial Regex FieldThenMark();

    /// <summary>The name and password of one's own account are for logging in, where what is made has a name and password told for it.</summary>
    private static bool IsOfAccount(Clause given, List<Clause> told) =>
        told.Count > 0 && given is SetClause { Field.Phrase.Name: var name } && (Synonyms.Strength(name, Concepts.Password) >= 0.8 || Synonyms.Strength(name, Concepts.Username) >= 0.8)
        && told.Exists(entry => Synonyms.Speaks(entry.Words, Concepts.Password) || Synonyms.Speaks(entry.Words, Concepts.Email) || entry is SetClause { Field.Phrase.Name: var field } && (field.Contains("title", StringComparison.OrdinalIgnoreCase) || field.Contains("text", StringComparison.OrdinalIgnoreCase) || field.Contains("标题", StringComparison.Ordinal) || field.Contains("内容", StringComparison.Ordinal) || Similarity.Of(field, "name") >= 0.9));

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
