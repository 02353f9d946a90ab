using System.Globalization;
using AutoGlm.Cli.Talking;
using AutoGlm.Evaluation.Reporting;
using AutoGlm.Evaluation.Results;

namespace AutoGlm.Cli.Evaluating;

/// <summary>Figures of a suite as a table for people.</summary>
internal sealed class PracticeTable(Printer printer, Speech speech)
{
    public void Print(SuiteReport report)
    {
        Families(speech.Say("Open", "公开部分"), report.Families);
        Families(speech.Say("Held back", "保留部分"), report.HeldBack.Families);
        if (report.Faults is { } faults)
        {
            printer.Line(speech.Say($"With {string.Join(", ", faults.Layers)}", $"干扰：{string.Join("、", faults.Layers)}"));
            Row(speech.Say("without", "无干扰"), new Tally(report.Total, report.Succeeded));
            Row(speech.Say("with", "有干扰"), new Tally(faults.Total, faults.Succeeded));
        }

        foreach (var row in report.Matrix ?? [])
            Row($"{row.Planner} × {row.Grounder}, {speech.Say("interface", "接口")} {row.Interface}", new Tally(row.Total, row.Succeeded));
        Row(speech.Say("All", "合计"), new Tally(report.Total, report.Succeeded));
        printer.Line(speech.Say(
            $"{report.FalseSuccesses} false successes; {Printer.Seconds(report.Seconds)} s",
            $"误报成功 {report.FalseSuccesses} 个；用时 {Printer.Seconds(report.Seconds)} 秒"));
    }

    private void Families(string title, IReadOnlyDictionary<string, Tally> families)
    {
        if (families.Count == 0)
            return;
        printer.Line(title);
        foreach (var (family, tally) in families)
            Row(family, tally);
    }

    private void Row(string name, Tally tally) =>
        printer.Line(string.Create(CultureInfo.InvariantCulture, $"  {name,-32} {tally.Succeeded,5} / {tally.Total,-5} {100.0 * tally.Succeeded / tally.Total,5:0.0} %"));
}
