using System.Text;
using AutoGlm.Workflows.Nodes;

namespace AutoGlm.Workflows.Importing;

/// <summary>A report as Markdown, to be kept or sent.</summary>
public static class ImportReportText
{
    public static string Write(ImportReport report, string name, string language)
    {
        ArgumentNullException.ThrowIfNull(report);
        var text = new StringBuilder();
        text.Append("# ").Append(Plain(name)).Append("\n\n").Append(Say(ImportTexts.Summary(report))).Append('\n');
        foreach (var note in report.Notes)
            Add(note);
        foreach (var entry in report.Entries)
        {
            text.Append("\n## ").Append(entry.SourceName.Length > 0 ? Plain(entry.SourceName) : "–").Append(" (").Append(Plain(entry.SourceType)).Append(")\n\n");
            text.Append("**").Append(Say(ImportTexts.Of(entry.Outcome))).Append("** ").Append(Say(entry.Text));
            if (entry.Nodes.Count > 0)
                text.Append(" → ").AppendJoin(", ", entry.Nodes);
            text.Append('\n');
            foreach (var note in entry.Notes)
                Add(note);
        }

        return text.ToString();

        string Say(LocalText said) => said.For(language);

        void Add(ImportNote note)
        {
            text.Append("\n- ").Append(Say(ImportTexts.Of(note.Kind))).Append(": ").Append(Say(note.Text));
            if (note.Original is { Length: > 0 } original)
                text.Append("\n\n      ").Append(original.ReplaceLineEndings("\n      "));
            text.Append('\n');
        }
    }

    /// <summary>Names are data: what would be markup is none.</summary>
    private static string Plain(string text) => string.Concat(text.Select(letter => letter is '<' or '>' or '*' or '_' or '`' or '[' or ']' or '#' or '\\' ? $"\\{letter}" : letter.ToString()));
}
