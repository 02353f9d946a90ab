using System.Text.RegularExpressions;

namespace AutoGlm.Tasks.Understanding.Reading;

/// <summary>Names of keys as people write them.</summary>
internal static partial class SpokenKeys
{
    public const string Pattern = @"(?:(?:ctrl|control|cmd|command|meta|alt|option|shift|win)(?:\s?[+-]\s?|\s*[和加与]\s*|\s+and\s+))*(?:enter|return|tab|esc(?:ape)?|space(?:bar)?|backspace|delete|del|home|end|page ?(?:up|down)|(?:up|down|left|right)(?: arrow)?|arrow ?(?:up|down|left|right)|f\d{1,2}|(?<=[+-]\s?|[和加与]\s*|(?:ctrl|control|cmd|command|alt|shift)\s+and\s+)[a-z0-9]|回车|空格|退格)";

    /// <summary>The key's name as a surface takes it, such as <c>Control+A</c>.</summary>
    public static string Canonical(string text) =>
        string.Join('+', Joint().Split(text).Where(key => key.Length > 0).Select(One));

    [GeneratedRegex(@"(?<=\S)\s*[+和加与-]\s*(?=\S)|\s+and\s+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Joint();

    private static string One(string key) => key.ToLowerInvariant().Replace(" ", "", StringComparison.Ordinal) switch
    {
        "ctrl" or "control" => "Control",
        "cmd" or "command" or "meta" or "win" => "Meta",
        "alt" or "option" => "Alt",
        "shift" => "Shift",
        "enter" or "return" or "回车" => "Enter",
        "esc" or "escape" => "Escape",
        "space" or "spacebar" or "空格" => "Space",
        "del" or "delete" => "Delete",
        "backspace" or "退格" => "Backspace",
        "tab" => "Tab",
        "pageup" => "PageUp",
        "pagedown" => "PageDown",
        "up" or "uparrow" or "arrowup" => "ArrowUp",
        "down" or "downarrow" or "arrowdown" => "ArrowDown",
        "left" or "leftarrow" or "arrowleft" => "ArrowLeft",
        "right" or "rightarrow" or "arrowright" => "ArrowRight",
        var other => char.ToUpperInvariant(other[0]) + other[1..],
    };
}
