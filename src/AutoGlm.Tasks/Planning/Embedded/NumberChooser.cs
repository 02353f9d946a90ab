using System.Globalization;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Planning.Embedded.Programs.Setting;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Tasks.Planning.Embedded;

/// <summary>Chooses a number: a button of a row, a radio, or a stepper with plus and minus.</summary>
internal static class NumberChooser
{
    private const int MostTaps = 20;

    public static Decision? Propose(Situation situation, Want want) => FromRow(situation, want) ?? FromStepper(situation, want) ?? OpenList(situation, want);

    private static Decision? FromRow(Situation situation, Want want)
    {
        var fits = situation.Usable
            .Where(node => node.Role is "button" or "radio" or "option" or "tab" or "menuitemradio" or "generic" or "listitem" or "gridcell" or "link" && !node.Is(UiStates.Covered))
            .Where(node => Denote.Score(want, situation.Index.LabelOf(node), situation.Context.Clock) >= 0.85)
            .Select(node => (Node: node, Score: Context(situation, want, node)))
            .Where(pair => pair.Score > 0.4)
            .OrderByDescending(pair => pair.Score)
            .ToList();
        if (fits.Count == 0)
            return null;
        var best = fits[0].Node;
        if (best.Is(UiStates.Checked) || best.Is(UiStates.Selected))
        {
            want.Done = true;
            return null;
        }

        return situation.TriedHere(InstructionVerb.Tap, best) > 1
            ? null
            : new Decision.Do(Instruct.Tap(situation, best, want.PurposeFor(want.Value))) { Thought = situation.Say($"Choose {want.Value}.", $"选择 {want.Value}。") };
    }

    /// <summary>A bare "4" may be a day, a page or a rating: what it counts must be said by it or around it.</summary>
    private static double Context(Situation situation, Want want, UiNode node)
    {
        var label = situation.Index.LabelOf(node);
        if (want.Concept is not { } concept)
            return node.Role is "option" or "radio" ? 0.6 : 0;
        if (concept == Concepts.Price && MoneyReader.Find(label).Count == 1 || Synonyms.Speaks(label, concept) || NumberReader.Find(label) is [{ Unit: not null }])
            return 1;
        if (Synonyms.Speaks(situation.Index.SectionOf(node), concept))
            return 0.8;
        var around = situation.Index.AncestorsOf(node).Take(4).TakeWhile(ancestor => ancestor.Role != "root").ToList();
        if (around.Exists(ancestor => Synonyms.Speaks(ancestor.Name, concept)))
            return 0.9;
        // Only numbers stand together here, and the words just over them say what they count.
        var row = around.FirstOrDefault(ancestor => situation.Index.TextOf(ancestor).Any(char.IsLetter));
        if (row is not null && situation.Index.TextOf(row) is { Length: < 200 } text && Synonyms.Speaks(text, concept))
            return 0.7;
        return node.Role == "option" && situation.Last?.Instruction.Purpose == Purposes.Open ? 0.6 : 0;
    }

    private static Decision? FromStepper(Situation situation, Want want)
    {
        if (want.Concept is null || !decimal.TryParse(want.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var wanted))
            return null;
        foreach (var stepper in StepperView.All(situation))
        {
            var index = situation.Index;
            var about = $"{stepper.Down.Name} {stepper.Up.Name} {index.NearbyLabelOf(stepper.Down)} {index.NearbyLabelOf(stepper.Up)} {(index.TextOf(stepper.Box) is { Length: < 200 } text ? text : "")}";
            var around = index.ParentOf(stepper.Box) is { } parent && index.TextOf(parent).Length < 200 ? index.TextOf(parent) : index.SectionOf(stepper.Box);
            if (!Synonyms.Speaks(about, want.Concept) && !Synonyms.Speaks(around, want.Concept) || Amounts.Of(stepper.Value) is not { } now)
                continue;
            if (now == wanted)
            {
                want.Done = true;
                return null;
            }

            var button = wanted > now ? stepper.Up : stepper.Down;
            // A button that did nothing does nothing the next time.
            if (situation.TriedHere(InstructionVerb.Tap, button) > 1)
                return null;
            var taps = (int)Math.Min(MostTaps, Math.Abs(wanted - now));
            // Only the last tap brings the value; the ones before it serve nothing by themselves.
            return new Decision.Do([.. Enumerable.Range(1, taps).Select(tap => Instruct.Tap(situation, button, tap == taps ? want.PurposeFor(want.Value) : Purposes.Open))])
            {
                Thought = situation.Say($"Step from {now} to {wanted}.", $"从 {now} 调到 {wanted}。"),
            };
        }

        return null;
    }

    /// <summary>A closed list that asks for it: open it and choose then.</summary>
    private static Decision? OpenList(Situation situation, Want want)
    {
        var list = Openers.For(situation, want);
        return list is null ? null : new Decision.Do(Instruct.Tap(situation, list, Purposes.Open)) { Thought = situation.Say("Open the list.", "展开列表。") };
    }
}
