using System.Text;

namespace AutoGlm.Tasks.Observing;

/// <summary>Cuts parts of a page into the pieces that an outline shows of them.</summary>
internal sealed class OutlinePieces(ObservationIndex index, int longestText)
{
    private const int MostInLine = 16;
    private const int MostOptions = 40;

    /// <summary>What a part of the page comes down to on one line; null when it is too much for a line.</summary>
    public List<OutlinePiece>? Line(int position)
    {
        var node = index.NodeAt(position);
        if (index.EndAt(position) - position > 120 || index.TextSpan(position).Length > 600)
            return null;
        var pieces = new List<OutlinePiece>();
        return Collect(position, pieces) && (pieces.Count > 0 || node.Name.Length > 0) ? pieces : null;
    }

    public OutlinePiece Of(int position)
    {
        var node = index.NodeAt(position);
        if (!index.IsInteractiveAt(position))
            return new OutlinePiece("text", Cut(node.Name.Length > 0 ? node.Name : index.TextOf(node)) + ValueOf(node), null, "");
        return new OutlinePiece(RoleOf(node), Cut(index.LabelOf(node)), node.Ref, Details(node));
    }

    /// <summary>Whether a text only repeats what the control beside it is called.</summary>
    public bool IsLabelOfNeighbour(int position)
    {
        if (index.NodeAt(position) is not { Name: { Length: > 0 } name })
            return false;
        var next = position + 1;
        for (var skipped = 0; next < index.Count && skipped < 6 && !index.IsInteractiveAt(next); next++, skipped++)
        {
            if (index.NodeAt(next).Name.Length > 0)
                return false;
        }

        if (next < index.Count && UiRoles.IsField(index.NodeAt(next)) && Same(index.LabelOf(index.NodeAt(next)), name))
            return true;
        var before = position - 1;
        while (before > 0 && !index.IsInteractiveAt(before) && index.NodeAt(before).Name.Length == 0)
            before--;
        return before > 0 && UiRoles.IsToggle(index.NodeAt(before)) && Same(index.LabelOf(index.NodeAt(before)), name);
    }

    private bool Collect(int position, List<OutlinePiece> into)
    {
        var node = index.NodeAt(position);
        if (UiRoles.IsDialog(node) || UiRoles.IsTable(node) || into.Count > MostInLine)
            return false;
        if (index.IsInteractiveAt(position))
        {
            into.Add(Of(position));
            return index.InteractivesIn(position) == 1 || Inner(position, into, interactiveOnly: true);
        }

        if (node.Children.Count > 0)
        {
            var before = into.Count;
            if (!Inner(position, into, interactiveOnly: false))
                return false;
            if (into.Count > before || node.Name.Length == 0)
                return true;
        }

        if (node.Name.Length > 0 && !IsLabelOfNeighbour(position))
            into.Add(Of(position));
        return true;
    }

    private bool Inner(int position, List<OutlinePiece> into, bool interactiveOnly)
    {
        for (var child = position + 1; child < index.EndAt(position); child = index.EndAt(child))
        {
            if (interactiveOnly && index.InteractivesIn(child) == 0)
                continue;
            if (!Collect(child, into))
                return false;
        }

        return into.Count <= MostInLine;
    }

    private string Details(UiNode node)
    {
        var details = new StringBuilder();
        if (node.InputType is { } type && type is not ("text" or "checkbox" or "radio" or "button" or "submit" or "search"))
            details.Append(' ').Append(type);
        details.Append(ValueOf(node));
        if (node.Placeholder is { Length: > 0 } hint && hint != node.Name && string.IsNullOrEmpty(node.Value))
            details.Append(" hint \"").Append(Cut(hint)).Append('"');
        if (node.Description is { Length: > 0 } description && description != node.Name && node.Name.Length > 0)
            details.Append(" (").Append(Cut(description)).Append(')');
        foreach (var (state, word) in Told)
        {
            if (node.Is(state))
                details.Append(' ').Append(word);
        }

        if (node.Error is { Length: > 0 } error)
            details.Append(" error \"").Append(Cut(error)).Append('"');
        if (node.Options.Count > 0)
        {
            details.Append(" options: ").AppendJoin(", ", node.Options.Take(MostOptions).Select(Cut));
            if (node.Options.Count > MostOptions)
                details.Append(" and ").Append(node.Options.Count - MostOptions).Append(" more");
        }

        return details.ToString();
    }

    private static readonly (UiStates State, string Word)[] Told =
    [
        (UiStates.Disabled, "disabled"), (UiStates.Checked, "checked"), (UiStates.Selected, "selected"), (UiStates.Expanded, "expanded"),
        (UiStates.Collapsed, "collapsed"), (UiStates.Focused, "focused"), (UiStates.Required, "required"), (UiStates.Invalid, "invalid"),
        (UiStates.ReadOnly, "read-only"), (UiStates.Covered, "covered"), (UiStates.Mixed, "mixed"), (UiStates.Busy, "busy"),
    ];

    private string ValueOf(UiNode node) =>
        node.Value is { Length: > 0 } value && !node.Is(UiStates.Secret) && value != node.Name && !UiRoles.IsToggle(node) ? $" = \"{Cut(value)}\"" : "";

    private static string RoleOf(UiNode node) => node.Role == "generic" ? "clickable" : node.Role;

    private string Cut(string text) => text.Length <= longestText ? text : string.Concat(text.AsSpan(0, longestText - 1), "…");

    private static bool Same(string label, string text) => label.AsSpan().Trim(" :：*").Equals(text.AsSpan().Trim(" :：*"), StringComparison.Ordinal);
}
