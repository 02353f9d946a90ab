using System.Globalization;
using System.Text;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Workflows.Importing;

/// <summary>Names from files are data: cleaned for people to read, and never used as ids as they are.</summary>
internal static class ImportNames
{
    /// <summary>Longest name that is kept, in characters.</summary>
    public const int MostName = 100;

    /// <summary>Longest piece of an original that a report shows.</summary>
    public const int MostOriginal = 400;

    /// <summary>One line without characters that steer screens (control, direction, private use), cut where it is too long.</summary>
    public static string Line(string? text, int most = MostName)
    {
        var line = new StringBuilder();
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            if (line.Length >= most)
                return line.ToString().TrimEnd() + "…";
            var category = Rune.GetUnicodeCategory(rune);
            if (Rune.IsWhiteSpace(rune))
            {
                if (line.Length > 0 && line[^1] != ' ')
                    line.Append(' ');
            }
            else if (category is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned) && rune != Rune.ReplacementChar)
                line.Append(rune);
        }

        return line.ToString().TrimEnd();
    }

    /// <summary>A text that a report shows, cut and without control characters other than line ends.</summary>
    public static string Original(string text)
    {
        var shown = text.Length <= MostOriginal ? text : text[..(MostOriginal - (char.IsHighSurrogate(text[MostOriginal - 1]) ? 1 : 0))] + "…";
        return string.Concat(shown.Where(letter => letter is '\n' or '\t' || !char.IsControl(letter)));
    }

    /// <summary>Small Latin letters, digits and single dashes out of a name; empty where it has none.</summary>
    public static string Slug(string? name, int most)
    {
        var slug = new StringBuilder();
        foreach (var letter in (name ?? "").Take(1000))
        {
            if (slug.Length >= most)
                break;
            if (char.IsAsciiLetterOrDigit(letter))
                slug.Append(char.ToLowerInvariant(letter));
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        return slug.ToString().Trim('-');
    }

    /// <summary>An id for an agent, out of its name.</summary>
    public static string AgentId(string name) => Slug(name, 48) is { Length: > 0 } id ? id : "imported-agent";

    /// <summary>A name that references can use, out of any text: letters of all languages, digits, _ and -.</summary>
    public static string Value(string? text, string otherwise)
    {
        if (text is not null && Identifiers.IsValueName(text))
            return text;
        var name = new StringBuilder();
        foreach (var letter in (text ?? "").Trim().Take(64))
        {
            var fits = char.IsLetter(letter) || (name.Length > 0 && (char.IsDigit(letter) || letter == '-')) || letter == '_';
            if (fits)
                name.Append(letter);
            else if (name.Length > 0 && name[^1] != '_')
                name.Append('_');
        }

        var made = name.ToString().TrimEnd('_');
        return Identifiers.IsValueName(made) ? made : otherwise;
    }

    /// <summary>The name, or with the first number behind it that nobody has.</summary>
    public static string Free(string name, Func<string, bool> taken, string separator = "-")
    {
        if (!taken(name))
            return name;
        var number = 2;
        while (taken($"{name}{separator}{number}"))
            number++;
        return $"{name}{separator}{number}";
    }
}
