using System.Globalization;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;
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
        foreach (var plus in situation.Usable.Where(node => node.Role is "button" or "generic" && Means(situation, node, "increase", "+", "＋")))
        {
            var box = situation.Index.AncestorsOf(plus).FirstOrDefault(ancestor => situation.Usable.Any(node => situation.Index.IsWithin(node, ancestor) && Means(situation, node, "decrease", "-", "−", "–", "－")));
            if (box is null)
                continue;
            var about = $"{box.Name} {situation.Index.TextOf(box)} {plus.Name} {situation.Index.SectionOf(box)} {situation.Index.NearbyLabelOf(plus)}";
            var around = situation.Index.ParentOf(box) is { } parent && situation.Index.TextOf(parent).Length < 200 ? situation.Index.TextOf(parent) : "";
            if (!Synonyms.Speaks(about, want.Concept) && !Synonyms.Speaks(around, want.Concept))
                continue;
            var now = CurrentOf(situation, box);
            if (now is null)
                continue;
            if (now == wanted)
            {
                want.Done = true;
                return null;
            }

            var minus = situation.Usable.First(node => situation.Index.IsWithin(node, box) && Means(situation, node, "decrease", "-", "−", "–", "－"));
            var taps = (int)Math.Min(MostTaps, Math.Abs(wanted - now.Value));
            var button = wanted > now ? plus : minus;
            // Only the last tap brings the value; the ones before it serve nothing by themselves.
            return new Decision.Do([.. Enumerable.Range(1, taps).Select(tap => Instruct.Tap(situation, button, tap == taps ? want.PurposeFor(want.Value) : Purposes.Open))])
            {
                Thought = situation.Say($"Step from {now} to {wanted}.", $"从 {now} 调到 {wanted}。"),
            };
        }

        return null;
    }

    private static bool Means(Situation situation, UiNode node, string concept, params string[] signs)
    {
        var label = situation.Index.LabelOf(node).Trim();
        return signs.Contains(label) || label.Length < 40 && Synonyms.Strength(label, concept) >= 0.3;
    }

    private static decimal? CurrentOf(Situation situation, UiNode box)
    {
        foreach (var node in situation.Index.DescendantsOf(box))
        {
            if (node.Role is "spinbutton" or "textbox" && NumberReader.Parse(node.Value ?? "") is { } typed)
                return typed;
            if (!UiRoles.IsInteractive(node) && node.Children.Count == 0 && NumberText.Shown(node.Name) is { } shown)
                return shown;
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
