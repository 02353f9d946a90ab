using System.Text.RegularExpressions;
using AutoGlm.Tasks.Observing;

namespace AutoGlm.Tasks.Safety;

/// <summary>What a control says that it does.</summary>
internal static partial class EffectLabel
{
    /// <summary>A button may say all it does; anything else with more words than this is a text that takes taps.</summary>
    private const int LongestButton = 200;

    private const int LongestOther = 60;

    /// <summary>
    /// The words on a control, without the symbols, counts and sums around them ("🗑 Delete (3)" says delete). Of an icon
    /// without words, what its makers call it; empty where that says nothing either.
    /// </summary>
    public static string Of(UiNode node)
    {
        var said = node.Name.Length > 0 ? node.Name : node.Description ?? "";
        if (IsText(node, said))
            return "";
        var words = Around().Replace(said, "");
        return words.Length > 0 ? words : node.Role is "button" or "menuitem" or "image" or "img" ? KeyWords(node.Key) : "";
    }

    /// <summary>
    /// The words that stand on a control whose name says something else; empty where it shows its name. People read the
    /// one, programs the other, and either may be the false one.
    /// </summary>
    public static string Shown(UiNode node)
    {
        if (node.Role is not ("button" or "link" or "menuitem"))
            return "";
        var shown = string.Join(' ', node.SelfAndDescendants().Skip(1).Where(inner => inner.Role == "text").Select(inner => inner.Name));
        return IsText(node, shown) ? "" : Around().Replace(shown, "");
    }

    private static bool IsText(UiNode node, string said) => said.Length > (node.Role is "button" or "menuitem" ? LongestButton : LongestOther);

    /// <summary>An identifier as words: <c>btnDeleteItem</c>, <c>icon-delete-item</c> → delete item.</summary>
    private static string KeyWords(string? key) => key is null ? "" : Affix().Replace(Joints().Replace(key, " "), "").Trim();

    [GeneratedRegex(@"^[^\p{L}\p{N}]+|[\s\p{P}\p{S}]*(\([^()]*\)|（[^（）]*）|[¥$€£]\s?[\d.,]+|[\d.,]+\s?元)?[^\p{L}\p{N}!！]*$")]
    private static partial Regex Around();

    [GeneratedRegex(@"[-_.:/]+|(?<=[a-z])(?=[A-Z])")]
    private static partial Regex Joints();

    [GeneratedRegex(@"^(btn|button|icon|ico|ic|fa|glyph|action)\s+|\s+(btn|button|icon|ico|\d+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Affix();
}
