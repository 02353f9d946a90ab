using System.Globalization;
using System.Text;

namespace AutoGlm.Connectors.Web.Browsing;

/// <summary>Makes a file's name out of what a page proposes: a bare name that means the same to people and to every file system.</summary>
internal static class DownloadNames
{
    private const int Longest = 120;

    private static readonly HashSet<string> Reserved = new(
        ["con", "prn", "aux", "nul", "conin$", "conout$", .. Enumerable.Range(0, 10).SelectMany(number => new[] { $"com{number}", $"lpt{number}" }), "com¹", "com²", "com³", "lpt¹", "lpt²", "lpt³"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>What systems run or follow when it is opened.</summary>
    private static readonly HashSet<string> Programs = new(
        [
            "exe", "com", "scr", "pif", "bat", "cmd", "ps1", "psm1", "vb", "vbs", "vbe", "js", "jse", "mjs", "ws", "wsf", "wsh", "hta", "msi", "msp", "msix", "appx",
            "cpl", "dll", "lnk", "url", "scf", "reg", "jar", "jnlp", "iso", "img", "vhd", "sh", "bash", "command", "desktop", "appimage", "run", "deb", "rpm", "dmg", "pkg", "app",
            "apk", "ipa", "crx", "xpi", "chm", "settingcontent-ms", "library-ms", "website", "webloc", "terminal",
        ],
        StringComparer.OrdinalIgnoreCase);

    public static string Safe(string suggested)
    {
        var last = suggested.Normalize(NormalizationForm.FormC).Split('/', '\\')[^1];
        var text = new StringBuilder();
        foreach (var rune in last.EnumerateRunes())
        {
            switch (Rune.GetUnicodeCategory(rune))
            {
                // Marks that turn the direction or can't be seen make a name look like another.
                case UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned:
                    break;
                case UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator:
                    text.Append('_');
                    break;
                case UnicodeCategory.SpaceSeparator:
                    if (text.Length > 0 && text[^1] != ' ')
                        text.Append(' ');
                    break;
                default:
                    text.Append(rune.IsAscii && "<>:\"|?*".Contains((char)rune.Value, StringComparison.Ordinal) ? "_" : rune.ToString());
                    break;
            }
        }

        var name = text.ToString().Trim(' ', '.');
        if (name.Length == 0)
            return "download";
        var (stem, ending) = Parts(name);
        if (Programs.Contains(ending))
        {
            // "bill.pdf.exe" shows as "bill.pdf" where endings are hidden, and none of them is to be run by a mere tap.
            stem = stem.Replace('.', '_');
            name = $"{stem}.{ending}.untrusted";
            ending += ".untrusted";
        }

        if (Reserved.Contains(stem.Split('.')[0].TrimEnd()))
            name = "_" + name;
        return name.Length <= Longest ? name : Shortened(name, ending);
    }

    private static (string Stem, string Ending) Parts(string name)
    {
        var at = name.LastIndexOf('.');
        return at <= 0 ? (name, "") : (name[..at].TrimEnd(), name[(at + 1)..].TrimStart());
    }

    private static string Shortened(string name, string ending)
    {
        if (ending.Length is 0 or > 30)
            return Cut(name, Longest);
        return $"{Cut(name, Longest - ending.Length - 1)}.{ending}";
    }

    private static string Cut(string text, int length) => text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)].TrimEnd(' ', '.');
}
