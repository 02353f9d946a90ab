using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;

namespace AutoGlm.Tasks.Grounding;

/// <summary>The nodes that a text given for orientation ("in …", "next to …") means, and how close others stand to them.</summary>
internal sealed class Anchors
{
    private const double Alike = 0.74;
    private static readonly StringComparison Loosely = StringComparison.OrdinalIgnoreCase;

    private readonly ObservationIndex _index;
    private readonly List<int> _positions;

    private Anchors(ObservationIndex index, List<int> positions) => (_index, _positions) = (index, positions);

    public bool None => _positions.Count == 0;

    public static Anchors Find(ObservationIndex index, string text, LabelCache labels)
    {
        var exact = new List<int>();
        var holding = new List<int>();
        for (var i = 1; i < index.Count; i++)
        {
            var node = index.NodeAt(i);
            if (Is(node.Name, text) || Is(node.Value, text))
                exact.Add(i);
            else if (exact.Count == 0 && (node.Name.Contains(text, Loosely) || node.Value?.Contains(text, Loosely) == true))
                holding.Add(i);
        }

        if (exact.Count + holding.Count > 0)
            return new Anchors(index, exact.Count > 0 ? exact : holding);
        var parts = ByRole(index, text);
        return new Anchors(index, parts.Count > 0 ? parts : ByMeaning(index, text, labels));
    }

    /// <summary>
    /// How many nodes the smallest part of the page holds that has both the node and an anchor; 1 where the anchor is
    /// the title over the node; <see cref="int.MaxValue"/> where there is no anchor.
    /// </summary>
    public int SmallestCommon(int position)
    {
        if (None)
            return int.MaxValue;
        if (IsTitleOver(position))
            return 1;
        for (var at = position; at >= 0; at = _index.ParentAt(at))
        {
            if (HasOther(at, position))
                return _index.EndAt(at) - at;
        }

        return int.MaxValue;
    }

    /// <summary>Distance in pixels to the nearest anchor in the given direction (below, above, left of, right of; any when empty); infinite where there is none.</summary>
    public double Distance(int position, string direction)
    {
        // "The field next to Hours" is the field Hours itself, where there is one.
        if (UiRoles.IsField(_index.NodeAt(position)) && _positions.BinarySearch(position) >= 0)
            return 0;
        var nearest = double.PositiveInfinity;
        foreach (var anchor in _positions)
        {
            if (anchor != position && !(anchor > position && anchor < _index.EndAt(position)))
                nearest = Math.Min(nearest, Between(_index.NodeAt(position), _index.NodeAt(anchor), direction, Math.Abs(anchor - position)));
        }

        return nearest;
    }

    private static double Between(UiNode node, UiNode anchor, string direction, int apart)
    {
        if (node.Box is not { } box || anchor.Box is not { } to)
            return direction.Length == 0 ? apart * 20 : double.PositiveInfinity;
        var across = Math.Max(0, Math.Max(to.X - box.Right, box.X - to.Right));
        var down = Math.Max(0, Math.Max(to.Y - box.Bottom, box.Y - to.Bottom));
        var there = direction switch
        {
            "below" => box.Center.Y > to.Bottom - 2,
            "above" => box.Center.Y < to.Y + 2,
            "left of" => box.Center.X < to.X + 2 && down < 4,
            "right of" => box.Center.X > to.Right - 2 && down < 4,
            _ => true,
        };
        // Things on one line belong together more than things below each other.
        return there ? Math.Sqrt((across * across) + (down * down * 2.25)) : double.PositiveInfinity;
    }

    private bool IsTitleOver(int position)
    {
        var node = _index.NodeAt(position);
        var title = _index.SectionAt(position);
        for (var steps = 0; title >= 0 && steps < 6; steps++)
        {
            if (_positions.BinarySearch(title) >= 0 || HasOther(title, position))
                return true;
            var over = _index.SectionAt(title);
            if (over < 0 || (UiRoles.IsHeading(_index.NodeAt(over)) && (_index.NodeAt(over).Level ?? 9) >= (_index.NodeAt(title).Level ?? 9)))
                break;
            title = over;
        }

        return _index.ColumnHeaderOf(node) is { } header && _positions.Exists(at => Is(_index.NodeAt(at).Name, header));
    }

    /// <summary>Whether an anchor other than the node itself (or what is in it) stands in a part of the page.</summary>
    private bool HasOther(int part, int position)
    {
        var at = _positions.BinarySearch(part);
        at = at < 0 ? ~at : at;
        for (; at < _positions.Count && _positions[at] < _index.EndAt(part); at++)
        {
            if (_positions[at] < position || _positions[at] >= _index.EndAt(position))
                return true;
        }

        return false;
    }

    private static List<int> ByRole(ObservationIndex index, string text)
    {
        var kind = TargetKinds.Canonical(text);
        var found = new List<int>();
        for (var i = 1; kind is not null && i < index.Count; i++)
        {
            var node = index.NodeAt(i);
            var fits = kind switch
            {
                TargetKinds.Header => node.Role is "banner" or "toolbar" || node.Tag is "header",
                TargetKinds.Footer => node.Role is "contentinfo" || node.Tag is "footer",
                TargetKinds.Navigation => node.Role is "navigation" or "complementary" || node.Tag is "nav" or "aside",
                TargetKinds.Form => node.Role is "form",
                TargetKinds.Menu => node.Role is "menu" or "menubar",
                TargetKinds.Dialog or TargetKinds.Table or TargetKinds.List => KindFit.Of(kind, node) == 1,
                _ => false,
            };
            if (fits)
                found.Add(i);
        }

        return found;
    }

    /// <summary>Slips and synonyms in short texts; else parts of the page that hold all the words somewhere.</summary>
    private static List<int> ByMeaning(ObservationIndex index, string text, LabelCache labels)
    {
        var spoken = new SpokenName(text, labels);
        var found = new List<int>();
        for (var i = 1; i < index.Count; i++)
        {
            var node = index.NodeAt(i);
            if (node.Name.Length is > 0 and < 90 && spoken.LikenessTo(node.Name) >= Alike)
                found.Add(i);
        }

        if (found.Count > 0)
            return found;
        var words = labels.Of(text).Words;
        for (var i = 1; i < index.Count && words.Count > 1; i++)
        {
            if (index.IsContainerAt(i) && index.TextSpan(i).Length < 600 && words.All(labels.Of(index.TextSpan(i).ToString()).Words.Contains))
                found.Add(i);
        }

        return found;
    }

    private static bool Is(string? label, string text) =>
        label is not null && label.Length >= text.Length && label.AsSpan().Trim(" :：*").Equals(text, Loosely);
}
