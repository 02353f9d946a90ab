using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text.Values;
using AutoGlm.Tasks.Understanding.Reading;

namespace AutoGlm.Tasks.Understanding.Questioning;

/// <summary>Cuts a goal into its sentences; Chinese ones at each comma too, since a comma often ends a sentence there.</summary>
internal static partial class GoalSentences
{
    public static IEnumerable<TextSpan> Of(MarkedGoal goal, bool chinese)
    {
        var start = 0;
        // Quoted texts are no sentences of the goal, and a full stop within a file's name ends none.
        var hidden = string.Create(goal.Text.Length, goal, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = MarkedGoal.IsMark(source.Masked[i]) ? '\uE001' : source.Text[i];
        });
        foreach (Match border in (chinese ? Chinese() : English()).Matches(hidden))
        {
            var end = border.Index + border.Length;
            if (border.Index > start)
                yield return new TextSpan(start, end - start);
            start = end;
        }

        if (start < goal.Text.Length)
            yield return new TextSpan(start, goal.Text.Length - start);
    }

    [GeneratedRegex(@"(?<!\b(?:e\.g|i\.e|mr|mrs|ms|dr|no|nr|st|approx|etc|vs|p\.m|a\.m))[.!?;]+(?=\s|$)\s*|,\s+(?=(?:(?:i|we)\s+)?(?:just\s+|only\s+)?(?:need|want|would\s+like|looking\s+for|give\s+me|tell\s+me)\s+(?:the|its|their|his|her)\b)|\n+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex English();

    [GeneratedRegex(@"[，。！!？?；;：\n～]+\s*|[,:](?!\d)\s*|\s*(?:—+|–|\s-\s)\s*|\.(?=\s|$|[\u4e00-\u9fff])\s*|(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])", RegexOptions.CultureInvariant)]
    private static partial Regex Chinese();
}
