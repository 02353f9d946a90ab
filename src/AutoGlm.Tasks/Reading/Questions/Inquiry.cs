using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding;
using AutoGlm.Tasks.Understanding.Questioning;

namespace AutoGlm.Tasks.Reading.Questions;

/// <summary>A question taken apart by its words, without regard to any page.</summary>
internal sealed partial record Inquiry
{
    public required string Words { get; init; }

    /// <summary>The words folded, each character in its place.</summary>
    public required string Folded { get; init; }

    public required bool Chinese { get; init; }

    public Wanted Wants { get; init; }

    public Operation Operation { get; init; }

    /// <summary>"How many …": things or units are counted.</summary>
    public bool Counts { get; init; }

    /// <summary>The word after "how many", "which", "what": buses, town, 城市; empty when there is none.</summary>
    public string Asked { get; init; } = "";

    public FoundQuality? Quality { get; init; }

    /// <summary>The time or date range's end is asked for (closes, until, 关门), not its start.</summary>
    public bool WantsEnd { get; init; }

    /// <summary>First is 1, last is −1: "the first bus", 末班车; null when not said.</summary>
    public int? Ordinal { get; init; }

    /// <summary>Words that mean something, without those that only make it a question.</summary>
    public IReadOnlyList<string> Content { get; init; } = [];

    /// <summary>What was said beside the question, folded: it may name the thing asked about.</summary>
    public string Context { get; init; } = "";

    /// <summary>Words of the context that mean something and are not in the question.</summary>
    public IReadOnlyList<string> Around { get; init; } = [];

    /// <summary>Words that the page's own fields hold: what was asked of a form, its answer doesn't say again.</summary>
    public IReadOnlySet<string> Settled { get; init; } = new HashSet<string>();

    /// <summary>The question in each of the wordings the goal has for it.</summary>
    public static IEnumerable<Inquiry> AllOf(AskedValue asked) => asked.Also.Select(also => Of(asked with { Question = also, Context = $"{asked.Context} {asked.Question}" })).Prepend(Of(asked));

    public static Inquiry Of(AskedValue asked)
    {
        var words = (asked.Question ?? asked.Text).Trim();
        // "What is it?" asks for what was said before.
        if (asked.Context.Length > 0 && !QuestionContent.Of(TextFold.InPlace(words)).Any())
            return Of(asked with { Question = $"{asked.Context} {words}", Context = "" });
        var folded = TextFold.InPlace(words).TrimEnd('?', '.', '!', ' ');
        var chinese = folded.Count(TextFold.IsChinese) * 2 > folded.Count(char.IsAsciiLetter);
        // A quoted name says nothing about what sort of thing is wanted.
        var bare = Quoted().Replace(folded, match => new string(' ', match.Length));
        var operation = OperationOf(bare);
        var counts = Counting().IsMatch(bare);
        var context = TextFold.InPlace(asked.Context);
        if (operation == Operation.None && InAll().IsMatch(context))
            operation = Operation.Sum;
        var content = QuestionWords.Content(folded).ToList();
        var noun = (chinese ? AskedChinese() : AskedEnglish()).Match(folded) is { Success: true } match ? match.Groups["n"].Value.Trim() : "";
        return new Inquiry
        {
            Words = words,
            Folded = folded,
            Chinese = chinese,
            Operation = operation,
            Counts = counts,
            Asked = noun,
            Wants = WantedKinds.Of(bare.TrimEnd(), noun, asked, operation, counts),
            Quality = Qualities.Find(Comparison().Replace(bare, match => new string(' ', match.Length))),
            WantsEnd = Ending().IsMatch(bare),
            Ordinal = OrdinalOf(bare),
            Content = content,
            Context = context,
            Around = [.. QuestionContent.Of(context).Except(content)],
        };
    }

    private static Operation OperationOf(string folded) =>
        Averages().IsMatch(folded) ? Operation.Average
        : Medians().IsMatch(folded) ? Operation.Median
        : Differences().IsMatch(folded) ? Operation.Difference
        : Products().IsMatch(folded) ? Operation.Product
        : Ranges().IsMatch(folded) ? Operation.Range
        : Sums().IsMatch(folded) ? Operation.Sum
        : Operation.None;

    private static int? OrdinalOf(string folded) =>
        LastWords().IsMatch(folded) ? -1
        : NextWords().IsMatch(folded) ? 1
        : OrdinalWords().Match(folded) is { Success: true } match ? match.Groups["n"].Value switch
        {
            "first" or "第一" or "首" or "头" => 1,
            "second" or "第二" => 2,
            "third" or "第三" => 3,
            "fourth" or "第四" => 4,
            "fifth" or "第五" => 5,
            _ => null,
        }
        : null;

    [GeneratedRegex("\"[^\"]+\"|《[^》]+》|「[^」]+」", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\bhow many\b|(?<!\b(?:phone|telephone|mobile|contact|order|article|reference|serial|account|house|room|flight|tracking|model|part|card|fax|id|licence|license|page|ticket|invoice)\s)\b(?:total\s+)?(?:number|count) of\b|\bcount\s+(?:the|all|how)\b|多少(?:个|条|件|项|封|人|位|次|本|张|种|名|篇|家|只|台|辆|班|趟|门|道|场|部|款|套|份|组|行|页)|(?<![第前后这那十])几(?:个|条|件|项|封|位|次|本|张|种|名|篇|家|只|台|辆|班(?!车)|趟|门|道|场|部|款|套|份|组|行|页|人)|有多少(?!钱)|(?:的|总)?(?:数量|个数|总数|条数|件数|人数)(?:是|有|为)", RegexOptions.CultureInvariant)]
    private static partial Regex Counting();

    [GeneratedRegex(@"\bhow many\s+(?:of\s+(?:all\s+)?(?:the|these|those|our|my|your)\s+)?(?<n>(?:[\p{L}'-]+\s+){0,2}?[\p{L}'-]+?)(?=\s+(?:are|is|do|does|did|has|have|had|can|will|were|was|in|on|of|with|that|which|go|goes|cost|costs|there|at|to|from|by|were)\b|$)|\b(?:which|what)\s+(?!is\b|are\b|was\b|were\b|does\b|do\b|did\b|has\b|have\b|one\b|of\b|the\b|'s)(?<n>(?:[\p{L}'-]+\s+)??[\p{L}'-]+)(?=\s+(?:is|are|was|were|does|do|did|has|have|had|can|will|costs?|sells?|sold|goes|shows?|comes?|leaves?|the|you|we|i|he|she|it|they)\b|$)|\b(?:which|what)\s+(?!is\b|are\b|was\b|were\b|does\b|do\b|did\b|has\b|have\b|one\b|of\b|the\b|'s)(?<n>[\p{L}'-]+)|\b(?:name|title)\s+of\s+(?:the\s+)?(?<n>[\p{L}'-]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex AskedEnglish();

    [GeneratedRegex(@"(?:哪一?(?:个|家|位|款|种|项|件|本|天|年|月|班|条|座|间|所|名|辆|门|部|款|场|次|只)?|什么|(?:多少|几)(?:个|条|件|项|封|位|本|张|种|名|篇|家|只|台|辆|班|趟|门|道|场|部|款|套|份|组|号)?)(?<n>[\u4e00-\u9fff]{1,4}?)(?=的|最|是|有|在|卖|花|开|去|要|会|比|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex AskedChinese();

    [GeneratedRegex(@"\b(?:more|less|fewer|greater|higher|lower|larger|bigger|smaller|cheaper|at most|at least)\s+(?:expensive\s+)?than\s+[^\d\p{L}]{0,3}\d|\bat (?:least|most)\s|\bno (?:more|less|fewer) than\s|\bmost\s+(?:of|read)\b|\bhow (?:much|many) more\b|\bone more\b|更多信息", RegexOptions.CultureInvariant)]
    private static partial Regex Comparison();

    [GeneratedRegex(@"\b(?:average|mean)\b|平均|均值|均价", RegexOptions.CultureInvariant)]
    private static partial Regex Averages();

    [GeneratedRegex(@"\ball\b.*\btogether\b|\baltogether\b|\bin\s+total\b|\badded\s+up\b|合计|一共|总共|加起来", RegexOptions.CultureInvariant)]
    private static partial Regex InAll();

    [GeneratedRegex(@"\bmedian\b|中位数|中值", RegexOptions.CultureInvariant)]
    private static partial Regex Medians();

    [GeneratedRegex(@"\bdifference\b|\bdiffers?\b|\bexceeds?\b|\bsubtract|\bminus\b|\bhow (?:much|many)\s+(?:\p{L}+\s+)?(?:more|less|fewer|cheaper|longer|taller|heavier|older|younger|higher|lower|bigger|larger|further)\b|\bhow much (?:do|can|would) (?:i|you|we) save\b|之差|差额|差价|差距|相差|的差|(?:贵|便宜|多|少|重|轻|高|低|长|短|大|小|快|慢|早|晚|省)(?:了)?多少", RegexOptions.CultureInvariant)]
    private static partial Regex Differences();

    [GeneratedRegex(@"\bproduct of (?:the )?(?:two|these|those|both|all|\d|numbers)|\bmultipl|乘积|之积|相乘", RegexOptions.CultureInvariant)]
    private static partial Regex Products();

    [GeneratedRegex(@"\brange of\b|极差", RegexOptions.CultureInvariant)]
    private static partial Regex Ranges();

    [GeneratedRegex(@"\b(?:sum|totals?|altogether|in all|together|combined|overall|add(?:ed|ing)?\s+(?:it\s+|them\s+)?(?:all\s+)?(?:up|together))\b|一共|总共|合计|总和|总计|之和|的和|加起来|相加|总金额|总额|总价|总数|总分|共计|全年|共(?=花|有|卖|用|要)|总(?:支出|收入|成本|费用|开销|花费|人数|量|数量|销量|销售额)|汇总|累计", RegexOptions.CultureInvariant)]
    private static partial Regex Sums();

    [GeneratedRegex(@"\b(?:close|closes|closing|end|ends|ending|finish|finishes|until|till|latest|arrive|arrives|arrival)\b|关门|打烊|下班|结束|闭馆|截止|停止营业|收工|到几点|到达|抵达", RegexOptions.CultureInvariant)]
    private static partial Regex Ending();

    [GeneratedRegex(@"\b(?:the )?last (?!name|week|month|year|night|updated?|modified|time|one of)\p{L}|末班|最后一(?:个|班|趟|条|行|位|名|项|次|封|章)|最末", RegexOptions.CultureInvariant)]
    private static partial Regex LastWords();

    [GeneratedRegex(@"\bnext (?!page|step|to|week|month|year)\p{L}|下一(?!页|步|年)(?:个|班|趟|场|次|列)", RegexOptions.CultureInvariant)]
    private static partial Regex NextWords();

    [GeneratedRegex(@"\b(?<n>first|second|third|fourth|fifth)\b(?! name)|(?<n>第[一二三四五])(?:个|班|趟|条|行|位|名|项|次|封|章)|(?<n>首|头)班", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex OrdinalWords();
}
