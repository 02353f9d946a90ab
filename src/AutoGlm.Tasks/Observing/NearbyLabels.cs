using System.Collections.Concurrent;

namespace AutoGlm.Tasks.Observing;

/// <summary>Finds the text that labels a control by where it stands.</summary>
internal sealed class NearbyLabels(ObservationIndex index)
{
    private const int LongestLabel = 80;
    private const double FarthestPixels = 220;
    private const double FarthestInLine = 900;

    private readonly ConcurrentDictionary<int, string> _known = [];

    public string Of(int control) => _known.GetOrAdd(control, Find);

    private string Find(int control)
    {
        var node = index.NodeAt(control);
        var after = UiRoles.IsToggle(node);
        var box = control;
        for (var up = 0; up < 4 && index.ParentAt(box) >= 0; up++, box = index.ParentAt(box))
        {
            var found = after
                ? Beside(control, box, forwards: true) ?? Beside(control, box, forwards: false)
                : Beside(control, box, forwards: false) ?? (up == 0 ? Unit(control, box) : null);
            if (found is not null)
                return found;
            if (UiRoles.IsCell(index.NodeAt(index.ParentAt(box))) && index.ColumnHeaderOf(node) is { } header)
                return header;
            // Another control in the same box would be labelled by what stands before the box as well.
            if (index.InteractivesIn(index.ParentAt(box)) > index.InteractivesIn(box) + 1 && up > 0)
                break;
        }

        return "";
    }

    /// <summary>The nearest text among the siblings before (or after) a box, with no other control in between.</summary>
    private string? Beside(int control, int box, bool forwards)
    {
        var parent = index.ParentAt(box);
        string? found = null;
        for (var sibling = parent + 1; sibling < index.EndAt(parent); sibling = index.EndAt(sibling))
        {
            if (forwards ? sibling <= box : sibling >= box)
            {
                if (forwards)
                    continue;
                break;
            }

            if (index.InteractivesIn(sibling) > 0 && !IsLabel(sibling))
            {
                if (forwards)
                    return found;
                found = null;
                continue;
            }

            if (Words(sibling) is not { } words || IsOwn(control, words) || !StandsNear(control, sibling, index.InteractivesIn(parent) <= 1))
                continue;
            found = words;
            if (forwards)
                return found;
        }

        return found;
    }

    /// <summary>What a field itself shows, drawn over it, is no label.</summary>
    private bool IsOwn(int control, string words) => index.NodeAt(control) is { Role: "combobox" } field && (words == field.Value || words == field.Placeholder);

    /// <summary>A unit such as "nights" right after a box is better than nothing.</summary>
    private string? Unit(int control, int box)
    {
        var next = index.EndAt(box);
        return next < index.EndAt(index.ParentAt(box)) && index.InteractivesIn(next) == 0 && index.NodeAt(next).Role != "img"
            && Words(next) is { Length: <= 20 } words && StandsNear(control, next)
            ? words
            : null;
    }

    /// <summary>Labels take taps themselves, in place of their control.</summary>
    private bool IsLabel(int at) => index.NodeAt(at).Tag == "label" && index.InteractivesIn(at) <= 1 + (index.IsInteractiveAt(at) ? 0 : -1);

    private string? Words(int at)
    {
        var words = index.TextSpan(at).Trim(" :：*＊").Trim();
        return words.Length is > 0 and <= LongestLabel ? words.ToString() : null;
    }

    /// <summary>In a line that has no other control, words may stand far off: names at the left, switches at the right.</summary>
    private bool StandsNear(int control, int label, bool alone = false)
    {
        if (index.NodeAt(control).Box is not { } box || index.NodeAt(label).Box is not { } text)
            return true;
        var across = Math.Max(0, Math.Max(text.X - box.Right, box.X - text.Right));
        var down = Math.Max(0, Math.Max(text.Y - box.Bottom, box.Y - text.Bottom));
        return across <= FarthestPixels && down <= 80 || alone && across <= FarthestInLine && text.Y < box.Bottom && box.Y < text.Bottom;
    }
}
