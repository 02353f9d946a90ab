using System.Text.RegularExpressions;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>
/// Goals written as a heading with a list under it: "Create an account:", then a line for each detail. The heading is
/// what is done with the details, so it comes after them.
/// </summary>
internal static partial class Headings
{
    [GeneratedRegex(@"^(?:please\s+)?(?:answer|fill|enter|use|set|choose|complete|with|input|details?|填写|填好|输入|回答|选择|设置|信息|如下|使用)", RegexOptions.CultureInvariant)]
    private static partial Regex MerelyFills();

    [GeneratedRegex(@"^(?:book|reserve|order|buy|search|find|预订|预定|预约|订|购买|搜索|查)", RegexOptions.CultureInvariant)]
    private static partial Regex LeadsOn();

    /// <summary>Makes one form of the lines under a heading, and what the heading tells to do of the last clause.</summary>
    public static void Join(List<ClausePart> parts, List<Clause?> clauses)
    {
        for (var i = 0; i + 1 < parts.Count; i++)
        {
            if (clauses[i] is not null || !parts[i].Raw.TrimEnd().EndsWith(':') && !parts[i].Raw.TrimEnd().EndsWith('：') || clauses[i + 1] is not FormClause { IsBare: true } || LeadsOn().IsMatch(parts[i].Masked.TrimStart()))
                continue;
            var entries = new List<Clause>();
            var last = i + 1;
            for (; last < clauses.Count && clauses[last] is FormClause { IsBare: true } line; last++)
                entries.AddRange(line.Entries);
            var heading = parts[i];
            clauses[i] = new FormClause { Words = heading.Words, Entries = entries };
            clauses.RemoveRange(i + 1, last - i - 1);
            parts.RemoveRange(i + 1, last - i - 1);
            if (MerelyFills().IsMatch(heading.Masked.TrimStart()) || clauses[^1] is SubmitClause or HandClause { Verb: Instructing.InstructionVerb.Tap })
                return;
            clauses.Add(new SubmitClause { Words = heading.Words });
            parts.Add(heading);
            return;
        }
    }
}
