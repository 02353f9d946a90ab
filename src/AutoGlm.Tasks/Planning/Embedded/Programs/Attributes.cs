using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Tasks.Planning.Embedded.Programs;

/// <summary>What a thing's column, field or label says.</summary>
internal static class Attributes
{
    private const double Least = 0.6;

    /// <summary>The text of the attribute; all the text of the thing where no attribute is named or none is found.</summary>
    public static string TextOf(Situation situation, UiNode node, string? attribute)
    {
        var index = situation.Index;
        var thing = node.Children.Count > 0 && index.TextOf(node).Length > 0 ? node : index.ContainerOf(node) ?? node;
        if (attribute is null)
            return index.TextOf(thing) is { Length: > 0 } all ? all : index.LabelOf(node);
        var row = index.RowOf(node);
        if (row is not null)
        {
            var cell = row.Children
                .Where(UiRoles.IsCell)
                .Select(one => (Cell: one, Score: Similarity.Of(attribute, index.ColumnHeaderOf(one))))
                .Where(pair => pair.Score >= Least)
                .OrderByDescending(pair => pair.Score)
                .FirstOrDefault().Cell;
            if (cell is not null)
                return index.TextOf(cell);
        }

        foreach (var inner in index.DescendantsOf(thing))
        {
            var colon = inner.Name.IndexOfAny([':', '：']);
            if (colon > 0 && Similarity.Of(attribute, inner.Name[..colon]) >= Least)
                return inner.Name[(colon + 1)..].Trim();
        }

        // A price needs no label.
        var text = index.TextOf(thing);
        return Synonyms.Best(attribute, ConceptKind.Field) == Concepts.Price && MoneyReader.Find(text) is [var only] ? only.Span.In(text) : text;
    }
}
