using System.Globalization;
using System.Text.RegularExpressions;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Reading.Sheets;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Tasks.Reading.Questions;

/// <summary>Solves what a page sets as a sum, and works with the numbers that stand on it by themselves.</summary>
internal static partial class MathAnswers
{
    public static Finding? Find(Inquiry inquiry, ObservationIndex index)
    {
        if (Exercise().IsMatch(inquiry.Folded))
        {
            foreach (var leaf in Leaves.In(index, index.Nodes[0]).Where(index.IsReachable))
            {
                if (Expression.Solve(Leaves.TextOf(index, leaf)) is { } value)
                    return new Finding(NumberText.Format(value), Leaves.TextOf(index, leaf), 0.95);
            }

            // The parts of an exercise may stand in pieces of their own: 7, +, 5, =.
            if (Expression.Solve(string.Join(' ', Leaves.In(index, index.Nodes[0]).Where(leaf => !Leaves.IsControl(leaf)).Select(leaf => Leaves.TextOf(index, leaf)))) is { } joined)
                return new Finding(NumberText.Format(joined), "exercise", 0.8);
        }

        if (!Numbers().IsMatch(inquiry.Folded) || inquiry.Operation == Operation.None && inquiry.Quality is null)
            return null;
        var numbers = Alone(index);
        if (numbers.Count < 2)
            return null;
        var result = inquiry.Operation != Operation.None ? Working.Out(inquiry.Operation, numbers)
            : inquiry.Quality!.More ? numbers.Max() : numbers.Min();
        return new Finding(NumberText.Format(result), string.Join(", ", numbers.Select(NumberText.Format)), 0.85);
    }

    /// <summary>Numbers that are all a piece of the page says.</summary>
    private static List<decimal> Alone(ObservationIndex index) =>
        [.. Leaves.In(index, index.Nodes[0])
            .Where(leaf => index.IsReachable(leaf) && !UiRoles.IsTextField(leaf) && leaf.Role != "link")
            .Select(leaf => TextFold.Fold(Leaves.TextOf(index, leaf)))
            .Where(text => Lone().IsMatch(text))
            .Select(text => decimal.Parse(Lone().Match(text).Groups["n"].Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.Number, CultureInfo.InvariantCulture))];

    [GeneratedRegex(@"\b(?:answer|result|solution|solve|problem|equation|sum|exercise|expression|calculation|captcha|calculate)\b|题|答案|结果|算式|等式|计算|验证", RegexOptions.CultureInvariant)]
    private static partial Regex Exercise();

    [GeneratedRegex(@"\bnumbers?\b|\bvalues?\b|\bdigits?\b|数", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"^(?:[a-z]\s*[:=]\s*|number\s*\w*\s*:\s*|第?[一二三四]?个?数\s*:\s*)?(?<n>[-+]?\d[\d,]*(?:\.\d+)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Lone();
}
