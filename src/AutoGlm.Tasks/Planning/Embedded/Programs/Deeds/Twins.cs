using System.Text.RegularExpressions;
using AutoGlm.Tasks.Reading.Sheets;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Deeds;

/// <summary>Things that bear the name that was said: several where one is meant, or none at all. What can't be taken back is then not done to any of them.</summary>
internal static partial class Twins
{
    private static readonly string[] Final = ["cancel", "delete", "pay", "transfer", "order", "reject", "approve", "block", "unsubscribe", "ban", "archive", "close-issue"];

    /// <summary>Those that are told apart by nothing that was said; empty where the words say which, or where any will do.</summary>
    public static IReadOnlyList<Bearer> Of(Situation situation, DoClause clause, Selection thing, IReadOnlyList<Bearer> found)
    {
        if (!Final.Contains(clause.Action, StringComparer.Ordinal) || !thing.IsPlain || thing.Phrase.Ordinal is not null || thing.Phrase.Place is not null || found.Count == 0)
            return [];
        var said = TextFold.Fold(thing.Words);
        var names = Said(situation, found[0], said);
        if (names.Count == 0)
            return [];
        var all = SheetFinder.Find(situation.Index)
            .Where(sheet => sheet.Rows.Any(row => found[0].Nodes.Any(node => row.Cells.Any(cell => cell.Nodes.Contains(node)))))
            .Select(sheet => sheet.Rows.Select(row => Bearer.Of(situation, sheet, row)).Where(one => Said(situation, one, said).SetEquals(names) && ActionControls.For(situation, clause, node => one.Holds(situation, node)) is not null).ToList())
            .MaxBy(rows => rows.Count) ?? [];
        return all.Select(one => one.KeyOf(situation)).Distinct(StringComparer.Ordinal).Count() > 1 ? all : [];
    }

    /// <summary>Whether somebody or something is named that the screen doesn't show, while the deed is offered for others.</summary>
    public static bool IsStranger(Situation situation, DoClause clause, Selection thing)
    {
        if (!Final.Contains(clause.Action, StringComparer.Ordinal) || !thing.IsPlain)
            return false;
        var text = TextFold.Fold(situation.Index.Text);
        return NamesIn(thing.Words).Any(name => !text.Contains(TextFold.Fold(name), StringComparison.Ordinal))
            && ActionControls.For(situation, clause, node => Scope.CardOf(situation, node) is not null || situation.Index.RowOf(node) is not null) is not null;
    }

    /// <summary>What stands in the thing and in the words.</summary>
    private static HashSet<string> Said(Situation situation, Bearer bearer, string said) =>
        [.. bearer.Pieces.SelectMany(piece => Leaves.In(situation.Index, piece)).Where(leaf => !Leaves.IsControl(leaf)).Select(leaf => TextFold.Fold(Leaves.TextOf(situation.Index, leaf)).Trim()).Where(text => text.Length > 1 && text.Any(char.IsLetterOrDigit) && said.Contains(text, StringComparison.Ordinal))];

    private static IEnumerable<string> NamesIn(string words)
    {
        if (Chinese().Match(words) is { Success: true } chinese)
            return [chinese.Groups["n"].Value];
        return Name().Matches(words).Select(match => match.Groups["n"].Value.TrimEnd('.', ','));
    }

    [GeneratedRegex(@"[""“'‘](?<n>[^""“”'‘’]{2,60})[""”'’]|(?<n>\p{Lu}[\p{L}\d-]+(?:\s\p{Lu}[\p{L}\d-]+)+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Name();

    /// <summary>苏念安的预约: whose it is.</summary>
    [GeneratedRegex("^(?:[“《「](?<n>[^“”《》「」]{2,30})[”》」]|(?<n>[\u4e00-\u9fff]{2,4}))的(?:[\u4e00-\u9fff]{2,6})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Chinese();
}
