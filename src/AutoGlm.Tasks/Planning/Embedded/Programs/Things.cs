using System.Globalization;
using AutoGlm.Tasks.Grounding;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs;

/// <summary>Finds the things a selection means on the screen: all of a kind, those that are like something, the one with most of something.</summary>
internal static class Things
{
    private const double NameFits = 0.8;
    private const double NameOfOneFits = 0.6;

    /// <summary>In reading order (the best one first where one is asked for); empty when nothing fits.</summary>
    public static IReadOnlyList<UiNode> Find(Situation situation, Selection selection, InstructionVerb verb)
    {
        if (selection.Where is [{ Kind: CriterionKind.Cell, Value: { } place }])
            return Grids.Cell(situation, place) is { } cell ? [cell] : [];
        if (selection.Where is [{ Kind: CriterionKind.Point, Value: { } point }])
            return Axes.At(situation, point) is { } there ? [there] : [];
        if (selection.Where is [{ Kind: CriterionKind.Unlike }])
            return Grids.Unlike(situation) is { } unlike ? [unlike] : [];
        if (selection.Names.Count > 0)
        {
            return [.. selection.Names
                .Select(name => Sight.Of(situation, verb, selection.Phrase with { Name = name }))
                .OfType<UiNode>()
                .Distinct(ReferenceEqualityComparer.Instance).Cast<UiNode>()];
        }

        var found = Candidates(situation, selection, verb)
            .Where(node => !selection.Except.Any(name => IsCalled(situation, node, name)))
            .Where(node => selection.Where.All(criterion => Criteria.Fits(situation, node, criterion)))
            .ToList();
        // Where some show nothing but a number, those are the ones that are odd, even or put in order.
        if ((selection.Where.Any(criterion => criterion.Kind is CriterionKind.Odd or CriterionKind.Even) || selection is { Order: not null, Phrase.Name.Length: 0 }) && found.FindAll(node => Shapes.IsA(node, "number")) is { Count: > 1 } numbers)
            found = numbers;
        if (Placement.Tells(selection.Phrase))
            found = [.. Placement.Order(situation, found, selection.Phrase)];
        if (selection.Order is { } order)
            found = [.. Ordered.By(situation, found, order)];
        if (selection.Best is { } best)
            found = Criteria.Order(situation, found, best) is { Count: > 0 } ordered ? [.. ordered.Take(selection.Count ?? 1)] : [];
        if (selection.Phrase.Ordinal is < 0 && selection.Count is { } last)
            return [.. found.TakeLast(last)];
        return selection.Count is { } count ? [.. found.Take(count)]
            : selection.Phrase.Ordinal is { } ordinal ? Nth(found, ordinal)
            : selection.All ? found : [.. found.Take(1)];
    }

    /// <summary>Tells a thing from its likes: its label and the text of the row or card it stands in, else its place among those of the same name.</summary>
    public static string KeyOf(Situation situation, UiNode node)
    {
        var label = situation.Index.LabelOf(node);
        var container = situation.Index.ContainerOf(node) is { } box ? situation.Index.TextOf(box) : "";
        var alike = situation.Index.Nodes.Where(other => other.Role == node.Role && situation.Index.LabelOf(other) == label).ToList();
        var place = alike.Count > 1 && (container.Length == 0 || alike.Count(other => situation.Index.ContainerOf(other) is { } its && situation.Index.TextOf(its) == container) > 1) ? alike.IndexOf(node) : 0;
        return string.Create(CultureInfo.InvariantCulture, $"{label}|{Shorten(container)}|{place}");
    }

    private static string Shorten(string text) => text.Length <= 80 ? text : text[..80];

    private static IReadOnlyList<UiNode> Nth(List<UiNode> found, int ordinal) =>
        ordinal > 0 && ordinal <= found.Count ? [found[ordinal - 1]] : ordinal < 0 && -ordinal <= found.Count ? [found[^-ordinal]] : [];

    private static IEnumerable<UiNode> Candidates(Situation situation, Selection selection, InstructionVerb verb)
    {
        var index = situation.Index;
        var kind = TargetKinds.Canonical(selection.Phrase.Kind);
        var name = selection.Phrase.Name;
        var scope = selection.Phrase.Within is { Length: > 0 } within ? Sight.Of(situation, InstructionVerb.Hover, new TargetPhrase { Name = within }) : null;
        var shapes = selection.Where.Any(criterion => criterion is { Kind: CriterionKind.Shape, Value: not ("letter" or "digit" or "number") });
        foreach (var node in index.Nodes)
        {
            if (node.Role == "root" || scope is not null && !index.IsWithin(node, index.ContainerOf(scope) ?? scope) || !index.IsReachable(node))
                continue;
            if (shapes ? !Shapes.IsShape(node) : !Fits(situation, node, kind, name, verb))
                continue;
            yield return node;
        }
    }

    private static bool Fits(Situation situation, UiNode node, string? kind, string name, InstructionVerb verb)
    {
        if (VerbFit.Of(verb, node) <= -0.4 || node.Is(UiStates.Disabled))
            return false;
        if (kind is not null)
            return KindFit.Of(kind, node) > 0.3 && (name.Length == 0 || IsCalled(situation, node, name));
        return name.Length == 0
            ? UiRoles.IsInteractive(node) && (verb is InstructionVerb.Check or InstructionVerb.Uncheck ? UiRoles.IsToggle(node) || node.Role == "option" : node.Role != "root")
            : IsCalled(situation, node, name);
    }

    private static bool IsCalled(Situation situation, UiNode node, string name)
    {
        var label = situation.Index.LabelOf(node);
        return Similarity.Of(name, label) >= (label.Length > 0 && TextFold.Fold(label).Contains(TextFold.Fold(name), StringComparison.Ordinal) ? NameOfOneFits : NameFits);
    }
}
