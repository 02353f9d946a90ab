using System.Text.RegularExpressions;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs;

/// <summary>How a text reads once it is changed as told.</summary>
internal static class Edited
{
    /// <summary>The whole text afterwards; null where what is spoken of isn't in it.</summary>
    public static string? Text(string text, EditClause clause)
    {
        if (clause.Edit == TextEdit.ReplaceAll)
            return clause.Text;
        if (clause.Edit == TextEdit.ReplacePiece)
            return clause.At is { Length: > 0 } piece && text.Contains(piece, StringComparison.Ordinal) ? text.Replace(piece, clause.Text, StringComparison.Ordinal) : null;
        var lines = text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').ToList();
        switch (clause.Edit)
        {
            case TextEdit.AppendLine:
                return text.Length == 0 ? clause.Text : string.Join('\n', [.. lines, clause.Text]);
            case TextEdit.PrependLine:
                return string.Join('\n', [clause.Text, .. lines]);
            case TextEdit.SetEntry:
                return clause.At is { } key ? WithEntry(lines, key, clause.Text) : null;
        }

        if (LineOf(lines, clause) is not { } at)
            return null;
        if (clause.Edit == TextEdit.InsertLine)
            lines.Insert(at + 1, clause.Text);
        else if (clause.Edit == TextEdit.ReplaceLine)
            lines[at] = clause.Text;
        else
            lines.RemoveAt(at);
        return string.Join('\n', lines);
    }

    private static int? LineOf(List<string> lines, EditClause clause)
    {
        if (clause.Line is { } n)
            return n > 0 && n <= lines.Count ? n - 1 : n < 0 && -n <= lines.Count ? lines.Count + n : null;
        // A line that begins with the word rather than one that merely has it somewhere.
        if (clause.At is { } key && lines.FindIndex(line => Regex.IsMatch(line, @"^\W*" + Regex.Escape(key) + @"\b", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1))) is >= 0 and var begins)
            return begins;
        var holding = clause.At is { } text ? lines.FindIndex(line => line.Contains(text, StringComparison.Ordinal)) : -1;
        return holding < 0 ? null : holding;
    }

    /// <summary>"port = 80", "port: 80", "\"port\": 80,": what stands before and after the value stays.</summary>
    private static string? WithEntry(List<string> lines, string key, string value)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var match = Regex.Match(lines[i], @"^(?<head>.*?(?<![\w.-])[""']?" + Regex.Escape(key) + @"[""']?\s*(?:=>|:=|[:=])\s*)(?<open>[""'`]?)(?<old>.*?)(?<close>\k<open>)(?<tail>\s*[;,]?\s*(?:(?:#|//).*)?)$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
            if (!match.Success)
                continue;
            lines[i] = $"{match.Groups["head"].Value}{match.Groups["open"].Value}{value}{match.Groups["close"].Value}{match.Groups["tail"].Value}";
            return string.Join('\n', lines);
        }

        return null;
    }
}
