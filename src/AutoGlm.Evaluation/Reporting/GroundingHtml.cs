using System.Globalization;
using System.Net;
using System.Text;
using AutoGlm.Evaluation.Groundings;

namespace AutoGlm.Evaluation.Reporting;

/// <summary>What came of the groundings, as one HTML file that needs nothing else.</summary>
public static class GroundingHtml
{
    /// <param name="result">What to tell of.</param>
    /// <param name="when">When it was measured.</param>
    public static string Write(GroundingResult result, DateTimeOffset when)
    {
        ArgumentNullException.ThrowIfNull(result);
        var report = GroundingReport.From(result);
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>Grounding</title><style>{ReportStyle.Css}</style></head><body>");
        html.Append(CultureInfo.InvariantCulture, $"<h1>Grounding: {report.Succeeded} of {report.Total} as meant</h1><p>{report.Seconds:0.0} s · {when:yyyy-MM-dd HH:mm}</p>");
        html.Append("<h2>Calibration</h2><table><tr><th>Page kinds</th><th class=\"n\">Sentences</th><th class=\"n\">As meant</th><th class=\"n\">False</th><th class=\"n\">Below the threshold</th><th class=\"n\">Expected calibration error</th></tr>");
        Part(html, "First half, to fit on", report.Fitting);
        Part(html, "Second half", report.Checking);
        Part(html, "Held back", report.HeldBack);
        html.Append(CultureInfo.InvariantCulture, $"</table><p class=\"quiet\">Fitted on the first half: slope {report.Fit.Slope:0.00}, shift {report.Fit.Shift:0.00}; with it the second half's error is {report.FittedError:0.000}.</p>");
        html.Append("<h2>Second half, by score</h2><table><tr><th class=\"n\">Answers</th><th class=\"n\">Said</th><th class=\"n\">Right</th></tr>");
        foreach (var bin in report.Checking.Bins)
            html.Append(CultureInfo.InvariantCulture, $"<tr><td class=\"n\">{bin.Answers}</td><td class=\"n\">{bin.Said:0.00}</td><td class=\"n\">{bin.Right:0.00}</td></tr>");
        html.Append("</table><h2>Open part, by manner of speaking</h2><table><tr><th>Manner</th><th class=\"n\">As meant</th></tr>");
        foreach (var (manner, tally) in report.Families)
            html.Append(CultureInfo.InvariantCulture, $"<tr><td>{manner}</td><td class=\"n\">{tally.Succeeded} / {tally.Total}</td></tr>");
        html.Append("</table>");
        Misses(html, [.. result.Fitting.Answers, .. result.Checking.Answers]);
        return html.Append("</body></html>").ToString();
    }

    private static void Part(StringBuilder html, string name, GroundingFigures part) =>
        html.Append(CultureInfo.InvariantCulture, $"<tr><td>{name}</td><td class=\"n\">{part.Total}</td><td class=\"n\">{part.Succeeded}</td><td class=\"n\">{part.False}</td><td class=\"n\">{part.Below}</td><td class=\"n\">{part.CalibrationError:0.000}</td></tr>");

    /// <summary>Everything that comes from a page is untrusted.</summary>
    private static void Misses(StringBuilder html, IEnumerable<GroundingAnswer> answers)
    {
        html.Append("<h2>Not as meant</h2><table><tr><th>Page</th><th>Manner</th><th>Sentence</th><th>Meant</th><th>Found</th><th class=\"n\">Score</th></tr>");
        foreach (var miss in answers.Where(answer => !answer.Succeeded))
        {
            var meant = miss.Case.Meant is { } node ? $"{node.Role} {SpokenScreen.NameOf(node)} {node.Ref}" : "–";
            html.Append(CultureInfo.InvariantCulture, $"<tr><td>{WebUtility.HtmlEncode(miss.Case.Practice.ToString())}</td><td>{miss.Case.Manner}</td><td>{WebUtility.HtmlEncode(miss.Case.Sentence)}</td><td>{WebUtility.HtmlEncode(meant)}</td><td>{WebUtility.HtmlEncode(miss.Given ?? "–")}</td><td class=\"n\">{miss.Score:0.00}</td></tr>");
        }

        html.Append("</table>");
    }
}
