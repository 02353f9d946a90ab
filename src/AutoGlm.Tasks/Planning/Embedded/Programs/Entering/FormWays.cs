using System.Text.RegularExpressions;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Entering;

/// <summary>The controls that lead into a form, on through its pages, and out of it.</summary>
internal static partial class FormWays
{
    private const double LeastOpener = 0.5;
    private const double LeastForward = 0.45;
    private const int LongestLabel = 40;

    private static readonly (string Concept, double Weight)[] Going = [("next", 1), ("checkout", 0.9), ("start", 0.6)];

    private static readonly (string Concept, double Weight)[] Sending =
    [
        ("submit", 1), ("confirm", 0.95), ("finish", 0.9), ("save", 0.85), ("send", 0.85), ("post", 0.85), ("create", 0.8), ("add", 0.8), ("register", 0.8), ("login", 0.8), ("order", 0.85), ("book", 0.8), ("pay", 0.85), ("apply", 0.6), ("search", 0.55),
    ];

    private static readonly string[] Final = ["submit", "confirm", "finish", "order", "pay", "next", "send"];

    private static readonly string[] Back = ["back", "cancel", "close", "reset", "delete", "logout", "help", "edit", "print", "skip", "upload", "favourite", "language"];

    private static readonly string[] Making = ["create", "add", "compose", "start", "register"];

    /// <summary>What opens the form: "New issue", "Create", "+"; null when nothing here does.</summary>
    public static UiNode? Opener(Situation situation, EnterClause clause) =>
        situation.Usable
            .Where(node => node.Role is "button" or "link" or "menuitem" or "tab" || node.Role == "generic" && node.Is(UiStates.Clickable))
            .Where(node => node.InputType is not ("submit" or "reset") && situation.Index.LabelOf(node).Length is > 0 and <= LongestLabel)
            .Select(node => (Node: node, Score: Opening(situation.Index.LabelOf(node), clause) + OfSection(situation, node, clause)))
            .Where(pair => pair.Score >= LeastOpener && situation.Tried(Instructing.InstructionVerb.Tap, pair.Node) < 2)
            .OrderByDescending(pair => pair.Score)
            .ThenBy(pair => situation.Index.OrderOf(pair.Node))
            .FirstOrDefault().Node;

    private static double Opening(string label, EnterClause clause)
    {
        if (label.Trim() is "+" or "＋" or "➕")
            return 0.6;
        if (Synonyms.Strength(clause.Verb, "checkout") >= 0.6)
            return Math.Max(0.9 * Synonyms.Strength(label, "checkout"), 0.8 * Synonyms.Strength(Counts().Replace(label, ""), "cart"));
        var makes = Making.Any(concept => Synonyms.Strength(clause.Verb, concept) > 0.3) || clause.Thing is not null;
        var made = makes ? Making.Max(concept => Synonyms.Strength(label, concept)) : 0;
        var thing = clause.Thing is null ? 0 : Similarity.Of(clause.Thing, label);
        var whole = Similarity.Of($"{clause.Verb} {clause.Thing}", label);
        var verb = 0.85 * Similarity.Of(clause.Verb, label);
        // 发新帖 for 发一个新帖, 添加成员 for 把某人加入团队.
        if (clause.Thing is { Length: > 0 } what && TextFold.IsChinese(what[0]) && label.Length <= 8 && label.Contains(what, StringComparison.Ordinal) && (label.Contains(clause.Verb, StringComparison.Ordinal) || label.Any(c => c is '新' or '建' or '发' or '写' or '添' or '创' or '开')))
            whole = Math.Max(whole, 0.8);
        if (MakesOther(label, clause))
            return Math.Max(0.8 * whole, 0.4 * thing);
        // A thing's bare name is a way to where such things are, hardly to a new one.
        return Math.Max(Math.Max(whole, verb), Math.Max(made >= 0.4 ? (0.55 * made) + (0.45 * thing) : 0, 0.6 * thing));
    }

    /// <summary>"Show preview", "View changes": they only show what would be sent.</summary>
    [GeneratedRegex(@"^(?:show|view|see|preview)\b|\bpreview$|^(?:显示|查看|预览)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Looking();

    /// <summary>"Add new" in a menu makes what its part of the menu is about: under Users it makes a user, under Posts it doesn't.</summary>
    private static double OfSection(Situation situation, UiNode node, EnterClause clause)
    {
        if (clause.Thing is not { Length: > 0 } thing || LabelText.Of(thing).Words is not { Count: > 0 } words || Says(situation.Index.LabelOf(node), words))
            return 0;
        var section = situation.Index.AncestorsOf(node).TakeWhile(above => above.Role is not ("navigation" or "main" or "root" or "banner")).LastOrDefault(above => above.Role is "listitem" or "menuitem" or "group" && situation.Index.TextOf(above).Length < 200);
        return section is null || !situation.Index.AncestorsOf(node).Any(above => above.Role is "navigation" or "menu" or "menubar" or "list") || situation.Index.TextOf(section).Trim().Length <= situation.Index.LabelOf(node).Length + 2 ? 0 : Says(situation.Index.TextOf(section), words) ? 0.2 : -0.4;
    }

    private static bool Says(string text, IReadOnlyList<string> words) => words.Any(word => LabelText.Of(text).Words.Any(other => other == word || Stemmer.SameRoot(other, word)) || TextFold.IsChinese(word[0]) && text.Contains(word, StringComparison.Ordinal));

    /// <summary>"Create account" makes no page: what stands beside the making is the name of something else.</summary>
    private static bool MakesOther(string label, EnterClause clause) =>
        clause.Thing is { Length: > 0 } thing && Makers().Replace(label, " ").Trim(' ', '+', '＋', '…', '.') is { Length: > 1 } rest && rest.Length < label.Trim().Length && !Whatever().IsMatch(rest)
        && Similarity.Of(thing, rest) < 0.4 && !LabelText.Of(thing).Words.Any(word => LabelText.Of(rest).Words.Any(other => other == word || Stemmer.SameRoot(other, word))) && !TextFold.Fold(thing).Contains(TextFold.Fold(rest), StringComparison.Ordinal) && !TextFold.Fold(rest).Contains(TextFold.Fold(thing), StringComparison.Ordinal);

    [GeneratedRegex(@"\b(?:create|add|new|make|start|compose|write|an?|the|your|my)\b|新建|创建|添加|新增|增加|建立|撰写|写|新的?|一个", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Makers();

    /// <summary>Names that fit anything.</summary>
    [GeneratedRegex(@"^(?:items?|entry|entries|records?|elements?|one|row|another|more|now|here|page|[条项个份]|条目|项目|记录|一条|一项)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Whatever();

    /// <summary>What goes on from here or sends; null when nothing does.</summary>
    /// <param name="situation">The screen.</param>
    /// <param name="clause">What is made.</param>
    /// <param name="touched">The last field that was served.</param>
    /// <param name="sends">All values are in: sending is wanted rather than going on.</param>
    /// <param name="not">Controls that are for something else.</param>
    public static UiNode? Forward(Situation situation, EnterClause clause, UiNode? touched, bool sends, Func<UiNode, bool>? not = null) =>
        situation.Usable
            .Where(node => not is null || !not(node))
            .Where(node => (node.Role is "button" or "link" or "menuitem" || node.Role == "generic" && node.Is(UiStates.Clickable) || node.InputType is "submit" or "image") && !UiRoles.IsTextField(node))
            .Select(node => (Node: node, Score: Score(situation, node, clause, touched, sends)))
            .Where(pair => pair.Score >= LeastForward)
            .OrderByDescending(pair => pair.Score)
            .ThenByDescending(pair => situation.Index.OrderOf(pair.Node))
            .FirstOrDefault().Node;

    /// <summary>A lone button right behind the fields sends them, whatever it is called.</summary>
    private static bool IsNextButton(Situation situation, UiNode node, UiNode? touched)
    {
        if (touched is null || node.Role != "button" || situation.Index.LabelOf(node).Length < 2 || node.Is(UiStates.Selected) || node.Is(UiStates.Checked))
            return false;
        var behind = situation.Usable.Where(other => other.Role == "button" && situation.Index.OrderOf(other) > situation.Index.OrderOf(touched)).ToList();
        return behind.Count > 0 && ReferenceEquals(behind[0], node) && (behind.Count == 1 || situation.Index.ParentOf(behind[1]) is { } parent && !situation.Index.IsWithin(node, parent));
    }

    [GeneratedRegex(@"[\s(（\[]*\d+[)）\]]*", RegexOptions.CultureInvariant)]
    private static partial Regex Counts();

    /// <summary>Words for what is or was, on filters and badges, are no commands: "Completed", 未完成.</summary>
    [GeneratedRegex(@"^(?:未|已|待)|^\p{L}+ed$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex State();

    /// <summary>Whether a control goes to a further page rather than sending.</summary>
    public static bool OnlyGoesOn(Situation situation, UiNode node)
    {
        var label = situation.Index.LabelOf(node);
        return Going.Max(way => way.Weight * Synonyms.Strength(label, way.Concept)) is >= 0.5 and var going && going >= Sending.Max(way => way.Weight * Synonyms.Strength(label, way.Concept));
    }

    /// <summary>Whether a control of a page that only shows what was told says yes to it.</summary>
    public static bool Confirms(Situation situation, UiNode node, EnterClause clause)
    {
        var label = situation.Index.LabelOf(node);
        return node.Role != "link" && (Final.Max(concept => Synonyms.Strength(label, concept)) >= 0.5 || Similarity.Of(clause.Verb, label) >= 0.5);
    }

    /// <summary>What stands in one small form with the site's search box only searches.</summary>
    private static bool IsOfSearch(Situation situation, UiNode node, UiNode? touched) =>
        situation.Index.AncestorsOf(node).Take(4).FirstOrDefault(above => above.Role is "form" or "search") is { } form
        && situation.Usable.Where(field => UiRoles.IsTextField(field) && situation.Index.IsWithin(field, form)).ToList() is [var only] && FieldFinder.IsSearchBox(only) && !ReferenceEquals(only, touched);

    private static double Score(Situation situation, UiNode node, EnterClause clause, UiNode? touched, bool sends)
    {
        var index = situation.Index;
        var label = index.LabelOf(node).Trim();
        // A notice that can be tapped away is no button.
        if (node.Role == "generic" && label.EndsWith('.') || IsOfSearch(situation, node, touched) || label.Length > LongestLabel || State().IsMatch(label) || node.Is(UiStates.Expanded) || node.Is(UiStates.Collapsed) || label.Length == 0 && node.InputType != "submit")
            return 0;
        var going = Going.Max(way => way.Weight * Synonyms.Strength(label, way.Concept));
        // "Submit new issue": the first word tells what a button does, the rest to what.
        var verb = label.Split(' ')[0];
        var sending = Sending.Max(way => way.Weight * Math.Max(Synonyms.Strength(label, way.Concept), 0.8 * Synonyms.Strength(verb, way.Concept)));
        var told = 0.9 * Math.Max(Similarity.Of($"{clause.Verb} {clause.Thing}", label), Similarity.Of(clause.Verb, label));
        var score = Math.Max(Math.Max(going, sends ? sending : 0.7 * sending), Math.Max(told, Math.Max(node.InputType == "submit" ? 0.7 : 0, IsNextButton(situation, node, touched) ? 0.5 : 0)));
        if (score < 0.3)
            return 0;
        if (Looking().IsMatch(label))
            score -= 0.4;
        else if (node.InputType == "submit" && sends)
            score += 0.15 * sending;
        score -= Back.Max(concept => 0.9 * Synonyms.Strength(label, concept)) is > 0.3 and var back ? back : 0;
        if (node.Role == "link")
            score -= 0.1;
        if (touched is not null && index.AncestorsOf(touched).FirstOrDefault(above => above.Role is "form" or "dialog") is { } form)
            score += index.IsWithin(node, form) ? 0.2 : -0.25;
        if (touched is not null && index.OrderOf(node) < index.OrderOf(touched))
            score -= 0.15;
        if (index.AncestorsOf(node).Any(above => above.Role is "navigation" or "banner" or "row"))
            score -= 0.3;
        return score - (0.3 * situation.TriedHere(Instructing.InstructionVerb.Tap, node));
    }
}
