namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Reads what a control is to show: "set the volume to 7", "choose Friday from the list", 将城市选为北京.</summary>
internal sealed class SetReader : IClauseReader
{
    private const string T = "(?<t>.+?)";
    private const string V = "(?<v>.+?)";

    private static readonly ClausePattern[] English =
    [
        Set(@"(?:set|change|adjust|switch|update|slide|turn|modify|edit)\s+(?:the\s+(?:value|position)\s+of\s+)?(?<t>(?!all\b|every\b|each\b).+?)\s+(?:to|=|as)\s+" + V),
        Set(@"(?:select|choose|pick|set)\s+(?:the\s+(?:options?|values?|date|time|colou?r)\s+)?(?<v>[\uE001]+(?:\s*(?:,|and|,\s*and)\s*[\uE001]+)*)\s+(?:from|in|as|for|under|on)\s+(?:the\s+|your\s+)?" + T),
        Set(@"(?:select|choose|pick)\s+(?:the\s+(?:options?|values?|date|time|colou?r)\s+)?(?<v>(?!all\b|every\b|each\b|the (?:first|last|second|third|cheapest|most)\b)[^,]+?(?:,\s*[^,]+?)*?)\s+(?:from|as|for|under)\s+(?:the\s+|your\s+)?" + T),
        Set(@"(?:select|choose|pick)\s+(?<v>[^,]+?)\s+in\s+(?:the\s+|your\s+)(?<t>.*?(?:list|menu|dropdown|drop-down|drop down|select|box|field|picker|group|calendar|combobox|column))"),
        Set(@"(?:select|choose|pick)\s+(?:the\s+)?(?:date\s+|time\s+|colou?r\s+|options?\s+|values?\s+)" + V),
        Set(@"(?:select|choose|pick)\s+(?<v>.+)"),
    ];

    private static readonly ClausePattern[] Chinese =
    [
        Set("(?:把|将)" + T + @"(?:的值|的数值)?(?:设置为|设置成|设为|设成|调整为|调整到|调到|调成|调为|改为|改成|更改为|修改为|切换为|切换到|选择为|选为|选成|拖到|滑到)\s*" + V),
        Set(@"(?:在|从)\s*" + T + @"(?:中|里面?|内|上)?\s*(?:选择|选中|选取|选出|选)\s*" + V),
        Set(@"(?<t>[\u4e00-\u9fff]{2,8}?)(?:选择|选为|选)\s*" + V),
        Set(@"(?:选择|选中|选取|挑选|选)(?:选项|日期|时间|颜色)?\s*(?<v>.+)"),
    ];

    public Clause? Read(ClausePart part) => ClausePattern.Read(part.Chinese ? Chinese : English, part);

    private static ClausePattern Set(string pattern) => ClausePattern.Of(pattern, (part, match) =>
    {
        var target = match.Groups["t"] is { Success: true, Length: > 0 } t ? part.Select(t) : null;
        var group = match.Groups["v"];
        var words = part.Original(group);
        // "Select all unread messages": things that are there to be marked, not a value for a field.
        if (target is null && SelectionReader.Read(words, part.Language) is { IsPlain: false, Names.Count: 0 } selection)
            return new HandClause { Words = part.Words, Verb = Instructing.InstructionVerb.Check, Target = selection };
        var names = NameLists.IsList(words, out var list) ? list : null;
        return new SetClause
        {
            Words = part.Words,
            Field = target,
            Values = names is null ? [ValueReader.Read(part, group)] : [.. names.Select(ValueSource.Of)],
        };
    });
}
