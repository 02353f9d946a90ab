namespace AutoGlm.Tasks.Understanding.Reading;

/// <summary>Texts as they were meant, without the quotes around them.</summary>
internal static class Verbatim
{
    public static string Of(string text)
    {
        var trimmed = text.Trim();
        return trimmed.Length > 1 && (trimmed[0], trimmed[^1]) is ('"', '"') or ('`', '`') or ('“', '”') or ('「', '」') or ('『', '』') or ('《', '》') or ('\'', '\'') or ('‘', '’')
            ? trimmed[1..^1].Trim()
            : trimmed;
    }
}
