using System.Text.RegularExpressions;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Reading;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Text.Values;
using AutoGlm.Tasks.Understanding;

namespace AutoGlm.Tasks.Planning.Embedded;

/// <summary>Chooses a time among those on offer: the one asked for, else the nearest that the goal allows, else asks.</summary>
internal static partial class TimeChooser
{
    public static Decision? Propose(Situation situation, Want want, UiNode? scope)
    {
        var offers = Offers(situation, scope);
        // The form's own list asks what to look for; where times can be tapped, they are what is on offer.
        if (want.DoneBy is not null && offers.Exists(offer => offer.Option is null))
            offers.RemoveAll(offer => offer.Option is not null);
        if (offers.Count == 0)
            return Openers.For(situation, want) is { } opener
                ? new Decision.Do(Instruct.Tap(situation, opener, Purposes.Open)) { Thought = situation.Say("Open the list of times.", "展开时间列表。") }
                : null;

        if (offers.Find(offer => offer.Time == want.Value && offer.Free && (offer.Node.Is(UiStates.Checked) || offer.Node.Is(UiStates.Selected))) is { } chosen && !want.Refused.Contains(want.Value))
        {
            want.Done = true;
            return null;
        }

        var picked = TimePick.From(situation, want, offers.Where(offer => offer.Free).Select(offer => offer.Time));
        if (picked is null)
            return AskOrNothing(situation, want, offers);
        var offered = offers.First(offer => offer.Free && offer.Time == picked);
        var thought = picked == want.Slot.Value
            ? situation.Say($"{picked} is free.", $"{picked} 可选。")
            : situation.Say($"{want.Slot.Value} is not free; {picked} is the nearest.", $"{want.Slot.Value} 不可选，最近的是 {picked}。");
        var instruction = offered.Option is { } option
            ? FieldFiller.Select(situation, want, offered.Node, option, picked)
            : Instruct.Tap(situation, offered.Node, want.PurposeFor(picked) + DayServed(situation, offered.Node));
        return new Decision.Do(instruction) { Thought = thought };
    }

    /// <summary>"The earliest free time": no time is said, so the first or last of those on offer is taken.</summary>
    public static Decision? Extreme(Situation situation, UiNode? scope)
    {
        if (situation.Goal.Constraints.Sort is not { } sort || situation.Wants.Any(want => want.Kind == SlotKind.Time) || !(Early().IsMatch(sort.Text) || Late().IsMatch(sort.Text)))
            return null;
        var free = Offers(situation, scope).FindAll(offer => offer is { Free: true, Option: null }).OrderBy(offer => offer.Time, StringComparer.Ordinal).ToList();
        if (free.Count < 2)
            return null;
        var picked = Late().IsMatch(sort.Text) ? free[^1] : free[0];
        return situation.TriedHere(InstructionVerb.Tap, picked.Node) > 0
            ? null
            : new Decision.Do(Instruct.Tap(situation, picked.Node, Purposes.Open + DayServed(situation, picked.Node))) { Thought = situation.Say($"{picked.Time} is the one asked for.", $"选择 {picked.Time}。") };
    }

    /// <summary>A time that stands under its day is chosen together with it.</summary>
    private static string DayServed(Situation situation, UiNode node) =>
        string.Concat(situation.Open.Where(want => want.Kind == SlotKind.Date && Day(situation, node) is { } day && Means(situation, day, want)).Select(want => "\n" + want.PurposeFor(want.Value)));

    /// <summary>The day that a time stands under; null where its title names none.</summary>
    private static string? Day(Situation situation, UiNode node) =>
        situation.Index.SectionOf(node) is { Length: > 0 and < 40 } title && (DateText.WeekdayShown(title) is not null || DateReader.Find(title, situation.Context.Clock).Count == 1) ? title : null;

    private static bool Means(Situation situation, string title, Want date) =>
        DateText.WeekdayShown(title) is { } weekday ? weekday == Denote.Date(date.Value).DayOfWeek : DateText.Denotes(title, Denote.Date(date.Value), situation.Context.Clock);

    /// <summary>A time set in a search form says what to look for; among the times then found one must still be taken.</summary>
    public static void Recheck(Situation situation, Want want, UiNode? scope)
    {
        // A tap that something else took leaves the option as it was.
        if (want.DoneBy is InstructionVerb.Tap && Offers(situation, scope).Find(offer => offer.Time == want.Value && offer.Free && offer.Node.Role == "radio") is { } radio && situation.TriedHere(InstructionVerb.Tap, radio.Node) < 2)
            want.Done = radio.Node.Is(UiStates.Checked) || radio.Node.Is(UiStates.Selected);
        if (want.DoneBy is not (InstructionVerb.Select or InstructionVerb.Type) || Advancing.HasUnsentForm(situation))
            return;
        var offers = Offers(situation, scope).FindAll(offer => offer.Option is null);
        if (offers.Exists(offer => offer.Time == want.Value) || offers.Count > 1)
            want.Done = offers.Exists(offer => offer.Node.Is(UiStates.Checked) || offer.Node.Is(UiStates.Selected));
    }

    private static Decision? AskOrNothing(Situation situation, Want want, List<TimeOffer> offers)
    {
        // One or two times may be anything (opening hours, a shown choice); a list of times is an offer.
        if (offers.Count < 2 && want.Refused.Count == 0 || situation.Open.Any(other => other.Kind is SlotKind.Date && other.Failures == 0))
            return null;
        var free = offers.Where(offer => offer.Free && !want.Refused.Contains(offer.Time)).Select(offer => offer.Time).Distinct().Order(StringComparer.Ordinal).ToList();
        if (free.Count == 0)
            return new Decision.GiveUp(situation.Say($"No time is free; {want.Slot.Value} was asked for.", $"没有可选的时间；要求的是 {want.Slot.Value}。"));
        return new Decision.Ask(new Question
        {
            Kind = "choice",
            Field = want.Key,
            Choices = free,
            Text = situation.Say($"{want.Slot.Value} is not free. Which of these shall it be?", $"{want.Slot.Value} 已约满。改为哪一个时间？"),
        });
    }

    private static List<TimeOffer> Offers(Situation situation, UiNode? scope)
    {
        var index = situation.Index;
        var offers = new List<TimeOffer>();
        foreach (var node in index.Nodes)
        {
            if (!index.IsReachable(node))
                continue;
            if (node.Options.Count > 1 && node.Options.Count(option => Denote.TimeIn(option) is not null) * 2 > node.Options.Count)
            {
                offers.AddRange(node.Options.Select(option => (Option: option, Time: Denote.TimeIn(option)))
                    .Where(pair => pair.Time is not null)
                    .Select(pair => new TimeOffer(node, pair.Time!, IsFree(pair.Option) && !node.Is(UiStates.Disabled), pair.Option)));
            }
            else if (node.Role is "button" or "radio" or "option" or "link" or "gridcell" or "tab" or "generic" or "listitem" && (UiRoles.IsInteractive(node) || node.Is(UiStates.Disabled))
                && index.LabelOf(node) is { Length: > 0 and < 60 } label && Denote.TimeIn(label) is { } time && !Mentions(label))
            {
                offers.Add(new TimeOffer(node, time, IsFree($"{label} {node.Description}") && !node.Is(UiStates.Disabled), null));
            }
        }

        // The hours at the side of a plan look like offers and do nothing.
        if (offers.Find(offer => offer.Option is null && situation.TriedHere(InstructionVerb.Tap, offer.Node) > 1 && !offer.Node.Is(UiStates.Checked) && !offer.Node.Is(UiStates.Selected)) is { } dead)
            offers.RemoveAll(offer => offer.Option is null && offer.Node.Role == dead.Node.Role && index.ParentOf(offer.Node) == index.ParentOf(dead.Node));
        // Times that stand under days: only those of the day that is meant.
        if (situation.Wants.FirstOrDefault(want => want.Kind == SlotKind.Date) is { } date && offers.Exists(offer => Day(situation, offer.Node) is { } day && Means(situation, day, date)))
            offers.RemoveAll(offer => Day(situation, offer.Node) is { } day && !Means(situation, day, date));
        // Where a card of times is for each place, only those of the place that is meant count.
        var inside = scope is null ? [] : offers.FindAll(offer => index.IsWithin(offer.Node, scope));
        return inside.Count > 0 ? inside : scope is not null && offers.Exists(offer => index.ContainerOf(offer.Node) is { } card && card.Role == scope.Role && card.Tag == scope.Tag && !ReferenceEquals(card, scope)) ? [] : offers;
    }

    private static bool IsFree(string label) => Complaints.KindOf(label) != ComplaintKind.Unavailable && !Synonyms.Speaks(label, Concepts.Unavailable);

    /// <summary>A sentence that mentions a time ("open until 22:00") is no offer.</summary>
    private static bool Mentions(string label) => Tokens.Of(label).Count > 9;

    [GeneratedRegex(@"^(?:earliest|first|soonest|最早)", RegexOptions.CultureInvariant)]
    private static partial Regex Early();

    [GeneratedRegex(@"^(?:latest|last|最晚|最迟)", RegexOptions.CultureInvariant)]
    private static partial Regex Late();

    private sealed record TimeOffer(UiNode Node, string Time, bool Free, string? Option);
}
