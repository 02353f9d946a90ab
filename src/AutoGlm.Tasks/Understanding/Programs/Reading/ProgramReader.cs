using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Text.Values;
using AutoGlm.Tasks.Understanding.Reading;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Reads a goal as things to do one after the other, where it says so.</summary>
internal static partial class ProgramReader
{
    /// <summary>In this order; the first that understands a part decides.</summary>
    private static readonly IReadOnlyList<IClauseReader> Readers =
    [
        new SubmitReader(),
        new AnswerReader(),
        new CloseReader(),
        new TimesReader(),
        new MenuReader(),
        new GuessReader(),
        new GridReader(),
        new SequenceReader(),
        new ArrangeReader(),
        new ResizeReader(),
        new DragReader(),
        new MarkReader(),
        new CopyReader(),
        new TerminalReader(),
        new HandReader(),
        new SetReader(),
        new SearchReader(),
    ];

    /// <summary>The clauses; none when the goal is told by what is wanted rather than by what to do.</summary>
    public static IReadOnlyList<Clause> Read(string goal, JsonObject inputs, GoalLanguage language, DateTimeOffset clock)
    {
        var marked = new MarkedGoal(goal);
        foreach (var quote in Quotes.Find(goal))
            marked.Add(quote);
        var parts = ClauseSplitter.Split(marked).Select(span => new ClausePart(marked, span, language, clock)).ToList();
        var clauses = parts.Select(Read).ToList();
        var filled = Ellipses.Fill(parts, clauses);
        (parts, clauses) = ([.. filled.Select(pair => pair.Part)], [.. filled.Select(pair => pair.Clause)]);
        // "Open the shop, search for lamps and take the cheapest" still tells what is wanted; a click or a value for a field tells what to do.
        if (!parts.Zip(clauses).Any(pair => IsFirm(pair.First, pair.Second)))
            return [];
        return Plain(goal, inputs, clock, parts, clauses);
    }

    private static Clause? Read(ClausePart part) => Readers.Select(reader => reader.Read(part)).FirstOrDefault(clause => clause is not null);

    [GeneratedRegex(@"^(?:open|go to|navigate to|visit|打开|进入|前往|切换到)", RegexOptions.CultureInvariant)]
    private static partial Regex Going();

    /// <summary>Whether the clause can only be meant as something to do, not as the way to something that is wanted.</summary>
    private static bool IsFirm(ClausePart part, Clause? clause) => clause switch
    {
        // "Open the shop" is a way to somewhere; an entry, a tab or something quoted is a thing to open.
        HandClause hand => !Going().IsMatch(part.Masked) || hand.Target is { Phrase: { Kind: { } kind } phrase } && kind is not "page" && (phrase.Name.Length > 0 || phrase.Ordinal is not null) || hand.Target is not null && part.Masked.Contains(MarkedGoal.Mark(PieceKind.Quoted), StringComparison.Ordinal),
        SetClause { Field: not null } => true,
        DoClause { Action: Concepts.Search } or SetClause or SubmitClause or null => false,
        _ => true,
    };

    /// <summary>What lies between the clauses that were understood is taken as goals of their own; where one of them says nothing, the whole is no programme.</summary>
    private static IReadOnlyList<Clause> Plain(string goal, JsonObject inputs, DateTimeOffset clock, List<ClausePart> parts, List<Clause?> clauses)
    {
        var all = new List<Clause>();
        for (var i = 0; i < parts.Count; i++)
        {
            if (clauses[i] is { } known)
            {
                all.Add(known);
                continue;
            }

            var last = i;
            while (last + 1 < parts.Count && clauses[last + 1] is null)
                last++;
            var words = new TextSpan(parts[i].Span.Start, parts[last].Span.End - parts[i].Span.Start).In(goal).Trim();
            var sub = GoalReader.ReadPlain(words, inputs, clock);
            if (sub.Intent.Kind == IntentKind.Unclear)
                return [];
            all.Add(new PlainClause { Words = words, Goal = sub });
            i = last;
        }

        return all;
    }
}
