using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Reading;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding.Programs;
using AutoGlm.Tasks.Understanding.Reading;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Deeds;

/// <summary>Finds the rows, cards and entries that a clause speaks of, with all their controls.</summary>
internal static partial class Bearers
{
    private const double NameFits = 0.75;

    /// <summary>Part of a name's words that a row must hold to be the one named.</summary>
    private const double Enough = 0.5;

    private static readonly HashSet<string> KindWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "post", "email", "mail", "message", "item", "order", "product", "user", "person", "comment", "article", "entry", "task", "todo", "issue", "ticket", "file", "folder", "photo", "result", "review", "request", "contact", "member", "row", "card", "thread", "notification", "one", "thing", "people", "invoice", "tweet", "update", "story", "conversation", "chat",
        "帖子", "邮件", "消息", "动态", "商品", "订单", "用户", "评论", "文章", "任务", "问题", "文件", "照片", "结果", "申请", "联系人", "成员", "通知", "微博", "项目", "待办", "待办事项", "会话", "信", "人",
    };

    /// <summary>In reading order, the one that is meant first; empty when the screen shows none.</summary>
    /// <param name="situation">The screen.</param>
    /// <param name="selection">Which are meant.</param>
    /// <param name="wanted">What a thing must have for what is to be done; those that have it are preferred.</param>
    public static IReadOnlyList<Bearer> Find(Situation situation, Selection selection, Func<Bearer, bool> wanted)
    {
        if (selection.Names.Count > 0)
            return [.. selection.Names.SelectMany(name => Find(situation, selection with { Names = [], All = false, Count = null, Words = name, Phrase = selection.Phrase with { Name = name } }, wanted).Take(1))];
        // The best so many are taken in order from all there are.
        if (selection is { Best: { } best, Count: > 1 })
        {
            var all = Find(situation, Every(selection), wanted);
            return [.. Criteria.Order(situation, all.Select(one => one.Place), best).Take(selection.Count.Value).Select(place => all.First(one => ReferenceEquals(one.Place, place)))];
        }

        IReadOnlyList<Bearer> Either(Func<Bearer, bool> fits)
        {
            var rows = InRows(situation, selection, fits).Where(row => IsMeant(situation, selection, row)).ToList();
            if (rows.Count == 1 || rows.Count > 0 && IsMany(selection))
                return rows;
            var cards = InCards(situation, selection).Where(fits).ToList();
            return cards.Count > 0 ? cards : rows;
        }

        return Either(wanted) is { Count: > 0 } found ? found : Around(situation, selection, wanted) is { } lone ? [lone] : Either(_ => true) is { Count: > 0 } any ? any
            : selection.IsPlain && WhoseThing().Match(selection.Phrase.Name) is { Success: true } whose ? Find(situation, new Selection { Words = whose.Groups["n"].Value, Phrase = new TargetPhrase { Name = whose.Groups["n"].Value } }, wanted) : [];
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"(?<![\d.,:/-])#?\d{2,}(?![\d.,:/-]*\d)", System.Text.RegularExpressions.RegexOptions.CultureInvariant)]
    private static partial System.Text.RegularExpressions.Regex Numbered();

    /// <summary>"The conversation with Owen", 与小王的对话: a list of them shows the names alone.</summary>
    [System.Text.RegularExpressions.GeneratedRegex(@"^(?:the\s+)?(?:conversation|chat|thread|talk|discussion|message|mail|e-?mail|call|profile|account|request|application|booking|appointment|order|ticket|entry|record|invitation|friendship|connection)s?\s+(?:with|from|by|of|for|about|called|named)\s+(?<n>\p{Lu}.+)$|^(?:[与和跟同])(?<n>[\u4e00-\u9fff]{2,4})的(?:对话|会话|聊天|私信|消息|通话)$", System.Text.RegularExpressions.RegexOptions.CultureInvariant | System.Text.RegularExpressions.RegexOptions.ExplicitCapture)]
    private static partial System.Text.RegularExpressions.Regex WhoseThing();

    /// <summary>"The three smallest claims" without the number and the quality: the claims.</summary>
    private static Selection Every(Selection selection)
    {
        var name = selection.Phrase.Name.Length > 0 ? selection.Phrase.Name : selection.Phrase.Kind ?? "";
        return selection with { Best = null, Count = null, All = true, Words = name };
    }

    /// <summary>What is called so and has no likes beside it: the smallest part of the page around its name that has what is wanted.</summary>
    private static Bearer? Around(Situation situation, Selection selection, Func<Bearer, bool> wanted)
    {
        var name = selection.Phrase.Name;
        if (!selection.IsPlain || name.Length < 2 || IsKindOnly(name))
            return null;
        var called = situation.Index.Nodes.Where(node => node.Name.Length is > 0 and < 200 && !UiRoles.IsField(node) && situation.Index.IsReachable(node) && (Similarity.Of(name, node.Name) >= 0.85 || TextFold.Fold(node.Name) == TextFold.Fold(name))).ToList();
        if (called.Count != 1 || UiRoles.IsInteractive(called[0]) || called[0].Is(UiStates.Clickable) || situation.Index.AncestorsOf(called[0]).Any(above => above.Is(UiStates.Clickable)))
            return null;
        // Beyond its own row or card begin those of others.
        var own = situation.Index.RowOf(called[0]) ?? Scope.CardOf(situation, called[0]);
        foreach (var above in situation.Index.AncestorsOf(called[0]).TakeWhile(above => above.Role != "root" && (own is null || situation.Index.IsWithin(above, own))))
        {
            var bearer = new Bearer([above]);
            if (wanted(bearer))
            {
                var boxes = bearer.Nodes.Where(UiRoles.IsToggle).ToList();
                return boxes.Count > 1 ? null : boxes.Count == 1 ? new Bearer([called[0], boxes[0]]) : bearer;
            }
        }

        return null;
    }

    /// <summary>A row that has something of the words may yet be another's: quoted words and the author must be there.</summary>
    private static bool IsMeant(Situation situation, Selection selection, Bearer bearer)
    {
        var text = TextFold.Fold(string.Join(' ', bearer.Pieces.Select(situation.Index.TextOf)));
        var quoted = Quotes.Find(selection.Words).Select(piece => TextFold.Fold(piece.Value)).Where(words => words.Length > 0);
        if (selection.Except.Count == 0 && selection.Where.All(criterion => !criterion.Negated) && !quoted.All(words => text.Contains(words, StringComparison.Ordinal)))
            return false;
        if (!selection.Where.Where(criterion => criterion.Attribute == Concepts.Author).All(criterion => criterion.Negated ^ IsBy(bearer.Nodes, criterion.Value!)))
            return false;
        // 311号工单, "order 1042": the number says which.
        if (selection.IsPlain && Numbered().Match(selection.Phrase.Name) is { Success: true } numbered)
            return Tokens.Of(text).Contains(numbered.Value.TrimStart('#')) || text.Contains(numbered.Value, StringComparison.Ordinal);
        return !selection.IsPlain || RowThings.TellsLack(selection.Words) || selection.Phrase.Name.Length == 0 || IsKindOnly(selection.Phrase.Name) || Held(selection.Phrase.Name, text) >= Enough;
    }

    /// <summary>How much of a name's words a text holds, by their weight, 0–1: one word in common makes nothing the thing that is named.</summary>
    private static double Held(string name, string text)
    {
        // Of a person's name no part will do: 张雨桐 is not 刘雨桐.
        if (Similarity.IsChineseName(name))
            return text.Contains(TextFold.Fold(name), StringComparison.Ordinal) ? 1 : 0;
        var words = Tokens.Of(name).Where(word => TokenWeight.Of(word) > 0).ToList();
        var all = words.Sum(TokenWeight.Of);
        return all == 0 ? 1 : words.Where(word => text.Contains(word, StringComparison.Ordinal)).Sum(TokenWeight.Of) / all;
    }

    /// <summary>Whether more than one thing is meant.</summary>
    public static bool IsMany(Selection selection) =>
        selection.All || selection.Names.Count > 1 || selection.Words.StartsWith("those ", StringComparison.OrdinalIgnoreCase) || selection.Count > 1 || selection.Except.Count > 0
        || selection.Best is null && selection.Phrase.Ordinal is null && (selection.Where.Count > 0 && selection.Words.TrimEnd().EndsWith('s')
            || selection.Words.Contains('都', StringComparison.Ordinal) || selection.Words.StartsWith('除') || selection.Words.Contains(" ones", StringComparison.Ordinal)
            || selection.Words.StartsWith("everyone", StringComparison.OrdinalIgnoreCase) || selection.Words.StartsWith("everybody", StringComparison.OrdinalIgnoreCase) || selection.Words.StartsWith("everything", StringComparison.OrdinalIgnoreCase));

    private static IReadOnlyList<Bearer> InRows(Situation situation, Selection selection, Func<Bearer, bool> wanted)
    {
        var (sheet, rows) = RowThings.Find(situation, selection.Words, (one, row) => wanted(Bearer.Of(situation, one, row)), selection.All);
        if (sheet is null)
            return [];
        IReadOnlyList<Bearer> found = [.. rows.Select(row => Bearer.Of(situation, sheet, row))];
        var states = selection.Where.Where(criterion => criterion.Kind == CriterionKind.State).ToList();
        if (states.Count == 0)
            return found;
        // A state that no cell spells out was no reason to take a row; the marks of the rows tell.
        var fitting = found.Where(bearer => states.TrueForAll(state => Criteria.Fits(situation, bearer.Place, state))).ToList();
        return fitting.Count > 0 || rows.Count == sheet.Rows.Count ? fitting : found;
    }

    private static IReadOnlyList<Bearer> InCards(Situation situation, Selection selection)
    {
        var name = selection.Phrase.Name;
        var cards = IsKindOnly(name) ? RecordItems.Find(situation.Index).Where(situation.Index.IsReachable) : Called(situation, name);
        var fitting = cards
            .Where(card => !selection.Except.Any(left => Speaks(situation, card, left)))
            .Where(card => selection.Where.All(criterion => criterion.Attribute == Concepts.Author ? criterion.Negated ^ IsBy(situation.Index.DescendantsOf(card).ToArray(), criterion.Value!) : Criteria.Fits(situation, card, criterion)))
            .ToList();
        IReadOnlyList<UiNode> chosen = selection switch
        {
            { Best: { } best } => [.. Criteria.Order(situation, fitting, best).Take(1)],
            { Count: { } count } => [.. selection.Phrase.Ordinal is < 0 ? fitting.TakeLast(count) : fitting.Take(count)],
            { Phrase.Ordinal: { } nth } => nth > 0 && nth <= fitting.Count ? [fitting[nth - 1]] : nth < 0 && -nth <= fitting.Count ? [fitting[^-nth]] : [],
            { All: true } => fitting,
            _ => [.. fitting.Take(1)],
        };
        return [.. chosen.Select(card => new Bearer([card]))];
    }

    /// <summary>Whether the words only say what sort of thing it is: "post", "unread messages", 邮件.</summary>
    private static bool IsKindOnly(string name) =>
        name.Length == 0 || TargetKinds.Canonical(name) is not null || Synonyms.Best(name, ConceptKind.Thing, 0.9) is not null || name.Split(' ').Length == 1 && Synonyms.Best(EnglishWord(name), ConceptKind.Thing, 0.9) is not null || KindWords.Contains(EnglishWord(name));

    private static string EnglishWord(string name) => name.Length > 3 && name.EndsWith('s') && !name.EndsWith("ss", StringComparison.Ordinal) ? name[..^1] : name;

    private static IEnumerable<UiNode> Called(Situation situation, string name)
    {
        var index = situation.Index;
        var found = new List<(UiNode Card, double Score)>();
        foreach (var node in index.Nodes)
        {
            if (node.Name.Length is 0 or > 300 || node.Role is "root" or "option" || UiRoles.IsField(node) && !UiRoles.IsToggle(node) || !index.IsReachable(node))
                continue;
            var score = Similarity.Of(name, node.Name);
            if (score < NameFits && TextFold.Fold(node.Name).Contains(TextFold.Fold(name), StringComparison.Ordinal))
                score = NameFits;
            if (score >= NameFits && (OneOfLikes(situation, node) ?? Scope.CardOf(situation, node) ?? Lone(node)) is { } card)
                found.Add((card, score + (UiRoles.IsHeading(node) ? 0.02 : 0)));
        }

        if (found.Count == 0)
            return [];
        var best = found.Max(pair => pair.Score);
        var cards = found.Where(pair => pair.Score >= best - 0.1).Select(pair => pair.Card).Distinct<UiNode>(ReferenceEqualityComparer.Instance).ToList();
        // Of a box and the entry that is all it holds, the entry is meant.
        return cards.Where(card => !cards.Exists(other => !ReferenceEquals(other, card) && index.IsWithin(other, card) && index.TextOf(other) == index.TextOf(card))).OrderBy(index.OrderOf);
    }

    /// <summary>One of several alike side by side, each to be pressed, is a thing of its own, though the column or group they stand in is a box too.</summary>
    private static UiNode? OneOfLikes(Situation situation, UiNode node) =>
        Lone(node) is not null && situation.Index.ParentOf(node) is { } parent && parent.Children.Count(other => other.Role == node.Role && other.Tag == node.Tag && Lone(other) is not null && other.Name.Length > 0) > 1 ? node : null;

    /// <summary>An entry of a list without boxes of its own: a link, a line that can be pressed.</summary>
    private static UiNode? Lone(UiNode node) => node.Role is "link" or "option" or "treeitem" or "tab" || node.Is(UiStates.Clickable) && node.Role is "generic" or "text" ? node : null;

    private static bool Speaks(Situation situation, UiNode card, string name) =>
        TextFold.Fold(situation.Index.TextOf(card)).Contains(TextFold.Fold(name), StringComparison.Ordinal);

    /// <summary>Who made it stands near the top of a card, before what it says.</summary>
    private static bool IsBy(IEnumerable<UiNode> nodes, string author) =>
        nodes.Where(node => node.Name.Length > 0).Take(8).Any(node => Similarity.Of(author, node.Name) >= 0.8 || node.Name.Length < 80 && TextFold.Fold(node.Name).Contains(TextFold.Fold(author), StringComparison.Ordinal));
}
