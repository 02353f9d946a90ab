using System.Collections.Frozen;

namespace AutoGlm.Tasks.Instructing;

/// <summary>Names of keys as people say them, and as surfaces take them.</summary>
internal static class KeyNames
{
    private static readonly FrozenDictionary<string, string> Known = new Dictionary<string, string>
    {
        ["enter"] = "Enter",
        ["return"] = "Enter",
        ["回车"] = "Enter",
        ["回车键"] = "Enter",
        ["tab"] = "Tab",
        ["制表键"] = "Tab",
        ["esc"] = "Escape",
        ["escape"] = "Escape",
        ["退出键"] = "Escape",
        ["space"] = "Space",
        ["spacebar"] = "Space",
        ["空格"] = "Space",
        ["空格键"] = "Space",
        ["backspace"] = "Backspace",
        ["退格"] = "Backspace",
        ["退格键"] = "Backspace",
        ["delete"] = "Delete",
        ["del"] = "Delete",
        ["删除键"] = "Delete",
        ["insert"] = "Insert",
        ["home"] = "Home",
        ["end"] = "End",
        ["pageup"] = "PageUp",
        ["page up"] = "PageUp",
        ["pagedown"] = "PageDown",
        ["page down"] = "PageDown",
        ["up"] = "ArrowUp",
        ["down"] = "ArrowDown",
        ["left"] = "ArrowLeft",
        ["right"] = "ArrowRight",
        ["arrowup"] = "ArrowUp",
        ["arrowdown"] = "ArrowDown",
        ["arrowleft"] = "ArrowLeft",
        ["arrowright"] = "ArrowRight",
        ["up arrow"] = "ArrowUp",
        ["down arrow"] = "ArrowDown",
        ["left arrow"] = "ArrowLeft",
        ["right arrow"] = "ArrowRight",
        ["上"] = "ArrowUp",
        ["下"] = "ArrowDown",
        ["左"] = "ArrowLeft",
        ["右"] = "ArrowRight",
        ["上箭头"] = "ArrowUp",
        ["下箭头"] = "ArrowDown",
        ["左箭头"] = "ArrowLeft",
        ["右箭头"] = "ArrowRight",
        ["ctrl"] = "Control",
        ["control"] = "Control",
        ["shift"] = "Shift",
        ["alt"] = "Alt",
        ["option"] = "Alt",
        ["cmd"] = "Meta",
        ["command"] = "Meta",
        ["meta"] = "Meta",
        ["win"] = "Meta",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The key or chord as surfaces take it ("ctrl + a" is Control+A); null when it names no key.</summary>
    public static string? Canonical(string words)
    {
        var parts = words.Trim().Split('+', StringSplitOptions.TrimEntries);
        for (var i = 0; i < parts.Length; i++)
        {
            if (Known.TryGetValue(parts[i], out var key))
                parts[i] = key;
            else if (IsFunctionKey(parts[i]))
                parts[i] = parts[i].ToUpperInvariant();
            else if (parts.Length == 1 || i < parts.Length - 1 || parts[i].Length != 1)
                return null;
        }

        return string.Join('+', parts);
    }

    private static bool IsFunctionKey(string word) =>
        word.Length is 2 or 3 && word[0] is 'f' or 'F' && int.TryParse(word.AsSpan(1), out var number) && number is >= 1 and <= 12;
}
