using System.Text.RegularExpressions;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Planning.Embedded.Programs.Deeds;
using AutoGlm.Tasks.Planning.Embedded.Programs.Setting;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Text.Values;
using AutoGlm.Tasks.Understanding.Programs;
using AutoGlm.Tasks.Understanding.Reading;

namespace AutoGlm.Tasks.Planning.Embedded.OnScreen;

/// <summary>What a goal and the screen tell together to do next.</summary>
internal sealed partial class ScreenReading
{
    private const double MuchNearer = 1.6;

    private readonly Situation situation;
    private readonly GoalWords goal;
    private readonly IReadOnlyList<Move> done;
    private readonly IReadOnlyList<Spot> all;
    private readonly List<Spot> spots;

    /// <summary>What has buttons for more and less; its name stands in the same line.</summary>
    private readonly IReadOnlyList<StepperView> steppers;

    /// <summary>Places of the goal that moves have dealt with.</summary>
    private readonly List<TextSpan> used;

    /// <summary>Places of the goal that name something on the screen, whether or not they were dealt with.</summary>
    private readonly List<TextSpan> told;

    /// <param name="situation">The screen.</param>
    /// <param name="goal">The goal's words.</param>
    /// <param name="done">Moves that were made before.</param>
    public ScreenReading(Situation situation, GoalWords goal, IReadOnlyList<Move> done)
    {
        (this.situation, this.goal, this.done) = (situation, goal, done);
        used = [.. done.SelectMany(move => move.Uses)];
        all = SpotFinder.Find(situation, goal);
        steppers = StepperView.All(situation);
        told = [.. all.Where(spot => spot.Strength >= 0.6).Select(spot => spot.Span)];
        spots = [.. all.Where(spot => !used.Exists(span => span.Overlaps(spot.Span)))];
    }

    /// <summary>Moves that this screen allows, in the order in which they are to be made.</summary>
    public IReadOnlyList<Move> Moves()
    {
        var moves = new List<(Move Move, Spot? Spot)>();
        var values = ValuesOfFields();
        var taken = values.Values.ToList();
        foreach (var spot in spots.Where(spot => !taken.Exists(span => span.Overlaps(spot.Span))))
        {
            if (MoveFor(spot, values) is { } move)
                moves.Add((move, spot));
        }

        Together.Join(goal, moves);
        AddDrags(moves);
        AddDeeds(moves, taken);
        return Ordering.Of(situation, goal, moves);
    }

    /// <summary>Fields that the goal names and a value for each, as far as it tells one.</summary>
    private Dictionary<TextSpan, TextSpan> ValuesOfFields()
    {
        var values = new Dictionary<TextSpan, TextSpan>();
        if (HandCues.WritesNothing(goal))
            return values;
        var taken = new List<TextSpan>(spots.Where(spot => !IsField(spot)).Where(spot => spot.Strength >= 0.9 && Usable(spot) is not null).Select(spot => spot.Span));
        taken.AddRange(used);
        foreach (var spot in spots.Where(IsField))
        {
            if (FieldValues.For(goal, spot.Span, [.. taken, .. spots.Where(IsField).Select(other => other.Span)], spots.Count(IsField) - 1) is not { } value)
                continue;
            values[spot.Span] = value;
            taken.Add(value);
        }

        return values;
    }

    private Move? MoveFor(Spot spot, Dictionary<TextSpan, TextSpan> values)
    {
        var denied = HandCues.IsDenied(goal, spot.Span);
        if (spot.IsOption)
            return denied || spot.Strength < 0.7 || spot.Nodes.Any(list => TextFold.Fold(list.Value) == spot.Label) ? null : new Move(MoveKind.Choose, spot.Span);
        if (spot.Nodes.FirstOrDefault(node => UiRoles.IsToggle(node) && node.Role is not "radio" and not "menuitemradio") is { } toggle && Usable(spot) is not null)
            return denied == !toggle.Is(UiStates.Checked) ? null : Scoped(new Move(denied ? MoveKind.Uncheck : MoveKind.Check, spot.Span), spot);
        if (denied)
            return null;
        if (values.TryGetValue(spot.Span, out var value))
            return new Move(MoveKind.Set, spot.Span) { Second = value };
        if (IsField(spot) && HandCues.WritesNothing(goal) && spot.Strength >= 0.6)
            return new Move(MoveKind.Tap, spot.Span);
        var how = HandCues.KindFor(goal, spot.Span, told, done);
        if (IsField(spot) || spot.Strength < 0.6 || IsKindOfNamed(spot))
            return null;
        if (IsAnchor(spot))
            return Usable(spot) is null || how != MoveKind.Tap ? null : new Move(MoveKind.Neighbour, spot.Span);
        if (Usable(spot) is not { } usable)
            return how == MoveKind.Tap ? null : new Move(how, spot.Span) { Node = spot.First };
        // What is on already needs no press.
        if (usable.Is(UiStates.Selected) && usable.Role is "tab" or "radio" or "option" || usable.Is(UiStates.Checked) && usable.Role == "radio" || usable.Is(UiStates.Expanded) && usable.Role is not "combobox" && goal.Pieces.All(piece => piece.Span != spot.Span))
            return null;
        var (within, node) = ScopeOf(spot);
        // Of several that are called so, none is pressed for somebody who isn't on the screen.
        if (node is null && spot.Nodes.Count(UiRoles.IsInteractive) > 1 && (Names.Find(goal).Any(name => !Shows(name) && !used.Any(span => span.Overlaps(name))) || LooseValues().Any()))
            return null;
        return new Move(how, spot.Span) { Within = within, Node = node, Times = usable.Role is "tab" ? 1 : HandCues.Times(goal, spot.Span, told) };
    }

    /// <summary>"The key right of willow": what is named only tells where to look, and nothing else is named there.</summary>
    private bool IsAnchor(Spot spot) =>
        Beside.Relation(goal, spot.Span) is not null
        && !all.Any(other => !other.Span.Overlaps(spot.Span) && goal.PartOf(spot.Span).Contains(other.Span) && other.Strength >= 0.6 && !other.IsOption && Usable(other) is not null);

    /// <summary>"The issue Menu changes": the first word only says what kind of thing is named behind it.</summary>
    private bool IsKindOfNamed(Spot spot) =>
        char.IsLower(goal.In(spot.Span)[0]) && KindBefore().IsMatch(goal.Folded[..spot.Span.Start])
        && all.Where(other => other.Strength >= 0.75).Select(other => other.Span).Concat(used).Any(name => name.Start > spot.Span.End && name.Start - spot.Span.End <= 2);

    [GeneratedRegex(@"\b(?:the|this|that|our|my|your)\s+$", RegexOptions.CultureInvariant)]
    private static partial Regex KindBefore();

    /// <summary>Things that the goal names, with what it says to do to them; and what it says to do on the whole.</summary>
    private void AddDeeds(List<(Move Move, Spot? Spot)> moves, List<TextSpan> values)
    {
        var deeds = DeedWords.Find(goal, [.. told, .. values, .. used]).Where(deed => !HandCues.IsDenied(goal, deed.Span)).ToList();
        AddEach(moves);
        foreach (var thing in all.Where(spot => spot.Strength >= 0.7 && !spot.IsOption && !Beside.TellsOfAnother(goal, spot.Span) && CardOf(spot) is not null && !done.Any(move => move.Second == spot.Span)))
        {
            var card = CardOf(thing)!;
            // Another control of the same thing is what is meant with it.
            if (moves.Exists(one => one.Spot is { } spot && spot != thing && spot.Nodes.Any(node => UiRoles.IsInteractive(node) && situation.Index.IsWithin(node, card))))
            {
                moves.RemoveAll(one => one.Spot == thing && !IsOpener(thing));
                continue;
            }

            if (deeds.OrderBy(deed => Math.Abs(deed.Span.Start - thing.Span.Start)).FirstOrDefault(deed => Control(deed, node => situation.Index.IsWithin(node, card)) is not null) is { Action: not null } deed)
            {
                moves.RemoveAll(one => one.Spot == thing);
                moves.Add((new Move(MoveKind.Deed, deed.Span) { Second = thing.Span }, thing));
            }
        }

        foreach (var deed in deeds.Where(deed => !moves.Exists(one => one.Move.Span.Overlaps(deed.Span)) && !done.Any(move => move.Span.Overlaps(deed.Span))))
        {
            if (Control(deed, node => Scope.CardOf(situation, node) is null) is { } control && !moves.Exists(one => one.Spot?.Nodes.Contains(control) == true))
                moves.Add((new Move(MoveKind.Act, deed.Span), new Spot(deed.Span, situation.Index.LabelOf(control), [control], 0.6)));
        }
    }

    /// <summary>A control that many things have is used on those that are named, or on all of them.</summary>
    private void AddEach(List<(Move Move, Spot? Spot)> moves)
    {
        foreach (var control in all.Where(spot => spot.Strength >= 0.55 && !spot.IsOption && spot.Nodes.Exists(node => UiRoles.IsInteractive(node) && !UiRoles.IsField(node))).ToList())
        {
            var cards = control.Nodes.Where(UiRoles.IsInteractive).Select(CardOf).OfType<UiNode>().Distinct().ToList();
            var begun = done.Any(move => move.Span == control.Span && move.Kind == MoveKind.Deed);
            if (cards.Count < 2 && !begun)
                continue;
            var things = all.Where(spot => spot != control && spot.Strength >= 0.7 && !HandCues.IsDenied(goal, spot.Span) && cards.Count(card => spot.Nodes.Any(node => situation.Index.IsWithin(node, card))) == 1).ToList();
            if (things.Count == 0 && Quantity.IsAll(goal, control.Span) && !done.Any(move => move.Span == control.Span))
            {
                moves.RemoveAll(one => one.Spot == control);
                moves.Add((new Move(MoveKind.All, control.Span), control));
            }

            if (things.Count < 2 && !begun)
                continue;
            moves.RemoveAll(one => one.Spot == control || things.Contains(one.Spot!));
            moves.AddRange(things.Where(thing => !done.Any(move => move.Second == thing.Span)).Select(thing => (new Move(MoveKind.Deed, control.Span) { Second = thing.Span }, (Spot?)thing)));
        }
    }

    /// <summary>What is to be pulled, and where to.</summary>
    private void AddDrags(List<(Move Move, Spot? Spot)> moves)
    {
        foreach (var cue in DragWords.Find(goal))
        {
            var around = all.Where(spot => goal.SentenceOf(spot.Span).Contains(cue.Span) && spot.Strength >= 0.55).ToList();
            var thing = around.Where(spot => spot.Span.End <= cue.To).OrderByDescending(spot => spot.Span.Start >= cue.Span.Start).ThenByDescending(spot => spot.Strength).FirstOrDefault(spot => !done.Any(move => move.Span == spot.Span));
            var place = around.Where(spot => spot.Span.Start >= cue.To && spot != thing).OrderBy(spot => spot.Span.Start).FirstOrDefault();
            // A button is pressed afterwards, and a slider goes to a number.
            if (thing is null || place is null || place.Span.Start - cue.To > 14 || place.First.Role is "button" or "link" or "menuitem" or "tab" || IsField(place) || place.IsOption || thing.First.Role is "button" or "slider" || UiRoles.IsTextField(thing.First))
                continue;
            moves.RemoveAll(one => one.Spot == thing || one.Spot == place);
            moves.Add((new Move(MoveKind.Drag, thing.Span) { Second = place.Span }, thing));
        }
    }

    private UiNode? CardOf(UiNode node) => situation.Index.RowOf(node) ?? Scope.CardOf(situation, node);

    /// <summary>A deed for a thing that shows no control for it: its menu, or its page, may.</summary>
    public Move? HiddenDeed()
    {
        var thing = all.Where(spot => spot.Strength >= 0.75 && !spot.IsOption && !done.Any(move => move.Second == spot.Span)).OrderByDescending(spot => spot.Strength).ThenByDescending(spot => spot.Span.Length).FirstOrDefault();
        if (thing is null)
            return null;
        var deed = DeedWords.Find(goal, [.. told, .. used]).FirstOrDefault(deed => !HandCues.IsDenied(goal, deed.Span) && !DeedWords.IsGeneral(deed.Action));
        return deed.Action is null ? null : new Move(MoveKind.Deed, deed.Span) { Second = thing.Span };
    }

    /// <summary>Values of the goal that nothing has used yet.</summary>
    public IEnumerable<TextSpan> LooseValues() =>
        goal.Pieces.Where(piece => piece.Kind is not (PieceKind.Taken or PieceKind.Duration) && !all.Any(spot => spot.Span.Overlaps(piece.Span) && spot.Strength >= 0.7) && !used.Any(span => span.Overlaps(piece.Span))).Select(piece => piece.Span);

    /// <summary>Whether something that can be used here is surely named.</summary>
    public bool IsSure => Moves() is var moves && (moves.Count > 1 || moves.Any(move => move.Kind is MoveKind.DoubleTap or MoveKind.RightTap or MoveKind.Hover or MoveKind.Set || move.Times > 1 || spots.Exists(spot => spot.Strength >= 0.9 && (spot.Span == move.Span || spot.Span == move.Second))));

    /// <summary>Whether several things with buttons for more and less are told how many there are to be.</summary>
    public bool CountsThings => Moves().Count(move => move.Kind == MoveKind.Set && spots.Exists(spot => spot.Span == move.Span && IsStepped(spot))) > 1;

    /// <summary>Whether the screen shows every name of the goal, or has a field for it.</summary>
    public bool HasAllNames => Moves().Select(move => move.Second).ToList() is var values && Names.Find(goal).All(name => Shows(name) || values.Exists(value => value is { } span && span.Overlaps(name)));

    /// <summary>The thing that is named most surely, whether or not it looks as if it could be pressed.</summary>
    public Move? AnyThing() =>
        spots.Where(spot => spot.Strength >= 0.75 && !spot.IsOption && !IsField(spot) && !UiRoles.IsHeading(spot.First)).MaxBy(spot => spot.Strength + (spot.Span.Length * 0.001)) is { } spot ? new Move(HandCues.KindFor(goal, spot.Span, told, done), spot.Span) { Node = spot.First } : null;

    /// <summary>Where the goal surely names something that the screen shows.</summary>
    public IReadOnlyList<TextSpan> Named => [.. all.Where(spot => spot.Strength >= 0.9).Select(spot => spot.Span)];

    /// <summary>Whether the move sends or saves.</summary>
    public bool Sends(Move move) => move.Kind is MoveKind.Act or MoveKind.Tap && Ordering.IsSending(goal.Bare(move.Span));

    /// <summary>Whether the screen shows these words.</summary>
    public bool Shows(TextSpan span) => all.Any(spot => spot.Span.Overlaps(span));

    private UiNode? Control((TextSpan Span, string Action, string Verb) deed, Func<UiNode, bool> where) =>
        ActionControls.For(situation, new DoClause { Words = deed.Verb, Action = deed.Action, Verb = deed.Verb }, where);

    private bool IsField(Spot spot) => !spot.IsOption && (spot.Nodes.Any(node => UiRoles.IsField(node) && !UiRoles.IsToggle(node) && !node.Is(UiStates.Disabled)) || IsStepped(spot));

    /// <summary>Whether it is the name before buttons for more and less.</summary>
    private bool IsStepped(Spot spot) =>
        steppers.Count > 0 && spot.Nodes.Any(node => !UiRoles.IsInteractive(node) && steppers.Count(stepper => situation.Index.ParentOf(node) is { Role: not "root" } line && situation.Index.IsWithin(stepper.Up, line)) == 1);

    /// <summary>What of it can be pressed.</summary>
    private UiNode? Usable(Spot spot) =>
        spot.Nodes.FirstOrDefault(node => !node.Is(UiStates.Disabled) && (UiRoles.IsInteractive(node) || situation.Index.AncestorsOf(node).TakeWhile(above => above.Role != "root").Take(3).Any(above => above.Is(UiStates.Clickable) && above.Role is not ("row" or "form" or "main"))));

    private static bool IsOpener(Spot spot) => spot.Nodes.Any(node => node.Is(UiStates.Collapsed) || node.Role is "tab" && !node.Is(UiStates.Selected));

    private UiNode? CardOf(Spot spot) =>
        spot.Nodes.Select(CardOf).FirstOrDefault(card => card is not null);

    /// <summary>Of several things with one name, the words of another one say which: it stands in the same card or under the same heading.</summary>
    private (TextSpan? Within, UiNode? Node) ScopeOf(Spot spot)
    {
        var nodes = spot.Nodes.Where(UiRoles.IsInteractive).ToList();
        if (nodes.Count < 2)
            return (null, null);
        foreach (var other in all.Where(other => other.Span != spot.Span && !other.IsOption && other.Strength >= 0.6).OrderBy(other => Math.Abs(other.Span.Start - spot.Span.Start)))
        {
            var near = nodes.Select(node => (Node: node, Near: Nearness(node, other), Far: Distance(node, other))).OrderByDescending(one => one.Near).ThenBy(one => one.Far).ToList();
            if (near[0].Near > near[1].Near || near[0].Far * MuchNearer < near[1].Far)
                return (other.Span, near[0].Node);
        }

        return (null, null);
    }

    /// <summary>Where boxes tell nothing, what stands by far the nearest on the screen is meant.</summary>
    private static double Distance(UiNode node, Spot other) =>
        node.Box is not { } box ? double.MaxValue : other.Nodes.Where(one => one.Box is not null && one != node).Select(one => Math.Abs(one.Box!.Value.Center.X - box.Center.X) + Math.Abs(one.Box.Value.Center.Y - box.Center.Y)).DefaultIfEmpty(double.MaxValue / 4).Min();

    private Move Scoped(Move move, Spot spot) => ScopeOf(spot) is var (within, node) ? move with { Within = within, Node = node } : move;

    /// <summary>How deep in the page the box lies that holds both; a heading's part of the page counts as its box.</summary>
    private double Nearness(UiNode node, Spot other)
    {
        var above = situation.Index.AncestorsOf(node).ToList();
        var deepest = other.Nodes.Max(one => above.FindIndex(box => situation.Index.IsWithin(one, box)) is >= 0 and var at ? above.Count - at : 0);
        return deepest + (TextFold.Fold(situation.Index.SectionOf(node)) == other.Label ? 0.5 : 0);
    }
}
