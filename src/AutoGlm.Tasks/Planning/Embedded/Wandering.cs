using System.Text.RegularExpressions;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Planning.Embedded.Programs;
using AutoGlm.Tasks.Safety;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Planning.Embedded;

/// <summary>
/// Finds the way to another page of the same site: by the menus and links whose words have most to do with what is
/// looked for, then by the site's own navigation, each way once.
/// </summary>
internal static partial class Wandering
{
    /// <summary>Alike enough to follow wherever it stands.</summary>
    private const double Speaking = 0.4;

    /// <summary>Alike enough to be gone before what is here is looked through.</summary>
    public const double Promising = 0.55;

    /// <summary>What a way is worth that leads to where such things are usually kept.</summary>
    private const double Usual = 0.58;

    private const int MostWays = 16;
    private const int LongestLabel = 60;

    /// <summary>Doings that looking around never does.</summary>
    private static readonly string[] Risky = ["cancel", "delete", "login", "logout", "register", "unfollow", "disable", "download", "print", "submit", "send", "order", "pay", "like", "follow", "approve", "reject", "archive", "block", "report"];

    /// <summary>The next way to try; null when there is none left.</summary>
    /// <param name="situation">The screen and what was tried.</param>
    /// <param name="words">What is looked for, in one or several wordings.</param>
    /// <param name="taken">How many ways were gone already.</param>
    /// <param name="least">Only ways as good as this; any way of a menu when null.</param>
    /// <param name="since">The step from which on it is looked for: what was seen before was seen with another eye.</param>
    public static UiNode? Next(Situation situation, IReadOnlyList<string> words, int taken, double? least = null, int since = 0) =>
        taken >= MostWays ? null : situation.Usable
            .Where(node => IsWay(situation, node, words.Any(word => Making().IsMatch(New().Replace(word, ""))), since) && situation.Tried(InstructionVerb.Tap, node, since) == 0)
            .Select(node => (Node: node, Score: Score(situation, node, words), InMenu: IsInMenu(situation, node)))
            .Where(way => least is { } worth ? way.Score >= worth : way.Score >= Speaking || way.InMenu)
            .OrderByDescending(way => way.Score + (way.InMenu ? 0.15 : 0))
            .FirstOrDefault().Node;

    private static double Score(Situation situation, UiNode node, IReadOnlyList<string> words)
    {
        var label = situation.Index.LabelOf(node);
        var best = 0.0;
        foreach (var word in words)
            best = Math.Max(best, Math.Max(Similarity.Of(word, label), Shared(word, label)));
        return Math.Max(best, Usual * Whereabouts.Of(words, label));
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
    private static bool IsWay(Situation situation, UiNode node, bool making, int since)
    {
        var label = situation.Index.LabelOf(node).Trim();
        if (label.Length is 0 or > LongestLabel || node.Is(UiStates.Selected) || !(node.Role == "link" && Lists().IsMatch(label)) && (EffectWords.Sure(label) is not null || Risky.Any(concept => Synonyms.Strength(label, concept) >= 0.6)))
            return false;
        if (Idle().IsMatch(label) || !making && (Synonyms.Strength(label, "create") >= 0.6 || Making().IsMatch(label.Split(' ')[0])))
            return false;
        if (node.Role == "link")
            return SameSite.Holds(situation, node) && !NewPages.IsOffer(situation, node) && !WasSeen(situation, node, since);
        // Many menus make their whole entry take taps; the link in it is the way.
        if (node.Role is "listitem" or "generic" && situation.Index.DescendantsOf(node).ToArray().Any(inner => inner.Role == "link"))
            return false;
        return node.Role is "menuitem" or "tab" or "treeitem" || node.Role is "button" or "generic" or "listitem" && node.Is(UiStates.Clickable) && IsInMenu(situation, node) && !UiRoles.IsField(node);
    }

    /// <summary>Whether the page one is on is already where such things are kept, as its title or heading says.</summary>
    public static bool IsHere(Situation situation, IReadOnlyList<string> words) =>
        situation.Index.Nodes.Any(node => UiRoles.IsHeading(node) && situation.Index.IsReachable(node) && Whereabouts.Of(words, node.Name) > 0);

    /// <summary>Leads to where one is, or was.</summary>
    private static bool WasSeen(Situation situation, UiNode node, int since)
    {
        if (node.Href is not { Length: > 0 } href)
            return false;
        var page = href.Split('#')[0];
        // Applications that live in one page tell their views apart behind the hash.
        var within = href.Contains('#', StringComparison.Ordinal) ? href : page;
        return Same(situation.Now.Location, within) || situation.Steps.Skip(Math.Max(situation.Context.OpenedAtStep, since)).Any(step => Same(step.Location, within));
    }

    private static bool Same(string location, string href) =>
        string.Equals(href.Contains('#', StringComparison.Ordinal) ? location : location.Split('#')[0], href, StringComparison.Ordinal);

    /// <summary>Pages that begin something new are for goals that make something.</summary>
    [GeneratedRegex(@"\b(?:create|add|new|make|write|register|sign\s+up|set\s+up|insert|start|invite)\b|新建|创建|添加|新增|增加|建立|写|注册|邀请|发布", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Making();

    /// <summary>"Comments on new posts" makes none.</summary>
    [GeneratedRegex(@"\bnew\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex New();

    /// <summary>"Orders", "My downloads", 订单列表: a link to a list of things that are called like a deed.</summary>
    [GeneratedRegex(@"^(?:my\s+|all\s+|your\s+|the\s+)?(?:\p{L}+\s+)?(?:orders|payments|downloads|reports|likes|followers|archives|invoices|submissions|blocks|cancellations)$|^(?:我的|所有|全部)?(?:订单|付款|支付|下载|报告|举报|收藏|发票)(?:列表|记录|管理|中心)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Lists();

    /// <summary>Whether a control only leads around the same page, says how it works.</summary>
    public static bool IsIdle(string label) => Around().IsMatch(label.Trim());

    [GeneratedRegex(@"^(?:help|keyboard\s+shortcuts)$|^(?:帮助|快捷键)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Around();

    /// <summary>Ways that lead around the same page or fold it up.</summary>
    [GeneratedRegex(@"^(?:skip\s+to|jump\s+to|back\s+to\s+top|scroll\s+to|collapse|expand|toggle|hide|help\b)|^(?:跳至|跳到|跳过|跳转到|返回顶部|回到顶部|收起|展开|折叠|帮助)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Idle();

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
