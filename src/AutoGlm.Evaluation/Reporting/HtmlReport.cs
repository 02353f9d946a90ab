using System.Globalization;
using System.Text;
using AutoGlm.Evaluation.Practice;
using AutoGlm.Evaluation.Results;
using AutoGlm.Tasks.Running;

namespace AutoGlm.Evaluation.Reporting;

/// <summary>A suite's result as one HTML file that needs nothing else.</summary>
public sealed class HtmlReport
{
    private readonly StringBuilder _html = new();

    private HtmlReport()
    {
    }

    /// <param name="result">What to tell of.</param>
    /// <param name="when">When it was measured.</param>
    /// <param name="showHeld">Whether failures of what is held back are shown too.</param>
    public static string Write(SuiteResult result, DateTimeOffset when, bool showHeld)
    {
        ArgumentNullException.ThrowIfNull(result);
        var report = new HtmlReport();
        report.Page(result, when, showHeld);
        return report._html.ToString();
    }

    private void Page(SuiteResult result, DateTimeOffset when, bool showHeld)
    {
        var report = SuiteReport.From(result);
        _html.Append(CultureInfo.InvariantCulture, $"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{Text(result.Suite)}: {Part(report.Succeeded, report.Total)}</title><style>{ReportStyle.Css}</style></head><body>");
        _html.Append(CultureInfo.InvariantCulture, $"<h1>{Text(result.Suite)}: {report.Succeeded} of {report.Total} goals ({Part(report.Succeeded, report.Total)})</h1>");
        _html.Append(CultureInfo.InvariantCulture, $"<p>{report.FalseSuccesses} false successes · {report.Seconds:0.0} s · {when:yyyy-MM-dd HH:mm}</p>");
        Families(report.Families, report.HeldBack.Families);
        Faults(report);
        Matrix(report.Matrix ?? []);
        Failures("Failures", SuiteReport.PartOf(result.Goals, PracticeSet.Open));
        if (result.Disturbed is { } disturbed)
            Failures($"Failures with {string.Join(", ", disturbed.Layers)}", SuiteReport.PartOf(disturbed.Goals, PracticeSet.Open));
        if (showHeld)
            Failures("Failures of what is held back", SuiteReport.PartOf(result.Goals, PracticeSet.Held));
        _html.Append("</body></html>");
    }

    private void Families(IReadOnlyDictionary<string, Tally> open, IReadOnlyDictionary<string, Tally> held)
    {
        _html.Append("<h2>By family</h2><table><tr><th>Family</th><th class=\"n\">Open</th><th class=\"n\"></th><th class=\"n\">Held back</th><th class=\"n\"></th></tr>");
        foreach (var family in open.Keys.Union(held.Keys).Order(StringComparer.Ordinal))
            Row(family, "", open.GetValueOrDefault(family), held.GetValueOrDefault(family));
        Row("All", "sum", Sum(open.Values), Sum(held.Values));
        _html.Append("</table>");
    }

    private void Faults(SuiteReport report)
    {
        if (report.Faults is not { } faults)
            return;
        var plain = Merged(report.Families, report.HeldBack.Families);
        var disturbed = Merged(faults.Families, faults.HeldBack.Families);
        _html.Append(CultureInfo.InvariantCulture, $"<h2>Disturbed by {Text(string.Join(", ", faults.Layers))}</h2><table><tr><th>Family</th><th class=\"n\">Without</th><th class=\"n\"></th><th class=\"n\">With</th><th class=\"n\"></th></tr>");
        foreach (var (family, tally) in plain)
            Row(family, "", tally, disturbed.GetValueOrDefault(family));
        Row("All", "sum", new Tally(report.Total, report.Succeeded), new Tally(faults.Total, faults.Succeeded));
        _html.Append(CultureInfo.InvariantCulture, $"</table><p class=\"quiet\">{faults.FalseSuccesses} false successes with disturbances.</p>");
    }

    private void Matrix(IReadOnlyList<MatrixReport> rows)
    {
        if (rows.Count == 0)
            return;
        _html.Append("<h2>Planner × grounder</h2><p class=\"quiet\">With the interface the grounder gets the planner's words alone; without it the planner names elements itself.</p>");
        _html.Append("<table><tr><th>Planner</th><th>Grounder</th><th>Interface</th><th class=\"n\">Succeeded</th><th class=\"n\"></th><th class=\"n\">False successes</th></tr>");
        foreach (var row in rows)
            _html.Append(CultureInfo.InvariantCulture, $"<tr><td>{Text(row.Planner)}</td><td>{Text(row.Grounder)}</td><td>{Text(row.Interface)}</td><td class=\"n\">{row.Succeeded} / {row.Total}</td><td class=\"n\">{Part(row.Succeeded, row.Total)}</td><td class=\"n\">{row.FalseSuccesses}</td></tr>");
        _html.Append("</table>");
    }

    private void Failures(string title, IReadOnlyList<GoalResult> goals)
    {
        var failures = goals.Where(goal => !goal.Succeeded).ToList();
        if (goals.Count == 0)
            return;
        _html.Append(CultureInfo.InvariantCulture, $"<h2>{Text(title)} ({failures.Count})</h2>");
        foreach (var failure in failures.OrderByDescending(goal => goal.FalseSuccess))
            Failure(failure);
    }

    private void Failure(GoalResult goal)
    {
        _html.Append(CultureInfo.InvariantCulture, $"<details><summary>{Text(goal.Case.ToString())} · {(goal.FalseSuccess ? "<span class=\"false\">said it succeeded</span>" : Text(goal.Outcome))} · {goal.Steps.Count} steps · {goal.Seconds:0.0} s</summary>");
        _html.Append(CultureInfo.InvariantCulture, $"<blockquote>{Text(goal.Text)}</blockquote><p>{Text(goal.Reason)}</p>");
        if (goal.Given is { } given)
            _html.Append(CultureInfo.InvariantCulture, $"<p>Brought back: {Text(given)}</p>");
        if (goal.Steps.Count > 0)
            Steps(goal.Steps);
        if (goal.Picture is { } picture)
            _html.Append(CultureInfo.InvariantCulture, $"<img loading=\"lazy\" alt=\"The last screen\" src=\"data:{Text(picture.MediaType)};base64,{Convert.ToBase64String(picture.Bytes.Span)}\">");
        _html.Append("</details>");
    }

    private void Steps(IReadOnlyList<TaskStep> steps)
    {
        _html.Append("<table><tr><th class=\"n\"></th><th>Instruction</th><th>Target</th><th>Action</th><th>Verdict</th></tr>");
        foreach (var step in steps)
            _html.Append(CultureInfo.InvariantCulture, $"<tr><td class=\"n\">{step.Number}</td><td>{Text(step.Instruction.Sentence)}</td><td>{Text(step.Target)}</td><td>{Text(step.Action?.ToString())}</td><td>{Text(step.Verdict.Kind.ToString())}: {Text(step.Verdict.Reason)}</td></tr>");
        _html.Append("</table>");
    }

    private void Row(string name, string kind, Tally? first, Tally? second) =>
        _html.Append(CultureInfo.InvariantCulture, $"<tr class=\"{kind}\"><td>{Text(name)}</td>{Cells(first)}{Cells(second)}</tr>");

    private static string Cells(Tally? tally) => tally is null or { Total: 0 }
        ? "<td class=\"n\">–</td><td class=\"n\"></td>"
        : string.Create(CultureInfo.InvariantCulture, $"<td class=\"n\">{tally.Succeeded} / {tally.Total}</td><td class=\"n\">{Part(tally.Succeeded, tally.Total)}</td>");

    private static string Part(int succeeded, int total) => total == 0 ? "–" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * succeeded / total:0.0} %");

    private static Tally Sum(IEnumerable<Tally> tallies) => tallies.Aggregate(new Tally(0, 0), (sum, tally) => new Tally(sum.Total + tally.Total, sum.Succeeded + tally.Succeeded));

    private static SortedDictionary<string, Tally> Merged(IReadOnlyDictionary<string, Tally> open, IReadOnlyDictionary<string, Tally> held) => new(
        open.Concat(held).GroupBy(family => family.Key).ToDictionary(family => family.Key, family => Sum(family.Select(one => one.Value))),
        StringComparer.Ordinal);

    /// <summary>Everything that comes from a page is untrusted.</summary>
    private static string Text(string? text) => System.Net.WebUtility.HtmlEncode(text ?? "");
}
