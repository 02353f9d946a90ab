using System.Globalization;
using System.Text;

namespace AutoGlm.Tasks.Text;

/// <summary>Brings texts that read alike to the same letters: width, case, diacritics, quotes, dashes, white space. Simplified and traditional characters stay as they are.</summary>
public static class TextFold
{
    /// <summary>The folded text, trimmed, with every run of white space as one space.</summary>
    public static string Fold(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        var normal = System.Text.Ascii.IsValid(text) ? text : text.Normalize(NormalizationForm.FormKC);
        var folded = new StringBuilder(normal.Length);
        foreach (var c in normal)
        {
            if (IsInvisible(c))
                continue;
            var one = FoldChar(c);
            if (one != ' ')
                folded.Append(one);
            else if (folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }
        if (folded.Length > 0 && folded[^1] == ' ')
            folded.Length--;
        return folded.ToString();
    }

    /// <summary>The text folded character by character, so that a place in it is the same place in the original.</summary>
    public static string InPlace(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
            span[i] = FoldChar(source[i]);
    });

    /// <summary>Letters and digits of the folded text only: what remains when punctuation and spaces don't matter.</summary>
    public static string Bare(string? text)
    {
        var folded = Fold(text);
        return string.Concat(folded.Where(char.IsLetterOrDigit));
    }

    public static bool IsChinese(char c) => c is (>= '\u4e00' and <= '\u9fff') or (>= '\u3400' and <= '\u4dbf') or '\u3007';

    private static char FoldChar(char c)
    {
        if (char.IsAscii(c))
            return c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c < ' ' ? ' ' : c;
        switch (c)
        {
            case '‘' or '’' or 'ʼ' or '′' or '`' or '´':
                return '\'';
            case '“' or '”' or '„' or '«' or '»' or '″':
                return '"';
            case '–' or '—' or '‒' or '‑' or '‐' or '−' or '─':
                return '-';
            case '～' or '〜' or '∼':
                return '~';
            case '￥':
                return '¥';
            case '、':
                return ',';
            case '。':
                return '.';
        }
        if (char.IsWhiteSpace(c))
            return ' ';
        if (c is >= '\uff01' and <= '\uff5e')
            return FoldChar((char)(c - 0xfee0));
        if (IsChinese(c) || char.IsSurrogate(c))
            return c;
        var lower = char.ToLowerInvariant(c);
        if (lower >= '\u0300')
            return lower;
        var parts = lower.ToString().Normalize(NormalizationForm.FormD);
        return parts.Length > 1 && CharUnicodeInfo.GetUnicodeCategory(parts[1]) == UnicodeCategory.NonSpacingMark ? parts[0] : lower;
    }

    private static bool IsInvisible(char c) => c is (>= '\u200b' and <= '\u200f') or '\u2060' or '\ufeff' or '\u00ad' or (>= '\u0300' and <= '\u036f');
}
