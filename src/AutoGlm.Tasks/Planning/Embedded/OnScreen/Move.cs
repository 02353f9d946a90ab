using System.Globalization;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Text.Values;
using AutoGlm.Tasks.Understanding;
using AutoGlm.Tasks.Understanding.Programs;
using AutoGlm.Tasks.Understanding.Programs.Reading;
using AutoGlm.Tasks.Understanding.Reading;

namespace AutoGlm.Tasks.Planning.Embedded.OnScreen;

/// <summary>
/// One thing to do that goal and screen told together. It consists of places in the goal only, so that it is the same
/// again whatever became of the screen: <see cref="Key"/> stands in the steps, and <see cref="Parse"/> reads it back.
/// </summary>
/// <param name="Kind">What is done.</param>
/// <param name="Span">The words it is about.</param>
internal sealed record Move(MoveKind Kind, TextSpan Span)
{
    /// <summary>The value of a <see cref="MoveKind.Set"/>, the thing of a <see cref="MoveKind.Deed"/>.</summary>
    public TextSpan? Second { get; init; }

    /// <summary>The words for the row, card or section in which it is done.</summary>
    public TextSpan? Within { get; init; }

    public int Times { get; init; } = 1;

    /// <summary>Which node is meant, as the screen is now; no part of the key. Null where the words are enough.</summary>
    public Observing.UiNode? Node { get; init; }

    public string Key
    {
        get
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"{(char)('a' + (int)Kind)}{Written(Span)}");
            if (Second is { } second)
                key += "+" + Written(second);
            if (Within is { } within)
                key += "@" + Written(within);
            return Times > 1 ? key + string.Create(CultureInfo.InvariantCulture, $"x{Times}") : key;
        }
    }

    /// <summary>Words of the goal that this move has dealt with.</summary>
    public IEnumerable<TextSpan> Uses => Second is not { } second ? [Span] : Kind switch
    {
        // The words for the deed may be meant for another thing too, and those for where things are pulled.
        MoveKind.Deed => [second],
        MoveKind.Drag => [Span],
        _ => [Span, second],
    };

    /// <summary>The move with this key; null for anything else.</summary>
    public static Move? Parse(string key)
    {
        if (key.Length < 4 || key[0] is < 'a' or > 'z')
            return null;
        var times = 1;
        if (key.IndexOf('x', 1) is > 0 and var x)
        {
            if (!int.TryParse(key.AsSpan(x + 1), CultureInfo.InvariantCulture, out times))
                return null;
            key = key[..x];
        }

        var (main, within) = Split(key[1..], '@');
        var (first, second) = Split(main, '+');
        return Read(first) is { } span ? new Move((MoveKind)(key[0] - 'a'), span) { Second = Read(second), Within = Read(within), Times = times } : null;
    }

    /// <summary>The clause it stands for, in the goal's words.</summary>
    public Clause Clause(GoalWords goal)
    {
        return Kind switch
        {
            MoveKind.Set => new SetClause { Words = goal.In(Span), Field = Named(goal, Span), Values = [ValueSource.Of(Value(goal, Second!.Value))], Typed = false },
            MoveKind.Choose when NameLists.IsList(goal.In(Span), out var names) => new SetClause { Words = goal.In(Span), Values = [.. names.Select(ValueSource.Of)], Whole = goal.In(Span) },
            MoveKind.Choose or MoveKind.Give => new SetClause { Words = goal.In(Span), Values = [ValueSource.Of(Value(goal, Span))] },
            MoveKind.Deed => Deed(goal, Named(goal, Second!.Value)),
            MoveKind.Act => Deed(goal, null),
            MoveKind.All => Deed(goal, new Selection { Words = goal.In(Span), All = true, Except = [.. Quantity.LeftOut(goal)] }),
            MoveKind.Drag => new HandClause { Words = goal.In(Span), Verb = InstructionVerb.Drag, Target = Named(goal, Span), Destination = Named(goal, Second!.Value) },
            MoveKind.Pick => Hand(goal, InstructionVerb.Tap, SelectionReader.Read(Looks.Phrase(goal, Span, Second), goal.Chinese ? GoalLanguage.Chinese : GoalLanguage.English)),
            MoveKind.DoubleTap => Hand(goal, InstructionVerb.DoubleTap, Named(goal, Span)),
            MoveKind.RightTap => Hand(goal, InstructionVerb.RightTap, Named(goal, Span)),
            MoveKind.Hover => Hand(goal, InstructionVerb.Hover, Named(goal, Span)),
            MoveKind.Check => Hand(goal, InstructionVerb.Check, Named(goal, Span)),
            MoveKind.Uncheck => Hand(goal, InstructionVerb.Uncheck, Named(goal, Span)),
            MoveKind.Neighbour => Hand(goal, InstructionVerb.Tap, new Selection { Words = goal.In(Span), Phrase = new TargetPhrase { Name = "", Near = Beside.Relation(goal, Span) + Bare(goal, Span) } }),
            _ => Hand(goal, InstructionVerb.Tap, Named(goal, Span)),
        };
    }

    private Clause Hand(GoalWords goal, InstructionVerb verb, Selection target)
    {
        var hand = new HandClause { Words = goal.In(Span), Verb = verb, Target = target };
        return Times > 1 ? new RepeatClause { Words = hand.Words, Times = Times, Body = [hand] } : hand;
    }

    private DoClause Deed(GoalWords goal, Selection? thing)
    {
        var (action, verb) = DeedWords.Of(Bare(goal, Span));
        return new DoClause { Words = goal.In(Span), Action = action, Verb = verb, Object = thing };
    }

    private Selection Named(GoalWords goal, TextSpan span)
    {
        var name = Bare(goal, span);
        return new Selection { Words = name, Phrase = new TargetPhrase { Name = name, Within = Within is { } within && span == Span ? Bare(goal, within) : null } };
    }

    private static string Bare(GoalWords goal, TextSpan span) => Verbatim.Of(goal.In(span)).Trim().Trim('"', '“', '”', '「', '」', '\'', '‘', '’', '«', '»', '《', '》');

    private static string Value(GoalWords goal, TextSpan span) =>
        goal.Pieces.FirstOrDefault(piece => piece.Span == span && piece.Kind is PieceKind.Quoted or PieceKind.Secret) is { } piece ? piece.Value : Bare(goal, span);

    private static string Written(TextSpan span) => string.Create(CultureInfo.InvariantCulture, $"{span.Start}-{span.Length}");

    private static TextSpan? Read(string? written)
    {
        if (written is null)
            return null;
        var (start, length) = Split(written, '-');
        return int.TryParse(start, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && int.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var many) ? new TextSpan(at, many) : null;
    }

    private static (string First, string? Second) Split(string text, char at) => text.IndexOf(at, StringComparison.Ordinal) is >= 0 and var i ? (text[..i], text[(i + 1)..]) : (text, null);
}
