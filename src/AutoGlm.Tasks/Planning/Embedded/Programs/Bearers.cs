using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Reading;
using AutoGlm.Tasks.Reading.Sheets;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs;

/// <summary>Finds the rows, cards and entries that belong to the things a clause speaks of, with all their controls.</summary>
internal static class Bearers
{
    private const double NameFits = 0.75;

    /// <summary>In reading order; empty when the screen shows none.</summary>
    public static IReadOnlyList<UiNode> Find(Situation situation, Selection selection)
    {
        if (selection.Names.Count > 0)
            return [.. selection.Names.SelectMany(name => Find(situation, selection with { Names = [], Phrase = selection.Phrase with { Name = name } })).Distinct<UiNode>(ReferenceEqualityComparer.Instance)];

        if (selection.Phrase.Ordinal is null && RowThings.Find(situation, selection.Words, _ => true, selection.All) is { Count: > 0 } rows && (rows.Count == 1 || selection.All || selection.Count is not null)
            && rows.Select(row => Around(situation, row)).OfType<UiNode>().ToList() is var boxes && boxes.Count == rows.Count)
            return boxes;
        var name = selection.Phrase.Name;
        var cards = IsKindOnly(name) ? Listed(situation) : Called(situation, name);
        var fitting = cards
            .Where(card => !selection.Except.Any(left => Speaks(situation, card, left)))
            .Where(card => selection.Where.All(criterion => criterion.Attribute == Concepts.Author ? criterion.Negated ^ IsBy(situation, card, criterion.Value!) : Criteria.Fits(situation, card, criterion)))
            .ToList();
        if (selection.Best is { } best)
            return Criteria.Order(situation, fitting, best) is { Count: > 0 } ordered ? [ordered[0]] : [];
        if (selection.Count is { } count)
            return [.. selection.Phrase.Ordinal is < 0 ? fitting.TakeLast(count) : fitting.Take(count)];
        if (selection.Phrase.Ordinal is { } nth)
            return nth > 0 && nth <= fitting.Count ? [fitting[nth - 1]] : nth < 0 && -nth <= fitting.Count ? [fitting[^-nth]] : [];
        return selection.All ? fitting : [.. fitting.Take(1)];
    }

    /// <summary>The smallest part of the screen that holds a whole row, and hardly more than that; null where rows have no boxes of their own.</summary>
    public static UiNode? Around(Situation situation, SheetRow row)
    {
        var pieces = row.Cells.SelectMany(cell => cell.Nodes).ToList();
        if (pieces.Count == 0)
            return null;
        if (pieces.Count == 1 && pieces[0].Children.Count > 0)
            return pieces[0];
        var box = situation.Index.AncestorsOf(pieces[0]).FirstOrDefault(around => pieces.TrueForAll(piece => situation.Index.IsWithin(piece, around)));
        var own = pieces.Distinct<UiNode>(ReferenceEqualityComparer.Instance).Sum(piece => situation.Index.TextOf(piece).Length);
        return box is null || situation.Index.TextOf(box).Length > (2 * own) + 60 ? null : box;
    }

    /// <summary>Whether the words only say what sort of thing it is: "post", "unread messages", 邮件.</summary>
    private static bool IsKindOnly(string name) =>
        name.Length == 0 || TargetKinds.Canonical(name) is not null || Synonyms.Best(name, ConceptKind.Thing, 0.9) is not null || name.Split(' ').Length == 1 && Synonyms.Best(EnglishWord(name), ConceptKind.Thing, 0.9) is not null || KindWords.Contains(EnglishWord(name));

    private static readonly HashSet<string> KindWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "post", "email", "mail", "message", "item", "order", "product", "user", "person", "comment", "article", "entry", "task", "todo", "issue", "ticket", "file", "folder", "photo", "result", "review", "request", "contact", "member", "row", "card", "thread", "notification", "one", "thing", "people", "invoice",
        "帖子", "邮件", "消息", "动态", "商品", "订单", "用户", "评论", "文章", "任务", "问题", "文件", "照片", "结果", "申请", "联系人", "成员", "通知", "微博", "项目", "待办", "待办事项",
    };

    private static string EnglishWord(string name) => name.Length > 3 && name.EndsWith('s') && !name.EndsWith("ss", StringComparison.Ordinal) ? name[..^1] : name;

    /// <summary>The entries of the lists that the page is about.</summary>
    private static IEnumerable<UiNode> Listed(Situation situation)
    {
        var main = RecordItems.Find(situation.Index);
        return main.Where(item => situation.Index.IsReachable(item));
    }

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
            // What stands in no card, such as an entry of a calendar, is itself the thing.
            if (score >= NameFits && (Scope.CardOf(situation, node) ?? (UiRoles.IsInteractive(node) ? node : null)) is { } card)
                found.Add((card, score + (UiRoles.IsHeading(node) ? 0.02 : 0)));
        }

        if (found.Count == 0)
            return [];
        var best = found.Max(pair => pair.Score);
        var cards = found.Where(pair => pair.Score >= best - 0.1).Select(pair => pair.Card).Distinct<UiNode>(ReferenceEqualityComparer.Instance).ToList();
        return cards.Where(card => !cards.Exists(other => !ReferenceEquals(other, card) && index.IsWithin(other, card) && index.TextOf(other) == index.TextOf(card))).OrderBy(index.OrderOf);
    }

    private static bool Speaks(Situation situation, UiNode card, string name) =>
        TextFold.Fold(situation.Index.TextOf(card)).Contains(TextFold.Fold(name), StringComparison.Ordinal);

    /// <summary>Who made it stands near the top of a card, before what it says.</summary>
    private static bool IsBy(Situation situation, UiNode card, string author)
    {
        var pieces = situation.Index.DescendantsOf(card).ToArray().Where(node => node.Name.Length > 0).Take(8);
        return pieces.Any(node => Similarity.Of(author, node.Name) >= 0.8 || node.Name.Length < 80 && TextFold.Fold(node.Name).Contains(TextFold.Fold(author), StringComparison.Ordinal));
    }
}
