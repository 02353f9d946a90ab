using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text.Values;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Authoring.Embedded.Reading;

/// <summary>Finds what whoever starts the agent is to give: {name}, "a topic I give", 我给的主题; and dates, times and party sizes, which the next run will want otherwise.</summary>
internal static partial class GivenValues
{
    private static readonly string[] Days = ["date"], Hours = ["time"], Counts = ["guests"];

    /// <summary>The words with references in their place, and the inputs these name.</summary>
    public static (string Words, IReadOnlyList<ValueDefinition> Inputs) Replace(string words, bool chinese, bool withValues, DateTimeOffset clock)
    {
        var inputs = new List<ValueDefinition>();
        var text = Slot().Replace(words, match => Input(match.Groups["x"].Value, null) ?? match.Value);
        text = English().Replace(text, match => Input(match.Groups["x"].Value, null) is { } reference ? $"{match.Groups["lead"].Value}{reference}" : match.Value);
        text = Chinese().Replace(text, match => Input(match.Groups["x"].Value, null) ?? match.Value);
        if (withValues)
        {
            // From the end, so that the places of what comes before stay right.
            foreach (var date in DateReader.Find(text, clock).Where(date => date is { To: null, YearSaid: true } && Written().IsMatch(date.Span.In(text)) && Free(text, date.Span)).Reverse().ToList())
                text = Put(text, date.Span, Valued(chinese ? "日期" : Days[0], ValueTypes.Date, date.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
            if (inputs.Count > 0)
            {
                foreach (var time in TimeReader.Find(text).Where(time => time is { To: null, Alternative: null } && Free(text, time.Span)).Take(1).ToList())
                    text = Put(text, time.Span, Valued(chinese ? "时间" : Hours[0], ValueTypes.Time, time.Time.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)));
                foreach (var number in NumberReader.Find(text).Where(number => number.Unit is "people" or "guests" or "persons" or "person" or "人" or "位" && Free(text, number.Span)).Take(1).ToList())
                    text = Put(text, number.Span, Valued(chinese ? "人数" : Counts[0], ValueTypes.Number, (int)number.Value));
            }
        }

        return (text, inputs);

        string? Input(string name, JsonNode? value)
        {
            var wanted = Identifiers.IsValueName(name.Trim()) && !name.Contains(' ', StringComparison.Ordinal) ? new Wanted(name.Trim(), Naming.TypeOf(name), name.Trim()) : Naming.Of(name);
            if (wanted is null)
                return null;
            if (inputs.TrueForAll(input => input.Name != wanted.Name))
                inputs.Add(new ValueDefinition { Name = wanted.Name, Type = wanted.Type is ValueTypes.List ? ValueTypes.Text : wanted.Type, Label = Capital(wanted.Words), Required = true, Default = value });
            return $"{{{{input.{wanted.Name}}}}}";
        }

        string Valued(string name, string type, JsonNode value)
        {
            if (inputs.TrueForAll(input => input.Name != name))
                inputs.Add(new ValueDefinition { Name = name, Type = type, Label = Capital(name), Required = true, Default = value });
            return $"{{{{input.{name}}}}}";
        }
    }

    private static string Put(string text, TextSpan span, string reference) => string.Concat(text.AsSpan(0, span.Start), reference, text.AsSpan(span.End));

    /// <summary>Not within a reference that stands there already, and not within an address.</summary>
    private static bool Free(string text, TextSpan span) =>
        !References().Matches(text).Any(match => new TextSpan(match.Index, match.Length).Overlaps(span));

    private static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    [GeneratedRegex(@"\{\{?\s*(?:input\.)?(?<x>[^{}]{1,40}?)\s*\}\}?", RegexOptions.CultureInvariant)]
    private static partial Regex Slot();

    [GeneratedRegex(@"(?<lead>)\b(?:(?:a|an|the|some|any)\s+given\s+(?<x>[A-Za-z]+(?:\s+(?:number|name|date|address|id))?)|(?:a|an|the|some|any|whatever|whichever)\s+(?<x>[A-Za-z]+(?:\s+[A-Za-z]+)?)\s+(?:that\s+|which\s+)?(?:I|we|the\s+user|the\s+person|somebody|someone)\s+(?:will\s+)?(?:give|gives|enter|enters|choose|chooses|provide|provides|specify|specifies|name|names|pick|picks|type|types|ask\s+for))\b", RegexOptions.CultureInvariant)]
    private static partial Regex English();

    [GeneratedRegex(@"(?:我|我们|用户|由我)(?:所)?(?:给|给出|给定|提供|输入|指定|填写|选择|选)的(?<x>[\u4e00-\u9fff]{1,6}?)(?=$|[，。,的和在、并后])|(?:给定|指定|输入)的(?<x>[\u4e00-\u9fff]{1,6}?)(?=$|[，。,的和在、并后])", RegexOptions.CultureInvariant)]
    private static partial Regex Chinese();

    [GeneratedRegex(@"\d", RegexOptions.CultureInvariant)]
    private static partial Regex Written();

    [GeneratedRegex(@"\{\{.*?\}\}|https?://\S+|""[^""]*""|“[^”]*”", RegexOptions.CultureInvariant)]
    private static partial Regex References();
}
