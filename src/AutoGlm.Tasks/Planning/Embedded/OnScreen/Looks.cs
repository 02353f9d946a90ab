using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text.Values;
using AutoGlm.Tasks.Understanding;
using AutoGlm.Tasks.Understanding.Programs.Reading;

namespace AutoGlm.Tasks.Planning.Embedded.OnScreen;

/// <summary>Words of a goal that tell something by how it looks or where it stands: "the tiniest button", 左上角的按钮.</summary>
internal static partial class Looks
{
    public static IEnumerable<Move> Find(GoalWords goal)
    {
        foreach (Match match in (goal.Chinese ? ChineseThing() : Thing()).Matches(goal.Folded))
        {
            var span = new TextSpan(match.Index, match.Length);
            var read = SelectionReader.Read(goal.In(span), goal.Chinese ? GoalLanguage.Chinese : GoalLanguage.English);
            if (read.Best is not null || read.Where.Count > 0 || read.Phrase.Ordinal is not null || read.Phrase.Place is not null || read.Phrase.Near is not null)
                yield return new Move(MoveKind.Pick, span) { Times = HandCues.Times(goal, span) };
        }
    }

    [GeneratedRegex(@"\bthe\s+(?:(?!is\b|are\b|that\b|which\b|and\b)[\p{L}-]+\s+){1,4}?(?:button|link|card|tile|picture|image|icon|symbol|box|square|circle|triangle|shape|row|entry|item|result|option|tab|one|word|line|paragraph|star|dot|cell)s?\b(?:\s+(?:in|at|on|of)\s+the\s+(?:(?:upper|lower|top|bottom|left|right|far|very)[\s-]*){1,3}(?:corner|side|edge|half|row)?)?", RegexOptions.CultureInvariant)]
    private static partial Regex Thing();

    [GeneratedRegex("(?:最[大小高低左右上下]|[左右上下][上下]角|第[一二三四五六七八九十\\d]+|倒数第[一二三四五六七八九十\\d]+|[红橙黄绿蓝紫黑白灰粉]色?)[^,，。；;]{0,8}?(?:按钮|链接|卡片|图片|图标|方块|圆|三角形|图形|行|条|项|个)", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseThing();
}
