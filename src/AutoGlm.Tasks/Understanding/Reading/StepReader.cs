using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Tasks.Understanding.Reading;

/// <summary>Reads goals that spell out their steps: numbered, in sentences, or strung together with "then" and 然后.</summary>
internal static partial class StepReader
{
    [GeneratedRegex(
        @"(?:^|\n)\s*(?:step\s*)?\d{1,2}\s*[.):,]\s*|\s+(?:\d{1,2}[.)]|\(\d{1,2}\))\s+|\n+|[;!]\s*|\.(?=\s|$|[\u4e00-\u9fff])\s*|,\s*(?:and\s+)?(?:then|finally|after that|afterwards|next)\s+(?!page\b|month\b|to\b)|\s+(?:and\s+)?then\s+|\s+after that,?\s+|(?:,\s*)?(?:然后|接着|再(?!见)|随后|之后(?!的)|最后(?!一))\s*,?\s*|,\s*(?=[\u4e00-\u9fff])|,\s*(?:and\s+)?(?=" + EnglishVerbs + @")|\s+and\s+(?=" + EnglishVerbs + @")|并(?=点|输|选|勾|按|关|打开|提交)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Borders();

    private const string EnglishVerbs = @"(?:double[- ]click|right[- ]click|click|tap|press|hit|type|enter|fill|select|choose|pick|check|uncheck|tick|untick|scroll|drag|hover|open|go\s+(?:to|back)|submit|close|dismiss|upload|wait|switch|clear|long[- ]press|navigate|visit|input|toggle)\b";

    [GeneratedRegex(@"^(?:[\s,.:]|\d{1,2}[.):,]|\b(?:first|firstly|second|next|then|now|finally|lastly|please|and|also|you)\b(?!\s+(?:page|result|row|item|option|link|button|one)),?|首先|第一步|第二步|第三步|第四步|请|先|再|然后|接着|最后|帮我|麻烦)+", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex(@"\b(?:click|tap|press|type|enter|scroll|hover|drag|double[- ]click|right[- ]click|long[- ]press|tick|untick|uncheck)\b|点击|单击|双击|右击|长按|输入|填入|勾选|滚动|拖动|悬停|按下|点一下", RegexOptions.CultureInvariant)]
    private static partial Regex HandWork();

    /// <summary>The steps, or none when any part of the goal is something other than a step.</summary>
    public static IReadOnlyList<GoalStep> Read(string goal, GoalLanguage language)
    {
        var marked = new MarkedGoal(goal);
        foreach (var quote in Quotes.Find(goal))
            marked.Add(quote);
        if (!HandWork().IsMatch(marked.Masked))
            return [];
        var steps = new List<GoalStep>();
        foreach (var part in Parts(marked))
        {
            var lead = Opening().Match(marked.Masked.Substring(part.Start, part.Length)).Length;
            var span = new TextSpan(part.Start + lead, part.Length - lead);
            if (span.Length <= 0 || span.In(goal).All(c => !char.IsLetter(c) && c is not '{'))
                continue;
            var read = language == GoalLanguage.English ? EnglishSteps.Read(marked, span) : ChineseSteps.Read(marked, span);
            if (read.Count == 0)
                return [];
            steps.AddRange(read);
        }
        return steps;
    }

    private static IEnumerable<TextSpan> Parts(MarkedGoal goal)
    {
        var start = 0;
        foreach (Match border in Borders().Matches(goal.Masked))
        {
            if (border.Index > start)
                yield return new TextSpan(start, border.Index - start);
            start = border.Index + border.Length;
        }
        if (start < goal.Masked.Length)
            yield return new TextSpan(start, goal.Masked.Length - start);
    }
}
