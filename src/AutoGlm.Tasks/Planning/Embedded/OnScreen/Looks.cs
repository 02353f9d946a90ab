using System.Text.RegularExpressions;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Text.Values;
using AutoGlm.Tasks.Understanding;
using AutoGlm.Tasks.Understanding.Programs.Reading;

namespace AutoGlm.Tasks.Planning.Embedded.OnScreen;

/// <summary>
/// Words of a goal that tell something by how it looks or where it stands, with the kind of thing they are about, wherever
/// in the goal both stand: "of these cards I'd take the last but one", 哪个按钮最大就按哪个.
/// </summary>
internal static partial class Looks
{
    public static IEnumerable<Move> Find(GoalWords goal)
    {
        var kinds = Kinds(goal).ToList();
        foreach (Match match in (goal.Chinese ? ChineseLook() : Look()).Matches(goal.Folded))
        {
            var look = new TextSpan(match.Index, match.Length);
            if (kinds.Where(kind => !kind.Overlaps(look)).OrderBy(kind => Math.Abs(kind.Start - look.Start)).Cast<TextSpan?>().FirstOrDefault() is not { } kind)
                continue;
            var read = SelectionReader.Read(Phrase(goal, look, kind), goal.Chinese ? GoalLanguage.Chinese : GoalLanguage.English);
            if (read.Best is not null || read.Where.Count > 0 || read.Phrase.Ordinal is not null || read.Phrase.Place is not null)
                yield return new Move(MoveKind.Pick, look) { Second = kind, Times = HandCues.Times(goal, look, [look]) };
        }
    }

    /// <summary>Look and kind as one phrase that the readers know.</summary>
    public static string Phrase(GoalWords goal, TextSpan look, TextSpan? kind)
    {
        var (how, what) = (LastButOne().Replace(TextFoldOf(goal, look), "second to last"), kind is { } span ? goal.In(span) : "");
        if (goal.Chinese)
            return how.StartsWith('第') || how.StartsWith('倒') ? how + what : how + "的" + what;
        what = what.TrimEnd('s');
        if (Numbered().Match(how) is { Success: true } numbered)
            return $"the {numbered.Groups["n"].Value}th {what}";
        return PlaceStart().IsMatch(how) ? $"the {what} {how}" : $"the {how} {what}";
    }

    private static string TextFoldOf(GoalWords goal, TextSpan span) => goal.Folded.Substring(span.Start, span.Length);

    /// <summary>Words for kinds of things that are pressed.</summary>
    private static IEnumerable<TextSpan> Kinds(GoalWords goal)
    {
        if (goal.Chinese)
            return ChineseKind().Matches(goal.Folded).Select(match => new TextSpan(match.Index, match.Length));
        return goal.Words.Where(word => TargetKinds.Canonical(word.Stem) is not null and not (TargetKinds.Menu or TargetKinds.Form or TargetKinds.Text or TargetKinds.Heading or TargetKinds.List or TargetKinds.Table or TargetKinds.Section) || word.Stem is "square" or "circle" or "triangle" or "shape" or "star" or "word" or "box").Select(word => word.Span);
    }

    [GeneratedRegex(@"\blast\s+but\s+one\b|\bpenultimate\b|\bnext\s+to\s+last\b", RegexOptions.CultureInvariant)]
    private static partial Regex LastButOne();

    [GeneratedRegex(@"^(?:number|no\.?|#)\s*(?<n>\d{1,2})$", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^(?:in|at|on)\b", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceStart();

    [GeneratedRegex(@"\b(?:in|at|on)\s+the\s+(?:(?:upper|lower|top|bottom|left|right|far|very)(?:[\s-]+hand)?[\s-]*){1,3}(?:corner|side|edge|half)?|\b(?:last\s+but\s+one|penultimate|next\s+to\s+last|second\s+to\s+last|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|\d{1,2}(?:st|nd|rd|th))\b|\b(?:number|no\.?)\s*\d{1,2}\b|#\s*\d{1,2}\b|\b(?:\p{L}{3,}(?:est)|largest|smallest)\b|\b(?:red|orange|yellow|green|blue|purple|violet|pink|black|white|gr[ae]y|brown|cyan|magenta|turquoise)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Look();

    [GeneratedRegex("最[大小高低宽窄长短]|[左右上下][左右上下]角|最?[左右上下][边方面侧]|倒数第[一二三四五六七八九十\\d]+[个张条行项]?|第[一二三四五六七八九十\\d]+[个张条行项]?|[红橙黄绿蓝紫黑白灰粉棕青]色?", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseLook();

    [GeneratedRegex("按钮|按键|链接|卡片|图片|图标|方块|方形|圆形|圆圈|三角形|图形|选项|标签|格子|一行|条目", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseKind();
}
