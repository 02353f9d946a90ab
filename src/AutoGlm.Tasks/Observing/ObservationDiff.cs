namespace AutoGlm.Tasks.Observing;

/// <summary>
/// What is different between two observations. Nodes are matched by reference, then by role, name and key, so that a
/// page drawn anew with the same content counts as unchanged. Texts that change by the clock alone are left out.
/// </summary>
public sealed record ObservationDiff
{
    /// <summary>Nodes with something to say that are only in the later one, in reading order.</summary>
    public required IReadOnlyList<UiNode> Appeared { get; init; }

    /// <summary>Nodes with something to say that are only in the earlier one, in reading order.</summary>
    public required IReadOnlyList<UiNode> Disappeared { get; init; }

    /// <summary>Nodes in both whose name, value, validation text or states differ, in reading order of the later one.</summary>
    public required IReadOnlyList<NodeChange> Changed { get; init; }

    /// <summary>Another page, view or app: query and plain fragments alone don't count as another.</summary>
    public required bool LocationChanged { get; init; }

    /// <summary>Dialogs and alerts on the page that were not there before, topmost first.</summary>
    public required IReadOnlyList<UiNode> NewDialogs { get; init; }

    /// <summary>Native dialogs met in between.</summary>
    public required IReadOnlyList<DialogMessage> NativeDialogs { get; init; }

    /// <summary>Windows or tabs that are only in the later one, by title.</summary>
    public required IReadOnlyList<string> NewWindows { get; init; }

    /// <summary>Files that were downloaded or offered in between.</summary>
    public IReadOnlyList<string> Downloads { get; init; } = [];

    /// <summary>Things stand in another order than before.</summary>
    public bool Reordered { get; init; }

    /// <summary>Nothing a person would call a change; moved focus is none.</summary>
    public bool IsEmpty => Appeared.Count == 0 && Disappeared.Count == 0 && !LocationChanged && !Reordered && NativeDialogs.Count == 0 && Downloads.Count == 0
        && NewWindows.Count == 0 && !Changed.Any(change => change.Matters);

    public static ObservationDiff Between(Observation before, Observation after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var first = ObservationIndex.Of(before);
        var match = NodeMatch.Of(first, ObservationIndex.Of(after));
        return new ObservationDiff
        {
            Appeared = match.OnlyAfter,
            Disappeared = match.OnlyBefore,
            Changed = [.. match.Pairs.Where(Differs)],
            LocationChanged = ScreenPrint.PlaceOf(before.Location) != ScreenPrint.PlaceOf(after.Location),
            Reordered = IsReordered(first, match),
            NewDialogs = [.. match.OnlyAfter.Where(node => UiRoles.IsDialog(node) || node.Role == "alert").Reverse()],
            NativeDialogs = after.Dialogs,
            Downloads = after.Downloads,
            NewWindows = NewIn(before.OtherWindows, after.OtherWindows),
        };
    }

    private static bool IsReordered(ObservationIndex before, NodeMatch match)
    {
        var last = -1;
        foreach (var pair in match.Pairs)
        {
            if (pair.Before.Name.Length == 0 || pair.Before.Children.Count > 0)
                continue;
            var place = before.OrderOf(pair.Before);
            if (place < last)
                return true;
            last = place;
        }

        return false;
    }

    private static bool Differs(NodeChange change) =>
        (change.ValueChanged || change.ErrorChanged || change.States != 0 || change.NameChanged) && !ScreenPrint.IsTicking(change.After);

    private static List<string> NewIn(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var left = before.ToList();
        return [.. after.Where(title => !left.Remove(title))];
    }
}
