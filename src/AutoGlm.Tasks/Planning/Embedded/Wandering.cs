using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Safety;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Planning.Embedded;

/// <summary>
/// Finds the way to another page of the same site: by the menus and links whose words have most to do with what is
/// looked for, then by the site's own navigation, each way once.
/// </summary>
internal static class Wandering
{
    /// <summary>Alike enough to follow wherever it stands.</summary>
    private const double Speaking = 0.4;

    private const int MostWays = 12;
    private const int LongestLabel = 60;

    /// <summary>Doings that looking around never does.</summary>
    private static readonly string[] Risky = ["cancel", "delete", "logout", "unfollow", "disable", "download", "print", "submit", "send", "order", "pay", "like", "follow", "approve", "reject", "archive", "block", "report"];

    /// <summary>The next way to try; null when there is none left.</summary>
    /// <param name="situation">The screen and what was tried.</param>
    /// <param name="words">What is looked for, in one or several wordings.</param>
    /// <param name="taken">How many ways were gone already.</param>
    public static UiNode? Next(Situation situation, IReadOnlyList<string> words, int taken) =>
        taken >= MostWays ? null : situation.Usable
            .Where(node => IsWay(situation, node) && situation.Tried(InstructionVerb.Tap, node) == 0)
            .Select(node => (Node: node, Score: Score(situation, node, words), InMenu: IsInMenu(situation, node)))
            .Where(way => way.Score >= Speaking || way.InMenu)
            .OrderByDescending(way => way.Score + (way.InMenu ? 0.15 : 0))
            .FirstOrDefault().Node;

    private static double Score(Situation situation, UiNode node, IReadOnlyList<string> words)
    {
        var label = situation.Index.LabelOf(node);
        var best = 0.0;
        foreach (var word in words)
            best = Math.Max(best, Math.Max(Similarity.Of(word, label), Shared(word, label)));
        return best;
    }

    /// <summary>Words of a label that a longer wording holds: "Settings" in "turn off large text in the settings".</summary>
    private static double Shared(string words, string label)
    {
        var theirs = LabelText.Of(label).Words;
        if (theirs.Count is 0 or > 4)
            return 0;
        var mine = LabelText.Of(words).Words;
        return 0.85 * theirs.Count(word => mine.Any(own => own == word || Stemmer.SameRoot(own, word))) / theirs.Count;
    }

    /// <summary>Something that leads to another view without doing anything.</summary>
    private static bool IsWay(Situation situation, UiNode node)
    {
        var label = situation.Index.LabelOf(node).Trim();
        if (label.Length is 0 or > LongestLabel || node.Is(UiStates.Selected) || EffectWords.Sure(label) is not null || Risky.Any(concept => Synonyms.Strength(label, concept) >= 0.6))
            return false;
        if (node.Role == "link")
            return SameSite.Holds(situation, node);
        return node.Role is "menuitem" or "tab" or "treeitem" || node.Role is "button" or "generic" or "listitem" && node.Is(UiStates.Clickable) && IsInMenu(situation, node) && !UiRoles.IsField(node);
    }

    /// <summary>Short names side by side along the left or the top edge, with nothing else among them, are a menu, whatever it is built of.</summary>
    private static bool IsOneOfRow(Situation situation, UiNode node)
    {
        if (node.Role is not ("button" or "generic") || situation.Index.ParentOf(node) is not { Role: not ("form" or "dialog" or "row" or "article" or "toolbar") } parent)
            return false;
        var view = situation.Now.Viewport;
        var siblings = parent.Children.ToList();
        bool Alike(UiNode other) => other.Role == node.Role && other.Is(UiStates.Clickable) && situation.Index.LabelOf(other) is { Length: > 1 and < 24 } name && name.Any(char.IsLetter) && !name.Any(char.IsDigit) && Denote.TimeIn(name) is null;
        var at = siblings.IndexOf(node);
        var first = at;
        while (first > 0 && Alike(siblings[first - 1]))
            first--;
        var row = siblings.Skip(first).TakeWhile(Alike).ToList();
        // A block of several lines is no menu but something to choose from.
        bool Lined(Func<Box, double> place) => row.TrueForAll(one => one.Box is { } box && row[0].Box is { } start && Math.Abs(place(box) - place(start)) < 6);
        return row.Count >= 3 && (Lined(box => box.Y) || Lined(box => box.X)) && row.TrueForAll(one => one.Box is { } box && (box.Right <= view.Width * 0.4 || box.Y + box.Height <= view.Height * 0.2));
    }

    private static bool IsInMenu(Situation situation, UiNode node) =>
        IsOneOfRow(situation, node) ||
        situation.Index.AncestorsOf(node).Any(around => around.Role is "navigation" or "menubar" or "menu" or "tablist" or "tree" || around.Role is "banner" && node.Role is "link" or "button");
}
