using System.Text;
using AutoGlm.Tasks.Observing;

namespace AutoGlm.Connectors.Web.Secrets;

/// <summary>Hides secrets that stand on the page in parts, each in a node of its own.</summary>
internal static class SecretParts
{
    /// <summary>The same tree where there are none.</summary>
    /// <param name="root">Of what was read, whole secrets taken out.</param>
    /// <param name="values">Secrets that were revealed.</param>
    public static UiNode Hide(UiNode root, IReadOnlyList<string> values)
    {
        var wanted = values.Select(SecretMask.Bare).Where(value => value.Length >= SecretMask.LeastInParts).ToList();
        if (wanted.Count == 0)
            return root;
        var (said, pieces) = (new StringBuilder(), new List<(int Begin, UiNode Node)>());
        foreach (var node in root.SelfAndDescendants())
        {
            // What holds others is named after them; they say it again.
            if (node.Children.Count > 0 || node.Name.Length == 0)
                continue;
            pieces.Add((said.Length, node));
            said.Append(SecretMask.Bare(node.Name));
        }

        var text = said.ToString();
        var parts = new HashSet<UiNode>(ReferenceEqualityComparer.Instance);
        foreach (var value in wanted)
            for (var at = text.IndexOf(value, StringComparison.Ordinal); at >= 0; at = text.IndexOf(value, at + 1, StringComparison.Ordinal))
                for (var piece = 0; piece < pieces.Count; piece++)
                    if (pieces[piece].Begin < at + value.Length && (piece + 1 < pieces.Count ? pieces[piece + 1].Begin : text.Length) > at)
                        parts.Add(pieces[piece].Node);
        return parts.Count == 0 ? root : Without(root, parts);
    }

    private static UiNode Without(UiNode node, HashSet<UiNode> parts) =>
        parts.Contains(node) ? node with { Name = SecretMask.Hidden, Value = null, Description = null }
        : node.Children.Count == 0 ? node
        : node with { Children = [.. node.Children.Select(child => Without(child, parts))] };
}
