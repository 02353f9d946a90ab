namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Reads that several sums are to be worked out: "do the sums", "fill in the answers to all problems", 把算式的结果都填上.</summary>
internal sealed class SolveReader : IClauseReader
{
    private const string Sums = @"(?:sums|exercises|problems|equations|calculations|arithmetic|maths?|additions?\s+problems|subtractions|multiplications|arithmetic\s+(?:problems|exercises|tasks)|(?:math|maths)\s+(?:problems|exercises|questions|tasks)|expressions|puzzles)";
    private const string All = @"(?:all\s+(?:of\s+)?)?(?:the\s+|these\s+|those\s+|this\s+)?(?:\d+\s+|following\s+|given\s+)?";
    private const string Here = @"(?:\s+(?:on|of)\s+(?:the|this)\s+(?:page|sheet|screen|worksheet)|\s+(?:above|below|shown|there|here))?";

    private static readonly ClausePattern[] Patterns =
    [
        Solve(@"(?:do|solve|work\s+out|calculate|compute|complete|answer|finish)\s+" + All + Sums + Here),
        Solve(@"(?:fill\s+in|enter|type|write|put\s+in|give|provide)\s+(?:all\s+)?(?:the\s+)?(?:right\s+|correct\s+)?(?:answers|results|solutions)(?:\s+(?:of|to|for)\s+" + All + Sums + ")?" + Here),
        Solve("(?:请)?(?:把|将)?(?:页面上?的?|下面的?|上面的?)?(?:所有|全部|这些|各道?|每道)?的?(?:算式|算术题|计算题|口算题|数学题|题目|习题|练习题|式子)的?(?:结果|答案|得数)?(?:都|全部|全)?(?:算出来|算好|做完|做好|填上|填好|填写|填完|写上|写好|解答|计算出来|算一下)(?:来)?"),
        Solve("(?:做|算|计算|完成|解答|求解)(?:完|好|出|一下)?(?:页面上?的?|下面的?|上面的?)?(?:所有|全部|这些|各道?|每道)的?(?:算式|算术题|计算题|口算题|数学题|题目|习题|练习题|题)(?:的?(?:结果|答案))?"),
        Solve("(?:填写|填入|填上|写出|算出)(?:所有|全部|各道?|每道|每个)的?(?:算式|算术题|计算题|口算题|数学题|题目|习题|式子|题)的?(?:结果|答案|得数)"),
    ];

    public Clause? Read(ClausePart part) => ClausePattern.Read(Patterns, part);

    private static ClausePattern Solve(string pattern) => ClausePattern.Of(pattern, (part, _) => new SolveClause { Words = part.Words });
}
