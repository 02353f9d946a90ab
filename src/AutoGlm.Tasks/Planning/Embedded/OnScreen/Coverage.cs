using System.Text;
using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Text.Values;
using AutoGlm.Tasks.Understanding.Questioning;
using AutoGlm.Tasks.Understanding.Reading;

namespace AutoGlm.Tasks.Planning.Embedded.OnScreen;

/// <summary>How much of a goal the moves have dealt with: what was made of a goal may not leave out half of it and be called done.</summary>
internal static partial class Coverage
{
    /// <summary>Part of what a goal says that may be left over: reasons and circumstances are told in many words.</summary>
    private const double Most = 0.75;

    private const double LeastDeed = 1.5;

    private const double LeastBesideSending = 3;

    /// <summary>What the goal says and no move has dealt with: a value or a name, or most of its words. Null when nothing that matters is left.</summary>
    /// <param name="goal">The goal.</param>
    /// <param name="done">The moves that were made.</param>
    /// <param name="sent">Whether the form's own button was pressed at last: one part of the goal may have told that in its own words.</param>
    /// <param name="quiet">Whether the screen never changed.</param>
    /// <param name="named">Where it surely names something that the screen shows.</param>
    public static string? Left(GoalWords goal, IReadOnlyList<Move> done, IReadOnlyList<TextSpan> named, bool sent = false, bool quiet = false)
    {
        var used = done.SelectMany(move => move.Kind is MoveKind.Deed or MoveKind.Drag ? [move.Span, move.Second!.Value] : move.Within is { } within ? [.. move.Uses, within] : move.Uses).ToList();
        bool Used(TextSpan span) => used.Exists(one => one.Overlaps(span)) || goal.Pieces.Any(piece => piece.Kind != PieceKind.Taken && piece.Span.Contains(span) && used.Exists(one => one.Overlaps(piece.Span)));
        if (goal.Pieces.FirstOrDefault(piece => piece.Kind is PieceKind.Quoted or PieceKind.Email or PieceKind.Url or PieceKind.Phone or PieceKind.Date or PieceKind.Time or PieceKind.Money or PieceKind.Input or PieceKind.Secret or PieceKind.Number && (piece.Kind is not PieceKind.Number || IsMeant(goal, piece, done)) && (piece.Kind is not (PieceKind.Date or PieceKind.Time) || goal.In(piece.Span).Any(char.IsDigit)) && !Used(piece.Span) && !named.Any(span => span.Overlaps(piece.Span))) is { } piece)
            return goal.In(piece.Span);
        if (Codes().Matches(goal.Folded).Select(match => new TextSpan(match.Index, match.Length)).Where(span => !Used(span) && !named.Any(one => one.Overlaps(span)) && !HandCues.IsDenied(goal, span)).Cast<TextSpan?>().FirstOrDefault() is { } code)
            return goal.In(code);
        // A thing that is named and was neither worked on nor says where something stands.
        if (named.Where(span => !Used(span) && !HandCues.IsDenied(goal, span) && !IsPlace(goal, span) && !When().IsMatch(goal.In(span))).Cast<TextSpan?>().FirstOrDefault() is { } thing)
            return goal.In(thing);
        if (done.Count > 0 && goal.Parts.Where(part => !used.Exists(span => span.Overlaps(part)) && IsDeed(goal, part, sent ? LeastBesideSending : LeastDeed)).Cast<TextSpan?>().FirstOrDefault() is { } undone)
            return goal.In(undone).Trim();
        // "The lamp (blue)": what is said in brackets of a thing that was found tells which one is meant.
        if (Bracketed().Matches(goal.Folded).Select(match => new TextSpan(match.Index, match.Length)).Where(span => used.Exists(one => one.End <= span.Start && span.Start - one.End <= 1) && !used.Exists(one => one.Overlaps(span))).Cast<TextSpan?>().FirstOrDefault() is { } kind)
            return goal.In(kind);
        // Which of several is the best of them, and each of them, are told apart by nothing that is merely named.
        if (Best().Matches(goal.Folded).Select(match => new TextSpan(match.Index, match.Length)).Where(span => !Used(span) && !named.Any(one => one.Overlaps(span)) && !HandCues.IsDenied(goal, span)).Cast<TextSpan?>().FirstOrDefault() is { } best && !done.Any(move => move.Kind == MoveKind.Pick))
            return goal.In(best);
        if (done.Count > 0 && Each().Matches(goal.Folded).Select(match => new TextSpan(match.Index, match.Length)).Where(span => !used.Exists(one => one.Contains(span)) && !HandCues.IsDenied(goal, span)).Cast<TextSpan?>().FirstOrDefault() is { } each && !done.Any(move => move.Kind == MoveKind.All) && done.Count(move => move.Kind == MoveKind.Deed) < 2)
            return goal.In(each);
        if (DeedWords.Owed(goal, [.. used, .. named]).FirstOrDefault() is { Action: not null } owed && !done.Any(move => DeedWords.Of(goal.In(move.Span)).Action == owed.Action))
            return goal.In(owed.Span);
        if (done.Count > 0 && done.All(move => move.Kind is MoveKind.Tap or MoveKind.Act && Ordering.IsSending(goal.Bare(move.Span))) && Beside(goal, used) is { } unsaid)
            return unsaid;
        // Several things were told to do and only one was found.
        if (done is [{ Kind: MoveKind.Tap }] && goal.Parts.Where(part => !used.Exists(span => span.Overlaps(part)) && goal.RoleOf(part) == SentenceRole.Deed && !Restraint().IsMatch(goal.In(part)) && !HandCues.IsDenied(goal, part)).ToList() is { Count: > 1 } omitted)
            return goal.In(omitted[0]).Trim();
        // What is written, moved or changed can be seen; a press need not be.
        if (quiet && Changes().Matches(goal.Folded).Select(match => new TextSpan(match.Index, match.Length)).Where(span => !Used(span) && !HandCues.IsDenied(goal, span)).Cast<TextSpan?>().FirstOrDefault() is { } change)
            return goal.In(goal.PartOf(change)).Trim();
        var all = Weight(goal, []);
        return all > 0 && Weight(goal, used) > Most * all ? goal.Text : null;
    }

    /// <summary>Colours and numbers given out by somebody, which nobody names in passing: #d62e5c, PX704105.</summary>
    [GeneratedRegex(@"(?<!\S)#[0-9a-f]{6}\b|\b(?=[a-z-]*\d)(?=[\d-]*[a-z])[a-z\d][a-z\d-]{4,}\b(?<!\d(?:st|nd|rd|th|am|pm))", RegexOptions.CultureInvariant)]
    private static partial Regex Codes();

    [GeneratedRegex(@"\b(?:cheapest|dearest|priciest|(?:most|least)\s+(?:expensive|popular|recent)|largest|biggest|smallest|newest|latest|oldest|earliest|highest|lowest|longest|shortest|(?:best|worst|highest|top)[- ]rated)\b|最(?:便宜|贵|新|旧|早|晚|大|小|高|低|长|短|多|少|近)", RegexOptions.CultureInvariant)]
    private static partial Regex Best();

    [GeneratedRegex(@"[(（](?!the\s)[^()（）]{1,20}[)）]", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"\b(?:each\s+(?:of|one|\p{L}+)|every(?:one|body|\s+\p{L}+))\b|逐[条个项]|每一?[条个行位件项]", RegexOptions.CultureInvariant)]
    private static partial Regex Each();

    [GeneratedRegex(@"\b(?:put|write|type|insert|append|move|drag|pull|swap|replace|rename|cross(?:ed)?\s+out|bold|italic|underlined?|paste|fill|resize|sort)\b|写上|写进|输入|插入|移到|移动|拖到|替换|改成|改为|填写|填入|加粗|粘贴|排序", RegexOptions.CultureInvariant)]
    private static partial Regex Changes();

    /// <summary>What else is wished for where nothing but the last word ("confirm it", 并确认) was done.</summary>
    private static string? Beside(GoalWords goal, List<TextSpan> used) =>
        goal.Parts.SelectMany(part => Halves(goal, part))
            .Where(span => !used.Exists(one => one.Overlaps(span)) && !HandCues.IsDenied(goal, span) && !Restraint().IsMatch(goal.In(span)) && goal.RoleOf(span) is not (SentenceRole.Idle or SentenceRole.Asks) && Wished().IsMatch(goal.In(span)))
            .Where(span => Tokens.Of(goal.In(span)).Where(token => !ScreenWords.IsTalk(token)).Sum(TokenWeight.Of) >= 1 || goal.In(span).Any(char.IsDigit))
            .Select(span => goal.In(span).Trim()).FirstOrDefault();

    private static IEnumerable<TextSpan> Halves(GoalWords goal, TextSpan part)
    {
        var start = part.Start;
        foreach (Match join in Joint().Matches(goal.In(part)))
        {
            yield return new TextSpan(start, part.Start + join.Index - start);
            start = part.Start + join.Index + join.Length;
        }

        yield return new TextSpan(start, part.End - start);
    }

    [GeneratedRegex("并且?|然后|再(?!次)|之?后|\\s+and\\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Joint();

    [GeneratedRegex("\\b(?:please|will\\s+do|would|want|need|any|take|choose|pick|select|give|set|make|book|reserve|i['’]d)\\b|选|要|请|帮|订|挑|给", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Wished();

    /// <summary>Whether a part of the goal tells something to do that has more to it than the talk of screens.</summary>
    private static bool IsDeed(GoalWords goal, TextSpan part, double least) =>
        (goal.RoleOf(part) is var role && (role == SentenceRole.Deed || role != SentenceRole.Asks && Begged().IsMatch(goal.In(part)))) && !Restraint().IsMatch(goal.In(part)) && !HandCues.IsDenied(goal, part)
        && Tokens.Of(goal.In(part)).Where(token => !ScreenWords.IsTalk(token)).Sum(TokenWeight.Of) >= least;

    [GeneratedRegex("^\\s*(?:请|麻烦|劳驾|帮)", RegexOptions.CultureInvariant)]
    private static partial Regex Begged();

    /// <summary>That something is left alone is done by doing nothing.</summary>
    [GeneratedRegex("^\\s*(?:(?:please|but|and|just)\\s+)*(?:leave|keep|don't|do\\s+not|never)\\b|^\\s*(?:请)?(?:别|不要|不用|不必|保持|保留|其他|其它|其余)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Restraint();

    /// <summary>A number in figures is a value, unless it says how often something is done.</summary>
    private static bool IsMeant(GoalWords goal, Piece piece, IReadOnlyList<Move> done) =>
        Figures().IsMatch(goal.In(piece.Span)) && !done.Any(move => move.Times > 1 || move.Kind == MoveKind.Pick);

    /// <summary>When something is, is told beside what is to be done with it.</summary>
    [GeneratedRegex(@"^(?:this|next|last|every)\s+(?:week|month|year|day|morning|evening|weekend)$|^(?:today|tomorrow|tonight|yesterday|now)$|^(?:本|这|上|下)(?:个)?(?:周|月|星期|年)$|^(?:今天|明天|昨天|今晚)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex When();

    [GeneratedRegex("^[\\d.,\\s-]+(?:颗|个|件|份|位|名|张|把|只|次|杯|瓶|本|间)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Figures();

    /// <summary>"In the notes", "on the board", 列表里: where something is.</summary>
    private static bool IsPlace(GoalWords goal, TextSpan span) =>
        PlaceBefore().IsMatch(goal.Folded[..span.Start]) || PlaceAfter().IsMatch(goal.Folded[span.End..]);

    [GeneratedRegex(@"\b(?:in|on|at|of|under|within|inside|behind|beside|below|above|from|near|by|to|for|about|with)\s+(?:the\s+|this\s+|our\s+|my\s+|its\s+|these\s+)?(?:\p{L}+\s+)?[""'“‘«]?$", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceBefore();

    [GeneratedRegex("^[\"”」》]?(?:那|这)?(?:一)?(?:里|中|上|下|内|处|栏|页|边|旁|部分|下面|里面|上面|旁边)", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceAfter();

    /// <summary>Weight of the words that say something about this goal alone, those used left out. A sentence of which nothing is used gives the reason, or the setting.</summary>
    private static double Weight(GoalWords goal, List<TextSpan> used)
    {
        var weight = 0.0;
        foreach (var sentence in goal.Sentences)
        {
            if (used.Count > 0 && goal.RoleOf(sentence) is SentenceRole.Told or SentenceRole.Idle or SentenceRole.Asks)
                continue;
            var rest = new StringBuilder(sentence.In(goal.Text));
            foreach (var span in used.Concat(goal.Frames).Where(span => sentence.Contains(span)))
            {
                for (var i = span.Start; i < span.End; i++)
                    rest[i - sentence.Start] = ' ';
            }

            weight += Tokens.Of(rest.ToString()).Where(token => !ScreenWords.IsTalk(token)).Sum(TokenWeight.Of);
        }

        return weight;
    }
}
