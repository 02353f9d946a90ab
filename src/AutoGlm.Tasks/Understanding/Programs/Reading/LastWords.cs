using AutoGlm.Tasks.Understanding.Reading;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>What a goal ends with after telling what to fill in: "… and update the basket", "… then create the ticket" names the button that does it.</summary>
internal static class LastWords
{
    private const int MostWords = 5;
    private const int MostChineseCharacters = 10;

    public static void Read(IReadOnlyList<ClausePart> parts, List<Clause?> clauses)
    {
        var last = clauses.Count - 1;
        if (last < 1 || clauses[last] is not null || !clauses.Take(last).Any(clause => clause is SetClause or FormClause { Entries.Count: > 0 } or EditClause or ArrangeClause or MoveClause or MarkClause or CopyClause or RecordClause or HandClause { Verb: Instructing.InstructionVerb.Check or Instructing.InstructionVerb.Uncheck }))
            return;
        var part = parts[last];
        var isShort = part.Chinese ? part.Words.Length <= MostChineseCharacters : part.Words.Split(' ').Length <= MostWords;
        if (!isShort || part.Masked.Any(c => char.IsAsciiDigit(c) || MarkedGoal.IsMark(c)) || !StartsWithVerb(part) && (part.Chinese || part.Words.Contains(' ', StringComparison.Ordinal)))
            return;
        clauses[last] = new SubmitClause { Words = part.Words };
    }

    private static bool StartsWithVerb(ClausePart part)
    {
        var words = part.Words.ToLowerInvariant();
        return (part.Chinese ? IntentWords.Chinese : IntentWords.English).Any(one => one.Action is not ("delete" or "cancel" or "like" or "follow" or "view" or "pay") && one.Kind is not IntentKind.FindAndReport && words.StartsWith(one.Text, StringComparison.Ordinal));
    }
}
