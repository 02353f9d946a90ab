using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Reading.Sheets;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Deeds;

/// <summary>A thing of the site as the screen shows it: a row, card or entry with its words and its controls.</summary>
/// <param name="Pieces">One box that holds it all where the page has one; else the pieces that stand in line.</param>
internal sealed partial record Bearer(IReadOnlyList<UiNode> Pieces)
{
    private const int KeyLength = 60;

    /// <summary>"approved", 已批准: what became of it.</summary>
    [System.Text.RegularExpressions.GeneratedRegex(@"^(?:\p{Ll}{3,}ed|\p{L}{5,}ed|已[\u4e00-\u9fff]{1,4})$", System.Text.RegularExpressions.RegexOptions.CultureInvariant)]
    private static partial System.Text.RegularExpressions.Regex Done();

    /// <summary>The thing itself where one place is wanted: to hover over, to right-click.</summary>
    public UiNode Place => Pieces[0];

    public bool Holds(Situation situation, UiNode node) => Pieces.Any(piece => situation.Index.IsWithin(node, piece));

    public IEnumerable<UiNode> Nodes => Pieces.SelectMany(piece => piece.SelfAndDescendants());

    /// <summary>The box to tick that stands in it; null when it has none.</summary>
    public UiNode? Toggle => Nodes.FirstOrDefault(node => UiRoles.IsToggle(node) && node.Role is not ("switch" or "radio") && !node.Is(UiStates.Disabled));

    /// <summary>Tells it from its likes by words that stay: what its controls are called, small counts and marks of its state change when they are used.</summary>
    public string KeyOf(Situation situation)
    {
        var words = Pieces.SelectMany(piece => Leaves.In(situation.Index, piece))
            .Where(leaf => !Leaves.IsControl(leaf))
            .Select(leaf => Leaves.TextOf(situation.Index, leaf).Trim())
            .ToList();
        var lasting = words.Where(text => text.Any(char.IsLetterOrDigit) && !(text.Length <= 3 && text.All(char.IsDigit)) && (text.Length > 14 || !States.IsWord(text) && !Done().IsMatch(text))).ToList();
        var key = string.Join(' ', lasting.Count > 0 ? lasting : words);
        return key.Length <= KeyLength ? key : key[..KeyLength];
    }

    /// <summary>The thing a row of a sheet stands for: the largest box that holds it and nothing of the other rows.</summary>
    public static Bearer Of(Situation situation, Sheet sheet, SheetRow row)
    {
        var index = situation.Index;
        var pieces = PiecesOf(row);
        if (pieces.Count == 0)
            return new Bearer([index.Nodes[0]]);
        var others = sheet.Rows.Where(other => other != row).Select(other => PiecesOf(other).FirstOrDefault()).OfType<UiNode>().Where(other => !pieces.Contains(other)).ToList();
        bool Alone(UiNode box) => !others.Exists(other => index.IsWithin(other, box));
        var around = pieces.Count == 1 ? pieces[0] : index.AncestorsOf(pieces[0]).FirstOrDefault(box => pieces.TrueForAll(piece => index.IsWithin(piece, box)));
        if (around is null || around.Role == "root" || !Alone(around))
            return new Bearer(pieces);
        var most = index.Observation.Viewport.Width * (double)index.Observation.Viewport.Height / 2;
        while (index.ParentOf(around) is { Role: not ("root" or "main" or "dialog" or "alertdialog" or "form" or "table" or "list") } parent && (others.Count > 0 || parent.Box is { } box && box.Area < most) && Alone(parent))
            around = parent;
        return new Bearer([around]);
    }

    private static List<UiNode> PiecesOf(SheetRow row) => [.. row.Cells.SelectMany(cell => cell.Nodes)];
}
