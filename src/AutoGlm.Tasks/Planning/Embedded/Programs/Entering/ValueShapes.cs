using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding.Reading;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Entering;

/// <summary>Whether a value looks like what a field asks for: a street has a number, a town has none, a name is words only.</summary>
internal static class ValueShapes
{
    /// <summary>Whether the words look like somebody's whole name.</summary>
    public static bool IsName(string text) =>
        text.Length > 1 && (TextFold.IsChinese(text[0]) ? ChineseNames.IsName(text) : text.Split(' ') is { Length: 2 or 3 or 4 } words && Array.TrueForAll(words, word => word.Length > 1 && char.IsUpper(word[0]) && !word.Any(char.IsDigit)));

    public static bool MayBe(string label, string value)
    {
        var digits = value.Count(char.IsAsciiDigit);
        var letters = value.Count(char.IsLetter);
        if (value.Contains('@', StringComparison.Ordinal))
            return Synonyms.Speaks(label, Concepts.Email) || Synonyms.Speaks(label, Concepts.Username);
        if (Synonyms.Strength(label, Concepts.Phone) >= 0.5 || Synonyms.Strength(label, "postcode") >= 0.5)
            return digits >= 4;
        if (Synonyms.Strength(label, Concepts.Address) >= 0.5)
            return digits > 0 && letters > 1;
        if (Synonyms.Strength(label, Concepts.City) >= 0.5 || Synonyms.Strength(label, "country") >= 0.5)
            return digits == 0 && letters > 1;
        return Synonyms.Strength(label, Concepts.PersonName) < 0.5 || digits == 0 && (value.Contains(' ', StringComparison.Ordinal) || TextFold.IsChinese(value[0]) && value.Length is >= 2 and <= 4);
    }
}
