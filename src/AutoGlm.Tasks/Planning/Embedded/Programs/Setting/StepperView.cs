using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Setting;

/// <summary>A value between two buttons that move it a step down and up.</summary>
/// <param name="Up">Moves it up.</param>
/// <param name="Down">Moves it down.</param>
/// <param name="Box">The nearest node that holds both.</param>
/// <param name="Value">What is shown between them; null when nothing is.</param>
internal sealed record StepperView(UiNode Up, UiNode Down, UiNode Box, string? Value)
{
    private static readonly string[] UpSigns = ["+", "＋", "▲", "△", "⌃", "∧", "↑", "˄", "⬆", "›", ">", "→", "▶"];
    private static readonly string[] DownSigns = ["-", "−", "–", "－", "▼", "▽", "⌄", "∨", "↓", "˅", "⬇", "‹", "<", "←", "◀"];

    /// <summary>All on the screen, in reading order.</summary>
    public static IReadOnlyList<StepperView> All(Situation situation)
    {
        var index = situation.Index;
        var found = new List<StepperView>();
        var downs = situation.Usable.Where(node => Moves(situation, node, "decrease", DownSigns)).ToList();
        var ups = situation.Usable.Where(node => Moves(situation, node, "increase", UpSigns)).ToList();
        foreach (var up in ups)
        {
            var box = index.AncestorsOf(up).Take(3).FirstOrDefault(above => downs.Exists(down => index.IsWithin(down, above)));
            if (box is null)
                continue;
            var (here, with) = (downs.FindAll(node => index.IsWithin(node, box)), ups.FindAll(node => index.IsWithin(node, box)));
            // Several side by side: the first up belongs to the first down.
            var down = here.Count == with.Count ? here[with.IndexOf(up)] : here.MinBy(node => Math.Abs(index.OrderOf(node) - index.OrderOf(up)))!;
            found.Add(new StepperView(up, down, box, Between(index, up, down, box)));
        }

        return found;
    }

    /// <summary>How surely it belongs to a name: by its buttons' names, the words beside it, its row.</summary>
    public double Score(Situation situation, string name)
    {
        var index = situation.Index;
        var score = Math.Max(Similarity.Of(name, Up.Name) * 0.9, Labels.Score(situation, Down, name));
        score = Math.Max(score, Math.Max(Similarity.Of(name, index.NearbyLabelOf(Down)), Similarity.Of(name, index.NearbyLabelOf(Box))));
        var text = index.TextOf(Box);
        if (text.Length < 80)
            score = Math.Max(score, 0.95 * Similarity.Of(name, Words(text)));
        return index.ParentOf(Box) is { } around && index.TextOf(around) is { Length: < 80 } more ? Math.Max(score, 0.85 * Similarity.Of(name, Words(more))) : score;
    }

    private static string Words(string text) => string.Concat(text.Where(c => !char.IsAsciiDigit(c) && c is not ('+' or '-' or '−' or '＋' or '–'))).Trim();

    /// <summary>What stands between the buttons; else the nearest number in the box.</summary>
    private static string? Between(ObservationIndex index, UiNode up, UiNode down, UiNode box)
    {
        var (first, last) = (Math.Min(index.OrderOf(up), index.OrderOf(down)), Math.Max(index.OrderOf(up), index.OrderOf(down)));
        string? any = null;
        foreach (var node in index.DescendantsOf(box))
        {
            if (node.Children.Count > 0 || index.IsWithin(node, up) || index.IsWithin(node, down))
                continue;
            var text = UiRoles.IsField(node) ? node.Value : node.Name;
            if (string.IsNullOrWhiteSpace(text))
                continue;
            if (index.OrderOf(node) > first && index.OrderOf(node) < last)
                return text;
            if (Amounts.Of(text) is not null)
                any ??= text;
        }

        return any;
    }

    private static bool Moves(Situation situation, UiNode node, string concept, string[] signs)
    {
        if (node.Role is not ("button" or "generic" or "img" or "link") || UiRoles.IsField(node))
            return false;
        var label = situation.Index.LabelOf(node).Trim();
        return signs.Contains(label) || signs.Contains(node.Name.Trim()) || label.Length is > 0 and < 40 && Synonyms.Strength(label, concept) >= 0.3;
    }
}
