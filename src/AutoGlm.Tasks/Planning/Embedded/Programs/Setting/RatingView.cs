using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Setting;

/// <summary>A row of stars, or of other signs all alike, to rate with.</summary>
/// <param name="Signs">From the first to the last.</param>
/// <param name="Title">The words before it.</param>
internal sealed record RatingView(IReadOnlyList<UiNode> Signs, string Title)
{
    private const int Fewest = 3;
    private const int Most = 10;
    private static readonly char[] Glyphs = ['★', '☆', '⭐', '✩', '✭', '♥', '♡', '❤'];

    public static IReadOnlyList<RatingView> All(Situation situation)
    {
        var found = new List<RatingView>();
        var run = new List<UiNode>();
        var title = "";
        UiNode? group = null;
        foreach (var node in situation.Index.Nodes)
        {
            if (IsSign(node))
            {
                if (run.Count > 0 && (GroupOf(situation, node) != group || NumberOf(node) == 1 && run.Count >= Fewest))
                    Close();
                group = GroupOf(situation, node);
                run.Add(node);
            }
            else if (run.Count == 0 || node.Role != "text" || !node.Name.All(c => Glyphs.Contains(c)))
            {
                var text = node.Children.Count == 0 || node.Role is "radiogroup" or "group" ? node.Name : "";
                if (text.Length == 0)
                    continue;
                Close();
                title = text;
            }
        }

        Close();
        return found;

        void Close()
        {
            if (run.Count is >= Fewest and <= Most)
                found.Add(new RatingView([.. run], title));
            else if (run.Count > Most && run.Count % 5 == 0)
                found.AddRange(run.Chunk(5).Select(part => new RatingView(part, title)));
            run.Clear();
        }
    }

    /// <summary>What holds the whole row: each sign may stand in an entry of its own.</summary>
    private static UiNode? GroupOf(Situation situation, UiNode sign) =>
        situation.Index.ParentOf(sign) is { Role: "listitem" or "generic", Children.Count: 1 } own ? situation.Index.ParentOf(own) : situation.Index.ParentOf(sign);

    private static bool IsSign(UiNode node) =>
        node.Role is "button" or "radio" or "generic" or "img" or "option" or "link" && (UiRoles.IsInteractive(node) || node.Is(UiStates.Clickable))
        && (node.Name.Length > 0 && node.Name.All(c => Glyphs.Contains(c)) || node.Name.Length < 24 && Synonyms.Speaks(node.Name, "star-rating") || node.Name.Length == 0 && node.Description?.Contains("star", StringComparison.OrdinalIgnoreCase) == true);

    private static decimal? NumberOf(UiNode node) => Amounts.Of(node.Name);
}
