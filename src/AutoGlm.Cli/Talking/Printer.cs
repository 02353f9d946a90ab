using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using AutoGlm.Hosting.Reports;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Cli.Talking;

/// <summary>Writes results and complaints, as JSON or for people.</summary>
internal sealed class Printer(ITerminal terminal, Speech speech, bool json)
{
    public bool IsJson => json;

    public void Json<T>(T report) => terminal.Out.WriteLine(ReportJson.Write(report));

    public void Line(string text) => terminal.Out.WriteLine(Plain(text));

    public void Note(string text) => terminal.Error.WriteLine(Plain(text));

    /// <summary>Complaints go to standard error; with JSON the result is an object that holds them.</summary>
    public void Problems(IReadOnlyList<Problem> problems)
    {
        foreach (var problem in problems)
            Note(Words(problem));
        if (json)
            Json(new { problems });
    }

    public string Words(Problem problem)
    {
        var place = string.Join(" · ", new[] { problem.Node, problem.Field }.Where(part => !string.IsNullOrEmpty(part)));
        return speech.IsChinese
            ? $"{(place.Length > 0 ? place + "：" : "")}{problem.MessageText.Zh}{problem.CureText.Zh}"
            : $"{(place.Length > 0 ? place + ": " : "")}{problem.Message} {problem.Cure}";
    }

    /// <summary>A value for people: text as it is, lists one line each.</summary>
    public void Value(string name, JsonNode? value)
    {
        switch (value)
        {
            case JsonArray list when list.Count > 0:
                Line($"  {name}:");
                foreach (var item in list)
                    Line($"    - {Text(item)}");
                break;
            default:
                Line($"  {name}: {Text(value)}");
                break;
        }
    }

    public static string Seconds(double seconds) => seconds.ToString("0.0", CultureInfo.InvariantCulture);

    public string Outcome(string outcome) => OutcomeWords.Of(outcome, speech);

    private static string Text(JsonNode? value) => value switch
    {
        null => "–",
        JsonValue single when single.TryGetValue(out string? text) => text,
        _ => value.ToJsonString(Compact),
    };

    private static readonly JsonSerializerOptions Compact = new(ReportJson.Options) { WriteIndented = false };

    /// <summary>Text from pages must not steer the terminal: control characters are left out.</summary>
    private static string Plain(string text) =>
        text.Any(IsControl) ? string.Concat(text.Where(letter => !IsControl(letter))) : text;

    private static bool IsControl(char letter) => char.IsControl(letter) && letter is not ('\n' or '\t');
}
