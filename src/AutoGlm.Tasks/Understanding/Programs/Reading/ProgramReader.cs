using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AutoGlm.Tasks.Instructing;
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
        new LogInReader(),
        new ToggleReader(),
        new CountedPairsReader(),
        new SolveReader(),
        new FormReader(),
        new AskReader(),
        new LeaveReader(),
        new SubmitReader(),
        new AnswerReader(),
        new CloseReader(),
        new TimesReader(),
        new MenuReader(),
        new GuessReader(),
        new GridReader(),
        new SlidersReader(),
        new SequenceReader(),
        new EditReader(),
        new SortReader(),
        new FilterClauseReader(),
        new ArrangeReader(),
        new ResizeReader(),
        new DragReader(),
        new MarkReader(),
        new CopyReader(),
        new TerminalReader(),
        new RecordReader(),
        new EntriesReader(),
        new ScreenValueReader(),
        new RowPressReader(),
        new CountsReader(),
        new EntryReader(),
        new SetReader(),
        new HandReader(),
        new SearchReader(),
        new DeedReader(),
        new PairReader(),
    ];

    /// <summary>Brings a goal into the words that the readers know, one after the other.</summary>
    private static readonly IReadOnlyList<Func<string, string>> Forms = [QuoteEnds.Apart, Dictation.Quoted, Remarks.Without, Antecedents.Put, Addressed.Apart, Roundabout.Of, Rewording.Of];

    /// <summary>The clauses; none when the goal is told by what is wanted rather than by what to do.</summary>
    public static IReadOnlyList<Clause> Read(string goal, JsonObject inputs, GoalLanguage language, DateTimeOffset clock)
    {
        goal = Prepared(goal, inputs);
        if (EntriesReader.ReadWhole(goal) is { } entries)
            return entries;
        if (ListBlock.Find(goal) is { } list && list.Clauses(text => Whole(text, inputs, language, clock), heading => Marked(heading) is var head ? EnterReader.Read(new ClausePart(head, new TextSpan(0, heading.Length), language, clock)) : null) is { Count: > 0 } listed)
            return listed;
        if (GuessReader.ReadWhole(goal) is { } guess)
            return [guess];
        var marked = Marked(goal);
        if (AskReader.ReadWhole(marked, language, clock) is { Count: > 0 } asked && !GivesDetails(goal, inputs, clock))
            return asked;
        return StructureReader.Read(marked, language, text => Whole(text, inputs, language, clock), text => ReadItem(text, inputs, language, clock))
            ?? Sequence(Lines.Joined(goal), inputs, language, clock);
    }

    /// <summary>Nobody tells for whom, for how many and when just to have something read: the reference that is wanted is one that is still to be got.</summary>
    private static bool GivesDetails(string goal, JsonObject inputs, DateTimeOffset clock) =>
        goal.TrimEnd() is not [.., '?' or '？'] && GoalReader.ReadPlain(goal, inputs, clock).Slots
            .Select(slot => slot.Kind is SlotKind.Date or SlotKind.Time ? Concepts.Date : slot.Kind == SlotKind.Number ? Concepts.PartySize : slot.Concept)
            .Where(concept => concept is Concepts.Date or Concepts.PersonName or Concepts.Email or Concepts.Phone or Concepts.PartySize)
            .Distinct().Count() >= 2 || goal.TrimEnd() is not [.., '?' or '？'] && Counted().Count(goal) > 2;

    /// <summary>1位成人，2个孩子: counts of several things are told, not asked for.</summary>
    [GeneratedRegex("(?:\\d+|[一二两三四五六七八九十])(?:位|名|个|间|把|张|只|份|件)[\\u4e00-\\u9fff]{1,5}(?=[，,、和]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    /// <summary>The goal in the form the readers know: without asides, with the inputs it speaks of, lists on lines, exceptions behind what they belong to.</summary>
    private static string Prepared(string goal, JsonObject inputs) => Exceptions.Behind(Lists.OnLines(GivenValues.In(Forms.Aggregate(goal, (text, form) => form(text)), inputs)));

    /// <summary>A goal that says nothing known, part by part as deeds that the page may have controls for; none when a part is no deed at all.</summary>
    public static IReadOnlyList<Clause> ReadLoosely(string goal, JsonObject inputs, GoalLanguage language, DateTimeOffset clock)
    {
        var marked = Marked(Lines.Joined(Prepared(goal, inputs)));
        var clauses = ClauseSplitter.Split(marked).Select(span => new ClausePart(marked, span, language, clock)).Select(part => Read(part) ?? LooseDeeds.Read(part)).ToList();
        return clauses.Count > 0 && clauses.TrueForAll(clause => clause is not null) ? Backreferences.Join([.. clauses.OfType<Clause>()]) : [];
    }

    /// <summary>A part of a goal: steps where it tells them, else a goal of its own.</summary>
    private static IReadOnlyList<Clause> Whole(string text, JsonObject inputs, GoalLanguage language, DateTimeOffset clock)
    {
        var clauses = Read(text, inputs, language, clock);
        if (clauses.Count > 0)
            return clauses;
        var marked = Marked(text);
        var parts = ClauseSplitter.Split(marked).Select(span => new ClausePart(marked, span, language, clock)).ToList();
        if (parts.Count > 0 && parts.ConvertAll(Read) is var each && each.TrueForAll(clause => clause is not null))
            return [.. each.OfType<Clause>()];
        var wish = GoalReader.ReadPlain(text, inputs, clock);
        // "Start the firing" before a wait: a deed that only the page can tell more of.
        if (wish.Intent.Kind == IntentKind.Unclear && parts.Count > 0 && parts.ConvertAll(part => Read(part) ?? LooseDeeds.Read(part)) is var loose && loose.TrueForAll(clause => clause is not null and not DoClause { Action.Length: 0 } && (clause is not DoClause deed || Synonyms.Best(deed.Verb, ConceptKind.Action, 0.6) is not (null or "move" or "view" or Concepts.Search))))
            return [.. loose.OfType<Clause>()];
        return wish.Intent.Kind == IntentKind.Unclear || wish.Slots.Any(slot => slot.Kind is SlotKind.Date or SlotKind.Time) ? [] : [new PlainClause { Words = text, Goal = wish }];
    }

    /// <summary>What is done for each record: its values go into a form, unless the words say what to type.</summary>
    private static IReadOnlyList<Clause> ReadItem(string text, JsonObject inputs, GoalLanguage language, DateTimeOffset clock)
    {
        var marked = Marked(text);
        var clauses = ClauseSplitter.Split(marked).Select(span => new ClausePart(marked, span, language, clock)).Select(part => RecordReader.ReadItem(part) ?? Read(part)).ToList();
        return clauses.Count > 0 && clauses.TrueForAll(clause => clause is not null) ? [.. clauses.OfType<Clause>()] : [];
    }

    private static MarkedGoal Marked(string text)
    {
        var marked = new MarkedGoal(text);
        foreach (var quote in Quotes.Find(text))
            marked.Add(quote);
        return marked;
    }

    private static IReadOnlyList<Clause> Sequence(string goal, JsonObject inputs, GoalLanguage language, DateTimeOffset clock)
    {
        var marked = Marked(goal);
        var parts = ClauseSplitter.Split(marked).Select(span => new ClausePart(marked, span, language, clock)).ToList();
        var clauses = parts.Select(Read).ToList();
        SignInReader.Join(parts, clauses, inputs);
        BuyReader.Join(parts, clauses);
        EnterJoin.Join(parts, clauses, inputs);
        Reasons.Join(parts, clauses);
        WholeDeeds.Join(marked, parts, clauses);
        OneBreath.Join(marked, parts, clauses);
        ToldValues.Join(parts, clauses);
        LastWords.Read(parts, clauses);
        var filled = Ellipses.Fill(parts, clauses);
        (parts, clauses) = ([.. filled.Select(pair => pair.Part)], [.. filled.Select(pair => pair.Clause)]);
        // "Open the shop, search for lamps and take the cheapest" still tells what is wanted; a click or a value for a field tells what to do.
        // Questions and doings alone are firm only when nothing of the goal is left over.
        if (!parts.Zip(clauses).Any(pair => IsFirm(pair.First, pair.Second)) && !(parts.Count > 1 && clauses.Exists(clause => clause is not null) && Awaited().IsMatch(marked.Masked)) && !IsWholeForm(clauses) && !clauses.TrueForAll(clause => clause is AskClause or DoClause { Action: not Concepts.Search } or SubmitClause or SetClause { Narrows: true } or ArrangeClause { ByControl: true } || clause is FormClause { Entries.Count: 0 } left && LeaveReader.Forbids(left.Words)) || !clauses.Exists(clause => clause is not SubmitClause))
            return [];
        if (GivesDetails(goal, inputs, clock) && (clauses.TrueForAll(clause => clause is AskClause) || clauses.TrueForAll(clause => clause is null or AskClause or SetClause) && GoalReader.ReadPlain(goal, inputs, clock).Intent.Kind == IntentKind.Transact))
            return [];
        LoosePairs.Read(parts, clauses);
        return SubmitLast.Order(HeldBack.Join(Backreferences.Join(Plain(goal, inputs, clock, parts, clauses))));
    }

    /// <summary>One thing after the other is done, and the one before must be finished.</summary>
    [GeneratedRegex("(?:完成|生成|加载|处理|准备|导出|上传|下载)(?:完|好|完成|完毕|成功)?(?:之后|以后|后|了再)|\\b(?:when|once|as soon as)\\s+(?:it|they|that)(?:['’]s|\\s+(?:is|are|has|have))\\s+(?:been\\s+)?(?:done|ready|finished|complete|completed|created|generated|loaded)\\b", RegexOptions.CultureInvariant)]
    private static partial Regex Awaited();

    private static Clause? Read(ClausePart part) => Readers.Select(reader => reader.Read(part)).FirstOrDefault(clause => clause is not null);

    /// <summary>Labels with values, and then what sends them: nothing else is left to find out.</summary>
    private static bool IsWholeForm(List<Clause?> clauses) =>
        !clauses.Contains(null) && clauses.Any(clause => clause is FormClause { Entries.Count: > 0 }) && clauses[^1] is SubmitClause;

    [GeneratedRegex(@"\b(?:last|final)\s+page$|^(?:最后一页|末页|尾页)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LastPageWords();

    [GeneratedRegex(@"^(?:open|go to|navigate to|visit|(?:take|bring|lead) me to|打开|进入|前往|切换到)", RegexOptions.CultureInvariant)]
    private static partial Regex Going();

    /// <summary>"The page on contact": what it is about is what leads there.</summary>
    [GeneratedRegex(@"\b(?:page|screen)\s+(?:on|about|called|named|titled)\s+\S", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PageOn();

    /// <summary>"The entry Golden Oven": the kind stands before the name.</summary>
    [GeneratedRegex(@"^(?:the\s+)?(?:entry|item|record|article|file|message|conversation|chat|chapter|section|card|row|post|project|folder|document|note|mail|e-?mail|recipe|product|listing|ticket|issue|photo|album|video|topic|thread|contact|profile|lesson|course|event|task|tab|menu)\s+\S", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex KindFirst();

    /// <summary>Whether the clause can only be meant as something to do, not as the way to something that is wanted.</summary>
    private static bool IsFirm(ClausePart part, Clause? clause) => clause switch
    {
        HandClause { Verb: InstructionVerb.Check or InstructionVerb.Uncheck, Target.Phrase.Kind: TargetKinds.Switch } => true,
        // "Open the shop" is a way to somewhere; an entry, a tab or something quoted is a thing to open.
        HandClause { Target: { } end } when LastPageWords().IsMatch(end.Words) => true,
        HandClause hand => !Going().IsMatch(part.Masked) || PageOn().IsMatch(part.Masked) || hand.Target is { Phrase: { Kind: { } kind } phrase } && kind is not "page" && (phrase.Name.Length > 0 || phrase.Ordinal is not null) || hand.Target is { Phrase.Name: var named } && KindFirst().IsMatch(named) || hand.Target is not null && part.Masked.Contains(MarkedGoal.Mark(PieceKind.Quoted), StringComparison.Ordinal),
        FormClause form => !form.IsBare && form.Entries.Count > 0,
        SetClause { Narrows: true } or ArrangeClause { ByControl: true } => false,
        SetClause { Field: not null } or SetClause { Typed: true } => true,
        DoClause { Action: not Concepts.Search, With.Count: > 0 } or DoClause { Object.Refers: true } => true,
        DoClause or AskClause or SetClause or SubmitClause or null => false,
        _ => true,
    };

    /// <summary>What lies between the clauses that were understood is taken as goals of their own; where one of them says nothing, the whole is no programme.</summary>
    private static IReadOnlyList<Clause> Plain(string goal, JsonObject inputs, DateTimeOffset clock, List<ClausePart> parts, List<Clause?> clauses)
    {
        var all = new List<Clause>();
        for (var i = 0; i < parts.Count; i++)
        {
            // What is only to be left alone asks for nothing.
            if (clauses[i] is FormClause { Entries.Count: 0 })
                continue;
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
            if (sub.Intent.Kind != IntentKind.Unclear || Awaited().IsMatch(Marked(goal).Masked))
                all.Add(new PlainClause { Words = words, Goal = sub });
            else if (Enumerable.Range(i, last - i + 1).Select(at => LooseDeeds.Read(parts[at])).ToList() is var loose && loose.TrueForAll(deed => deed is not null && (!parts[i].Chinese || Synonyms.Best(deed.Verb, ConceptKind.Action, 0.6) is not null)))
                all.AddRange(loose.OfType<Clause>());
            else
                return [];
            i = last;
        }

        return all;
    }
}
