namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Ways of putting a label before its value: "Name: Ann", "e-mail = a@b.c", 姓名：张三, and without any sign, "age 30".</summary>
internal static class PairItems
{
    public static readonly ClausePattern[] Marked =
    [
        SetClauses.Pattern(@"[-*•·]?\s*(?:(?:the|your|my|its|a|an)\s+)?(?<t>[^:=,\uE001-\uE006]{1,40}?)\s*(?:[:=]|\s+->)\s*(?<v>.+?)"),
    ];

    public static readonly ClausePattern[] Loose =
    [
        .. Marked,
        SetClauses.Pattern(@"(?:the\s+|your\s+|my\s+)?(?<t>[^,]{1,40}?)\s+(?:is|set\s+to|should\s+be|to|of)\s+(?<v>[^,]+?)"),
        SetClauses.Pattern(@"(?:the\s+|your\s+|my\s+|an?\s+)?(?<t>(?:[a-z-]+\s+){1,3}?)(?:of\s+|as\s+)?(?<v>[\uE001-\uE006]+)"),
        SetClauses.Pattern(@"(?<t>[\u4e00-\u9fff]{1,10}?)\s*(?:填写|填入|填|写|选择|选|为|是|设为)\s*(?<v>.+?)"),
        SetClauses.Pattern(@"(?<t>[\u4e00-\u9fff]{1,10}?)\s*(?<v>[\uE001-\uE006]+)"),
        SetClauses.Unsplit(@"(?:the\s+|an?\s+)?(?<v>[a-z][^\s,]*\s+[^,]+?|[\u4e00-\u9fff]{1,10}?[^,]{1,40}?)"),
    ];
}
