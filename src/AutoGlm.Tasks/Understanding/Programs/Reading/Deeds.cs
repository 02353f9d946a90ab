using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding.Reading;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>
/// Makes clauses of ways to tell a deed. Groups: <c>o</c> the thing, <c>m</c> a text that goes with it, <c>r</c> to whom or
/// where, <c>n</c> a new name, <c>s</c> a subject, <c>c</c> how many, <c>l</c> and <c>v</c> a detail by its label.
/// </summary>
internal static class Deeds
{
    private static readonly (string Group, string Concept, string Label)[] Values =
    [
        ("r", Concepts.Recipient, "to"), ("s", Concepts.Subject, "subject"), ("m", Concepts.Message, "message"), ("n", Concepts.Title, "name"), ("c", Concepts.Quantity, "quantity"),
    ];

    public static ClausePattern Do(string action, string pattern) => ClausePattern.Of(pattern, (part, match) =>
    {
        var with = new List<Slot>();
        foreach (var (name, concept, label) in Values)
        {
            if (match.Groups[name] is not { Success: true, Length: > 0 } group)
                continue;
            var text = Verbatim.Of(part.Original(group));
            with.Add(new Slot { Concept = concept, Label = label, Kind = concept == Concepts.Quantity ? SlotKind.Number : SlotKind.Text, Value = text, Raw = text });
        }

        if (match.Groups["l"] is { Success: true, Length: > 0 } detail && match.Groups["v"] is { Success: true, Length: > 0 } value)
        {
            var (label, text) = (part.Original(detail), Verbatim.Of(part.Original(value)));
            with.Add(new Slot { Concept = Synonyms.Best(label, ConceptKind.Field, 0.7), Label = label, Kind = SlotKind.Text, Value = text, Raw = text });
        }

        return new DoClause
        {
            Words = part.Words,
            Action = action,
            Verb = FirstWord(part),
            Object = match.Groups["o"] is { Success: true, Length: > 0 } o ? part.Select(o) : null,
            With = with,
        };
    });

    private static string FirstWord(ClausePart part) =>
        part.Chinese ? part.Words.Length > 1 ? part.Words[..2] : part.Words : part.Words.Split(' ', 2)[0].ToLowerInvariant();
}
