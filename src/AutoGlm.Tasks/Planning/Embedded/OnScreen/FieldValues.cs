using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text.Values;
using AutoGlm.Tasks.Understanding.Reading;

namespace AutoGlm.Tasks.Planning.Embedded.OnScreen;

/// <summary>Finds the words of a goal that a field it names is to have: behind the name, before it, or the nearest value.</summary>
internal static partial class FieldValues
{
    private const int Farthest = 60;

    /// <summary>The value for the field that is named there; null when none is told.</summary>
    /// <param name="goal">The goal.</param>
    /// <param name="field">Where the field is named.</param>
    /// <param name="taken">Places that mean something else.</param>
    /// <param name="others">How many more fields the goal names.</param>
    public static TextSpan? For(GoalWords goal, TextSpan field, IReadOnlyList<TextSpan> taken, int others)
    {
        var sentence = goal.SentenceOf(field);
        var part = goal.PartOf(field);
        bool Free(TextSpan span) => span.Length > 0 && !span.Overlaps(field) && !taken.Any(one => one.Overlaps(span));

        // A value that shows by its form.
        var pieces = goal.Pieces.Where(piece => piece.Kind != PieceKind.Taken && Free(piece.Span) && (piece.Kind is not PieceKind.Number || goal.In(piece.Span).Any(char.IsDigit))).ToList();
        // "2 kids": the field is named by what is counted.
        if (goal.Pieces.Where(piece => piece.Kind == PieceKind.Number && piece.Span.Contains(field) && piece.Span.Start < field.Start).Select(piece => Figures(goal, piece.Span)).OfType<TextSpan>().FirstOrDefault(Free) is { Length: > 0 } counted)
            return counted;
        if (pieces.Where(piece => part.Contains(piece.Span)).OrderBy(piece => Distance(piece.Span, field)).FirstOrDefault() is { } near)
            return near.Span;
        if (Behind(goal, field, part) is { } behind && Free(behind))
            return behind;
        if (Before(goal, field, part) is { } before && Free(before))
            return before;
        if (Names.Find(goal).Where(name => sentence.Contains(name) && Free(name) && Distance(name, field) < Farthest).OrderBy(name => Distance(name, field)).Cast<TextSpan?>().FirstOrDefault() is { } name)
            return name;
        if (Right(goal, field, part) is { } right && Free(right))
            return right;
        // Another field's value may stand nearer to it than to its own.
        if (others > 0)
            return null;
        return pieces.Where(piece => sentence.Contains(piece.Span) && Distance(piece.Span, field) < Farthest).OrderBy(piece => Distance(piece.Span, field)).FirstOrDefault()?.Span;
    }

    private static TextSpan? Figures(GoalWords goal, TextSpan span) =>
        goal.In(span).TakeWhile(char.IsAsciiDigit).Count() is > 0 and var length ? new TextSpan(span.Start, length) : null;

    /// <summary>What stands behind it is meant sooner than what stands before it.</summary>
    private static int Distance(TextSpan value, TextSpan field) => value.Start >= field.End ? value.Start - field.End : field.Start - value.End + 8;

    private static TextSpan? Behind(GoalWords goal, TextSpan field, TextSpan part) =>
        part.End <= field.End ? null : Words(goal, field.End, part.End, (goal.Chinese ? ChineseLink() : Link()).Match(goal.Folded[field.End..part.End]));

    /// <summary>Label and value with nothing between them: 姓名周秀兰, "passenger Ann Lee".</summary>
    private static TextSpan? Right(GoalWords goal, TextSpan field, TextSpan part) =>
        part.End <= field.End || field.Start - part.Start > 6 ? null : Words(goal, field.End, part.End, Bare().Match(goal.Text[field.End..part.End]));

    private static TextSpan? Before(GoalWords goal, TextSpan field, TextSpan part) =>
        field.Start <= part.Start ? null : Words(goal, part.Start, field.Start, (goal.Chinese ? ChineseInto() : Into()).Match(goal.Folded[part.Start..field.Start]));

    private static TextSpan? Words(GoalWords goal, int start, int end, Match match)
    {
        if (!match.Success)
            return null;
        var value = match.Groups["v"];
        var (from, to) = (start + value.Index, start + value.Index + value.Length);
        while (to > from && (char.IsPunctuation(goal.Text[to - 1]) || char.IsWhiteSpace(goal.Text[to - 1])) && goal.Text[to - 1] is not ')' and not '"' and not '”')
            to--;
        return to > from && to <= end ? new TextSpan(from, to - from) : null;
    }

    [GeneratedRegex(@"^\s*(?<v>(?![的是了在里上中下和与及或那这被由])[\u4e00-\u9fff\d]{1,12}|\s(?:\p{Lu}|\d)[\p{L}\d.'’-]*(?:\s[\p{Lu}\d][\p{L}\d.'’-]*){0,3})\s*[,，.。;；]?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Bare();

    [GeneratedRegex(@"^[\s""'”’]*(?:field|box|input|column|line)?\s*(?:(?:should|must|has\s+to|have\s+to|ought\s+to|needs?\s+to|is\s+to|are\s+to|shall|to|will)\s+)?(?:now\s+)?(?:read|say|be|become|contain|show|hold|have|get|is|are|was|as|with|to|=|:)+\s*(?:now\s+|set\s+to\s+|changed\s+to\s+)?(?:the\s+)?(?<v>(?!(?:still\s+)?(?:missing|empty|blank|wrong|incorrect|not|unknown|gone|absent|left)\b)[^\s].*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(@"\b(?:put|enter|type|write|fill|input|have|set|give|use|choose|pick|make|select|key|note|record)(?:\s+in)?\s+(?<v>.+?)\s+(?:in|into|as|for|under|to|on|at)\s+(?:the\s+|its\s+|my\s+|our\s+|a\s+)?[""'“‘]?$|^[\s""'”’]*(?<v>[^\s].*?)\s+(?:goes|belongs|is\s+(?:the|my|our|her|his|its)|should\s+(?:be|go)|has\s+been\s+filled\s+in|was\s+filled\s+in|is\s+filled\s+in)(?:\s+(?:in|into|as|under))?(?:\s+the)?\s+[""'“‘]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Into();

    [GeneratedRegex("^[\"”」’\\s]*(?:那?一?(?:栏|框|项|格|里|处|输入框|字段)|里面?|中|上|处)*\\s*(?:应该?|需要?|要|得|都|先|就|请|帮我|给我)*(?:填写?成?|填入|填上|写成?|写上|写|改成|改为|换成|设为|设置为|设成|输入|选择?|是|为|叫|:|：|=)\\s*(?<v>\\S.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseLink();

    [GeneratedRegex("(?:把|将|请|以|用)?(?<v>[^把将请]+?)(?:这个?|那个?)?(?:填到|填进|填入|填在|写到|写进|写在|输到|输入到|放到|放进|作为|设为|当作|选为)\\s*[\"“「‘]?$", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseInto();
}
