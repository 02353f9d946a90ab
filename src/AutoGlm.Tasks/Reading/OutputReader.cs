using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Reading;

/// <summary>Finds a declared output on the screen: a label that means it, and the value that belongs to the label.</summary>
public static partial class OutputReader
{
    private const double Least = 0.55;

    /// <summary>A number or a date that belongs to a label stands by itself; in a sentence it may be any.</summary>
    private const int LongestValue = 60;

    /// <summary>The best reading, or null when the screen doesn't show it.</summary>
    /// <param name="output">What is wanted.</param>
    /// <param name="index">Where to read.</param>
    /// <param name="within">Only in this part of the screen; null for all of it.</param>
    /// <param name="clock">For dates without a year.</param>
    public static ReadValue? Read(OutputSpec output, ObservationIndex index, UiNode? within, DateTimeOffset clock)
    {
        ReadValue? best = within is null ? null : LoneCode(output, index, within);
        foreach (var read in All(output, index, within, clock))
        {
            if (read.Score > (best?.Score ?? 0))
                best = read;
        }

        return best;
    }

    /// <summary>In one entry of a list the number given out often stands without a label; where there is only one, it is it.</summary>
    private static ReadValue? LoneCode(OutputSpec output, ObservationIndex index, UiNode within)
    {
        if (!WantedLabel.Of(output).IsCode)
            return null;
        var codes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in index.DescendantsOf(within))
        {
            if (node.Children.Count == 0 && node.Name.Length < 60 && TypedText.CodeIn(node.Name) is { } code && code.Any(char.IsAsciiLetterUpper))
                codes.Add(code);
        }

        return codes.Count == 1 ? new ReadValue(JsonValue.Create(codes.First()), codes.First(), Least) : null;
    }

    /// <summary>Every reading of the output that the screen allows, in reading order.</summary>
    public static IEnumerable<ReadValue> All(OutputSpec output, ObservationIndex index, UiNode? within, DateTimeOffset clock)
    {
        var wanted = WantedLabel.Of(output);
        var nodes = index.Nodes.Where(node => (within is null || index.IsWithin(node, within)) && index.IsReachable(node)).ToList();
        for (var i = 0; i < nodes.Count; i++)
        {
            foreach (var read in At(wanted, output, index, nodes, i, clock))
            {
                if (read.Score >= Least)
                    yield return read;
            }
        }
    }

    private static IEnumerable<ReadValue> At(WantedLabel wanted, OutputSpec output, ObservationIndex index, List<UiNode> nodes, int at, DateTimeOffset clock)
    {
        var node = nodes[at];
        if (node.Name.Length is 0 or > 600 || node.Role is "root" or "option" || UiRoles.IsInteractive(node) && !UiRoles.IsField(node) && node.Role != "link")
            yield break;

        if (UiRoles.IsField(node))
        {
            if (!string.IsNullOrWhiteSpace(node.Value) && !node.Is(UiStates.Secret) && wanted.Score(index.LabelOf(node)) is var field and > 0 && TypedText.Take(output, wanted, node.Value, true, clock) is { } filled)
                yield return new ReadValue(filled, $"{index.LabelOf(node)}: {node.Value}", field * 0.8);
            yield break;
        }

        // "Confirmation number: TV-48213", "Your reference is TV-48213", 预订号：TV-48213
        foreach (Match cut in LabelEnd().Matches(node.Name))
        {
            var label = LastWords(node.Name[..cut.Index]);
            var score = wanted.Score(label);
            if (score > 0 && TypedText.Take(output, wanted, node.Name[(cut.Index + cut.Length)..], false, clock) is { } value)
                yield return new ReadValue(value, node.Name, score);
        }

        // Label and value side by side, in cells, terms or lines of their own.
        if (node.Name.Length < 60 && wanted.Score(node.Name.TrimEnd(':', '：', ' ')) is var own and > 0)
        {
            foreach (var next in nodes.Skip(at + 1).Where(other => other.Name.Length > 0 && !index.IsWithin(other, node)).Take(2))
            {
                if (UiRoles.IsInteractive(next) && next.Role != "link" || next.Role == "heading" || wanted.Score(next.Name) >= own || next.Name.Length > LongestValue && output.Type is not "text")
                    break;
                if (TypedText.Take(output, wanted, next.Name, true, clock) is { } value)
                {
                    yield return new ReadValue(value, $"{node.Name}: {next.Name}", own * 0.97);
                    break;
                }
            }
        }

        if (index.ColumnHeaderOf(node) is { } header && wanted.Score(header) is var column and > 0 && TypedText.Take(output, wanted, node.Name, true, clock) is { } cell)
            yield return new ReadValue(cell, $"{header}: {node.Name}", column * 0.9);
    }

    /// <summary>A label is the last few words before the colon, not the whole sentence.</summary>
    private static string LastWords(string text)
    {
        var sentence = Sentences.Of(text).LastOrDefault() ?? text;
        var words = sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var label = string.Join(' ', words.TakeLast(5)).Trim();
        return label.Length > 24 && label.Any(TextFold.IsChinese) ? label[^12..] : label;
    }

    [GeneratedRegex(@"\s*[:：#=]\s*|\s+(?:is|are|was)\s+|\s+[-–—]\s+|(?<=号|码|编号|价|额|间|期|名)(?:是|为)\s*|(?<=\b(?:number|code|reference|no\.?|id|ref)\b)\s+(?=[A-Z0-9])", RegexOptions.IgnoreCase)]
    private static partial Regex LabelEnd();
}
