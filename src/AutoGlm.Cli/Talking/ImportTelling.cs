using AutoGlm.Workflows.Importing;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Cli.Talking;

/// <summary>The report of an import, for people.</summary>
internal static class ImportTelling
{
    public static void Tell(ImportReport report, IReadOnlyList<Problem> problems, Printer printer, Speech speech)
    {
        printer.Line(speech.Say(ImportTexts.Summary(report)));
        foreach (var entry in report.Entries)
        {
            var became = entry.Nodes.Count == 0 ? "" : $" → {string.Join(", ", entry.Nodes)}";
            printer.Line($"  {(entry.SourceName.Length > 0 ? entry.SourceName : "–")} ({entry.SourceType}){became}: {speech.Say(ImportTexts.Of(entry.Outcome))}. {speech.Say(entry.Text)}");
            foreach (var note in entry.Notes)
                Tell(note, "    ", printer, speech);
        }

        foreach (var note in report.Notes)
            Tell(note, "  ", printer, speech);
        if (problems.Count > 0)
            printer.Line(speech.Say("Left to do:", "待处理："));
        foreach (var problem in problems)
            printer.Line($"  {printer.Words(problem)}");
    }

    private static void Tell(ImportNote note, string indent, Printer printer, Speech speech)
    {
        var original = note.Original is { Length: > 0 } text ? $" [{text.ReplaceLineEndings(" ")}]" : "";
        printer.Line($"{indent}{speech.Say(ImportTexts.Of(note.Kind))}: {speech.Say(note.Text)}{original}");
    }
}
