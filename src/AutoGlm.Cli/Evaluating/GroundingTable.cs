using System.Globalization;
using AutoGlm.Cli.Talking;
using AutoGlm.Evaluation.Groundings;
using AutoGlm.Evaluation.Reporting;

namespace AutoGlm.Cli.Evaluating;

/// <summary>Figures of the groundings as a table for people; with a trace, what was not as meant on standard error.</summary>
internal sealed class GroundingTable(Printer printer, Speech speech)
{
    public void Print(GroundingReport report)
    {
        foreach (var (manner, tally) in report.Families)
            printer.Line(string.Create(CultureInfo.InvariantCulture, $"  {manner,-32} {tally.Succeeded,5} / {tally.Total,-5} {100.0 * tally.Succeeded / tally.Total,5:0.0} %"));
        Part(speech.Say("First half of the open pages, to fit on", "公开页面的前一半（用于拟合）"), report.Fitting);
        Part(speech.Say("Second half", "后一半"), report.Checking);
        Part(speech.Say("Held back", "保留部分"), report.HeldBack);
        foreach (var bin in report.Checking.Bins)
            printer.Line(string.Create(CultureInfo.InvariantCulture, $"  {speech.Say("said", "评分")} {bin.Said:0.00}  {speech.Say("right", "正确")} {bin.Right:0.00}  {bin.Answers,5}"));
        printer.Line(string.Create(
            CultureInfo.InvariantCulture,
            $"{speech.Say("Fitted on the first half: slope", "以前一半拟合：斜率")} {report.Fit.Slope:0.00}, {speech.Say("shift", "偏移")} {report.Fit.Shift:0.00}; {speech.Say("error on the second half with it", "后一半误差")} {report.FittedError:0.000}"));
    }

    public void Tell(GroundingResult result)
    {
        foreach (var miss in result.Fitting.Answers.Concat(result.Checking.Answers).Where(answer => !answer.Succeeded))
        {
            var meant = miss.Case.Meant is { } node ? $"{node.Role} “{node.Name}” {node.Ref}" : "–";
            printer.Note(string.Create(CultureInfo.InvariantCulture, $"{(miss.IsFalse ? "FALSE" : "MISS ")} {miss.Case.Practice} [{miss.Case.Manner}] {miss.Case.Sentence} → {meant}; {miss.Score:0.00} {miss.Given}"));
        }
    }

    private void Part(string name, GroundingFigures part)
    {
        if (part.Total == 0)
            return;
        printer.Line(speech.Say(
            string.Create(CultureInfo.InvariantCulture, $"{name}: {part.Succeeded} of {part.Total} as meant ({100.0 * part.Succeeded / part.Total:0.0} %), {part.False} false, {part.Below} below the threshold; expected calibration error {part.CalibrationError:0.000}"),
            string.Create(CultureInfo.InvariantCulture, $"{name}：{part.Total} 次中 {part.Succeeded} 次符合本意（{100.0 * part.Succeeded / part.Total:0.0} %），误定位 {part.False} 次，低于阈值 {part.Below} 次；期望校准误差 {part.CalibrationError:0.000}")));
    }
}
