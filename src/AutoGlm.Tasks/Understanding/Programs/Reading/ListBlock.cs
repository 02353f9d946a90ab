using System.Text.RegularExpressions;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Understanding.Reading;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>
/// A list of details within a goal: a heading that ends with a colon, and under it a line for each label with its value.
/// The labels are the form's, so they are never read as something to do.
/// </summary>
/// <param name="Before">What stands before the heading.</param>
/// <param name="Heading">What becomes of the details.</param>
/// <param name="Items">Label and value of each line.</param>
/// <param name="After">What follows the list.</param>
internal sealed partial record ListBlock(string Before, string Heading, IReadOnlyList<(string Label, string Value)> Items, string After)
{
    private const int LeastItems = 2;

    [GeneratedRegex(@"^\s*(?:[-*•·]|\d{1,2}[.)])?\s*(?<t>[^:：\n]{1,60}?)\s*[:：]\s*(?<v>\S.*?)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Item();

    [GeneratedRegex(@"^(?:please\s+)?(?:answer|fill|enter|use|set|choose|complete|with|input|details?)\b|^请?(?:填写|填好|填入|输入|回答|选择|设置|使用|完善)|(?:信息|如下|资料)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex MerelyFills();

    [GeneratedRegex(@"\b(?:and|then)\s+(?<send>submit|save|send)|(?:并|后|再|然后)(?<send>提交|保存|发送)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Sends();

    [GeneratedRegex(@"^(?:please\s+)?(?:book|reserve|order|buy|search|find|go|open)\b|^请?(?:预订|预定|预约|订|购买|搜索|查|打开)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LeadsOn();

    [GeneratedRegex(@"\bsubscribe\s+to\s+|订阅", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Subscribing();

    /// <summary>The list; null where the goal has none, or its heading leads over several pages.</summary>
    public static ListBlock? Find(string goal)
    {
        var lines = goal.Split('\n');
        var head = Array.FindIndex(lines, line => line.TrimEnd() is { Length: > 1 } text && text[^1] is ':' or '：');
        if (head < 0 || LeadsOn().IsMatch(lines[head].TrimStart()))
            return null;
        var items = new List<(string, string)>();
        var at = head + 1;
        for (; at < lines.Length; at++)
        {
            if (lines[at].Trim().Length == 0)
                continue;
            if (Item().Match(lines[at]) is not { Success: true } item)
                break;
            items.Add((item.Groups["t"].Value, item.Groups["v"].Value));
        }

        return items.Count < LeastItems ? null : new ListBlock(string.Join('\n', lines.Take(head)), lines[head].Trim().TrimEnd(':', '：'), items, string.Join('\n', lines.Skip(at)));
    }

    /// <summary>What the list says to do, with what stands around it read as a goal of its own.</summary>
    /// <param name="read">Reads a part of the goal; empty when it says nothing.</param>
    /// <param name="made">What the heading makes of the details, where it makes something; its values are still to come.</param>
    public IReadOnlyList<Clause> Clauses(Func<string, IReadOnlyList<Clause>> read, Func<string, EnterClause?> made)
    {
        var before = Before.Trim().Length > 0 ? read(Before) : [];
        // Among the details of a form a subscription is a box to tick.
        var after = After.Trim().Length > 0 ? read(Subscribing().Replace(After, match => match.Value.Contains('订', StringComparison.Ordinal) ? "勾选订阅" : "tick ")) : [];
        if (before.Count == 0 && Before.Trim().Length > 0 || after.Count == 0 && After.Trim().Length > 0)
            return [];
        if (made(Heading) is { } making)
        {
            // Boxes to tick belong to what is made; what comes after that is done with it.
            var ticks = after.TakeWhile(clause => clause is SetClause or HandClause { Verb: InstructionVerb.Check or InstructionVerb.Uncheck }).ToList();
            return [.. before, making with { Entries = [.. making.Entries, .. Items.SelectMany(item => Single(Entry(item.Label, item.Value))), .. ticks] }, .. after.Skip(ticks.Count).SkipWhile(clause => clause is SubmitClause)];
        }

        var form = new FormClause { Words = Heading, Entries = [.. Items.Select(item => Entry(item.Label, item.Value))] };
        var send = Sends().Match(Heading) is { Success: true } said ? said.Groups["send"].Value : MerelyFills().IsMatch(Heading) ? null : Heading;
        var sent = after.Any(clause => clause is SubmitClause or HandClause { Verb: InstructionVerb.Tap } or DoClause);
        return [.. before, form, .. after, .. send is null || sent ? Array.Empty<Clause>() : [new SubmitClause { Words = send }]];
    }

    /// <summary>Each of several values is a box to tick or a choice of its own.</summary>
    private static IEnumerable<SetClause> Single(SetClause entry) => entry.Values.Select(value => entry with { Values = [value], Whole = null });

    private static SetClause Entry(string label, string value)
    {
        var text = Verbatim.Of(value.TrimEnd('.', '。', ';', '；') is { Length: > 0 } bare && value.Count(c => c is '.' or '。') == 1 && (bare.Any(Text.TextFold.IsChinese) ? bare.Length <= 8 : bare.Split(' ').Length < 4) ? bare : value);
        var several = text == value && NameLists.IsList(text, out var names) && names.All(name => name.Split(' ').Length <= 3) ? names : [text];
        return new SetClause
        {
            Words = $"{label}: {value}",
            Field = new Selection { Words = label, Phrase = new TargetPhrase { Name = label } },
            Values = [.. several.Select(ValueSource.Of)],
            Whole = several.Count > 1 ? text : null,
        };
    }
}
