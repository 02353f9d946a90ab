using System.Text.RegularExpressions;
using AutoGlm.Tasks.Observing;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Entering;

/// <summary>
/// Editors seldom label what everybody sees: the large field takes the text, the line above it the title. A value told
/// as one of these goes there where no field has the name.
/// </summary>
internal static partial class Bodies
{
    private const double Body = 0.62;
    private const double Headline = 0.56;
    private const int LongestHint = 40;

    /// <summary>How well an unnamed field of an editor fits the label of a value; 0 when it doesn't.</summary>
    public static double Of(Situation situation, UiNode control, string label, string value)
    {
        if (!UiRoles.IsTextField(control) || control.Is(UiStates.ReadOnly) || value.Length == 0)
            return 0;
        if (IsLong(control))
            return Text().IsMatch(label) && IsLargest(situation, control) ? Body : 0;
        return Title().IsMatch(label) && control.Tag == "input" && control.InputType is null or "text" && IsUnnamed(situation, control) && IsAboveBody(situation, control) ? Headline : 0;
    }

    private static bool IsLong(UiNode node) => node.Tag == "textarea" || node.Is(UiStates.Editable) && node.Tag is not "input";

    private static bool IsLargest(Situation situation, UiNode control) =>
        !situation.Usable.Any(other => !ReferenceEquals(other, control) && UiRoles.IsTextField(other) && IsLong(other) && (other.Box?.Area ?? 0) > (control.Box?.Area ?? 0));

    /// <summary>Without a label of its own; a hint of what to write ("New entry") is none.</summary>
    private static bool IsUnnamed(Situation situation, UiNode control) =>
        control.Name.Length == 0 && situation.Index.NearbyLabelOf(control).Length is 0 or > LongestHint || control.Name.Length > 0 && control.Name == (control.Placeholder ?? control.Value);

    /// <summary>The first line of the editor: nothing to type into stands between it and the text, or only what is smaller.</summary>
    private static bool IsAboveBody(Situation situation, UiNode control) =>
        control.Box is { } box && situation.Usable.Any(body => UiRoles.IsTextField(body) && IsLong(body) && body.Box is { } below && below.Y > box.Y && below.X < box.Right && below.Right > box.X)
        && !situation.Usable.Any(other => !ReferenceEquals(other, control) && UiRoles.IsTextField(other) && !FieldFinder.IsSearchBox(other) && !IsLong(other) && other.Box is { } its && its.Y < box.Y && its.X < box.Right && its.Right > box.X);

    [GeneratedRegex(@"^(?:the\s+)?(?:text|content|contents|body|message|description|note|details?|article|post)$|^(?:内容|正文|文本|文字|描述|说明|消息|留言)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Text();

    [GeneratedRegex(@"^(?:the\s+)?(?:title|name|heading|subject|headline)$|^(?:标题|名称|名字|题目|主题)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Title();
}
