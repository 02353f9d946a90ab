using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AutoGlm.Tasks.Reading;
using AutoGlm.Tasks.Reading.Questions;
using AutoGlm.Tasks.Reading.Sheets;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Understanding;

namespace AutoGlm.Tasks.Planning.Embedded;

/// <summary>The one row of a list that the goal names, and what it says: "find the invoice from Harper and note its amount".</summary>
internal static partial class NamedRow
{
    /// <summary>The output as the named row tells it; null where no row is named, or it has no such column.</summary>
    public static JsonNode? Value(Situation situation, OutputSpec output)
    {
        var wanted = WantedLabel.Of(output);
        foreach (var (sheet, row) in Rows(situation))
        {
            var column = Enumerable.Range(0, sheet.Columns).Select(at => (At: at, Score: wanted.Score(sheet.Headers[at]))).Where(pair => pair.Score > 0).OrderByDescending(pair => pair.Score).Select(pair => (int?)pair.At).FirstOrDefault();
            if (column is { } at && TypedText.Take(output, wanted, row.Cells[at].Text, true, situation.Context.Clock) is { } value)
                return value;
        }

        return null;
    }

    /// <summary>All outputs, where the named row tells each of them.</summary>
    public static JsonObject? Outputs(Situation situation)
    {
        var outputs = new JsonObject();
        foreach (var output in situation.Context.Request.Outputs)
        {
            if (output.Type is "records" or "list" || Value(situation, output) is not { } value)
                return null;
            outputs[output.Name] = value;
        }

        return outputs.Count == 0 ? null : outputs;
    }

    /// <summary>A name that the goal gives and the screen doesn't show.</summary>
    public static bool IsElsewhere(Situation situation) =>
        Names().Matches(situation.Goal.Goal).Select(match => match.Groups["n"].Value).Any(name => !situation.Index.Text.Contains(name, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<(Sheet Sheet, SheetRow Row)> Rows(Situation situation)
    {
        var inquiry = Inquiry.Of(new AskedValue(situation.Goal.Goal, null, "text"));
        foreach (var sheet in SheetFinder.Find(situation.Index).Where(sheet => sheet.HasHeaders && sheet.Rows.Count > 1))
        {
            var links = SheetLinks.Of(inquiry, sheet, situation.Context.Clock, whole: true);
            if (links.Rows.Count > 0 && links.Fitting(sheet, situation.Context.Clock) is [var only])
                yield return (sheet, sheet.Rows[only]);
        }
    }

    [GeneratedRegex(@"(?<=[\p{Ll}\d,'’]\s)(?<n>\p{Lu}\p{Ll}{2,}(?:\s(?:&\s)?\p{Lu}\p{Ll}+)*)|[“「《](?<n>[^”」》]{2,})[”」》]", RegexOptions.CultureInvariant)]
    private static partial Regex Names();
}
