using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Tasks.Understanding.Reading;

/// <summary>Reads what a goal wants to be told: questions, "tell me …", "…多少钱", 告诉我….</summary>
internal static partial class QuestionReader
{
    [GeneratedRegex(
        @"(?:^|[.,;!?\n]|\b(?:and|then|also|please)\s)\s*(?:and\s+|then\s+|also\s+|please\s+|finally\s+|can you\s+|could you\s+)*"
        + @"(?:(?<tell>tell me|let me know|give me|report(?: back)?(?: to me)?|return|bring (?:me )?back|send me back|read (?:out|me|back)?|note(?: down)?|write down|find out|check|get me|show me|list|include|collect|i want to know|i need to know|i'd like to know|i need)\s+(?=(?:what|how|who|when|where|which|whether|if|the|its|my|a|their|his|her)\b)(?:(?<wh>what|how much|how many|who|when|where|which|whether|if)\b)?|(?<wh>what|what's|how much|how many|how long|how old|who|when|where|which|is|are|does|do|did|was|were|has|have)\b)"
        + @"\s*(?<x>[^.!?;\n]*?)(?=$|[.!?;\n]|,?\s+and\s+(?:then\s+)?(?:tell|report|return|send|note|book|open|click)\b)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex English();

    [GeneratedRegex(
        @"(?:^|[,.;!?\n]|并且?|然后|最后|再|请)(?:请|并|再|把|将|最后|然后)*(?:(?<tell>告诉我|返回|报告|记下|记录下?|给出|读出|告知|给我|我想知道|想知道|看看|查一下|查询|问一下|请问|查)(?:一下)?)?(?<x>[^,.;!?\n]*?(?<ask>多少钱|是多少|有多少|多少|(?<![找查搜来这那前好要])几[个位篇条本点]|什么时候|何时|是什么|什么|是谁|谁|在哪里?|哪里|哪[个家天些]|吗|是否|怎么样|如何)[^,.;!?\n]*)|"
        + @"(?:^|[,.;!?\n]|并且?|然后|最后|再)(?:请|并|再|最后|然后)*(?<tell>告诉我|返回|报告|记下|给出|读出|告知|发给我)(?:一下)?(?<x>[^,.;!?\n]+)|(?:把|将)(?<x>[^,.;!?\n]+?)(?:告诉我|发给我|返回给我|返回|记下来)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Chinese();

    [GeneratedRegex(@"^(?:(?:is|are|was|were|the|a|an|my|its|their|does|do|you|me|what|'s|about)\s+)+", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    public static IReadOnlyList<AskedValue> Read(MarkedGoal goal, GoalLanguage language)
    {
        var asked = new List<AskedValue>();
        foreach (Match match in (language == GoalLanguage.English ? English() : Chinese()).Matches(goal.Masked))
        {
            var group = match.Groups["x"];
            var words = goal.Words(new TextSpan(group.Index, group.Length));
            var wh = match.Groups["wh"].Value + match.Groups["ask"].Value;
            if (language == GoalLanguage.English)
                words = Opening().Replace(words, "");
            // "Do not book" asks for nothing.
            if (wh is "do" or "does" or "did" && match.Groups["x"].Value.TrimStart().StartsWith("not", StringComparison.Ordinal))
                continue;
            if (words.Length == 0 || (match.Groups["tell"].Value is "check" or "list" or "include" or "collect" or "show me" or "get me" or "give me" or "read " or "read" or "i need" && wh.Length == 0 && ConceptOf(words) is null))
                continue;
            // A list of things to be told: "the name and the phone number".
            foreach (var part in Parts(words, language, wh))
                asked.Add(new AskedValue(part, ConceptOf(Head(part, language)) ?? ConceptOf(part) ?? OfWord(wh), TypeOf(wh, Head(part, language))));
        }
        return asked;
    }

    /// <summary>Parts of the goal that only say what to report, so that they give no slots.</summary>
    public static IEnumerable<TextSpan> ReportClauses(MarkedGoal goal, GoalLanguage language)
    {
        foreach (Match match in (language == GoalLanguage.English ? English() : Chinese()).Matches(goal.Masked))
            if (match.Groups["tell"].Success && match.Index > 0 && goal.Pieces.All(p => !p.Span.Overlaps(new TextSpan(match.Index, match.Length))))
                yield return new TextSpan(match.Index, match.Length);
    }

    private static string[] Parts(string words, GoalLanguage language, string wh) =>
        wh.Length > 0 ? [words]
        : language == GoalLanguage.English ? [.. ListParts().Split(words).Select(p => Opening().Replace(p.Trim(), "")).Where(p => p.Length > 0)]
        : [.. words.Split(['和', '与', '、'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(p => p.TrimStart('把', '将'))];

    [GeneratedRegex(@"\s*,\s*(?:and\s+)?|\s+and\s+(?=(?:the|its|my|their)\b|\w+$)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ListParts();

    /// <summary>The asked thing itself: "price" of "price of the blue lamp", 价格 of 蓝色台灯的价格.</summary>
    private static string Head(string words, GoalLanguage language)
    {
        var at = language == GoalLanguage.English ? HeadEnd().Match(words) is { Success: true } end ? end.Index : -1 : words.LastIndexOf('的');
        return at < 0 ? words : language == GoalLanguage.English ? words[..at] : words[(at + 1)..];
    }

    [GeneratedRegex(@"\s(?:of|in|for|on|at|from|under)\s", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex HeadEnd();

    private static string? ConceptOf(string words) => Synonyms.Best(words, ConceptKind.Field, 0.4) ?? Synonyms.Best(words, null, 0.75);

    private static string? OfWord(string wh) => wh switch
    {
        "how much" or "多少钱" => Concepts.Price,
        "how many" or "有多少" => Concepts.Quantity,
        "when" or "什么时候" or "何时" => Concepts.Date,
        "who" or "谁" or "是谁" => Concepts.PersonName,
        "where" or "在哪" or "在哪里" or "哪里" => Concepts.Address,
        _ => null,
    };

    private static string TypeOf(string wh, string head) => wh switch
    {
        "how much" or "多少钱" => "money",
        "how many" or "有多少" or "几个" or "几位" or "几篇" or "几条" or "几本" => "number",
        "is" or "are" or "does" or "do" or "did" or "was" or "were" or "has" or "have" or "whether" or "if" or "吗" or "是否" => "boolean",
        "when" or "什么时候" or "何时" => "date",
        "几点" => "time",
        _ => ConceptOf(head) switch
        {
            Concepts.Price => "money",
            Concepts.Date or Concepts.CheckIn or Concepts.CheckOut or Concepts.DepartDate => "date",
            Concepts.Time => "time",
            Concepts.Quantity or Concepts.PartySize or "rating" or "citations" or "views" or "rating-count" => "number",
            _ => Plural().IsMatch(head) ? "list" : "text",
        },
    };

    [GeneratedRegex(@"\b(?:list|titles|names|prices|all)\b|列表|所有|全部|标题们", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Plural();
}
