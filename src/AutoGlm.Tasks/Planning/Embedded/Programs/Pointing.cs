using System.Text.RegularExpressions;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Reading.Questions;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding;
using AutoGlm.Tasks.Understanding.Programs.Reading;

namespace AutoGlm.Tasks.Planning.Embedded.Programs;

/// <summary>Answers what stands on a thing that is told by its place or its kind: "which word is on the button in the top left corner?", 右下角的按钮上写着什么.</summary>
internal static partial class Pointing
{
    private const int Longest = 300;

    public static Finding? Find(Situation situation, AskedValue asked)
    {
        var words = (asked.Question ?? asked.Text).Trim(' ', '?', '？', '.');
        var chinese = words.Any(TextFold.IsChinese);
        if ((chinese ? Chinese() : English()).Match(words) is not { Success: true } match)
            return null;
        var language = chinese ? GoalLanguage.Chinese : GoalLanguage.English;
        var thing = SelectionReader.Read(That().Replace(match.Groups["t"].Value, "的"), language);
        if (TargetKinds.Canonical(thing.Phrase.Kind) is not { } kind || kind is "row" or "item" or "page" or "section" || thing.Phrase.Name.Length > 0 && kind != TargetKinds.Field)
            return null;
        return Things.Find(situation, thing, InstructionVerb.Hover) is [var only] && Text(situation, only) is { Length: > 0 and < Longest } text
            ? new Finding(text, text, 0.9) { Node = only }
            : null;
    }

    private static string Text(Situation situation, UiNode node) =>
        UiRoles.IsField(node) ? node.Value ?? "" : situation.Index.TextOf(node) is { Length: > 0 } text ? text : situation.Index.LabelOf(node);

    [GeneratedRegex("(?<!^)的?[那这]一?个", RegexOptions.CultureInvariant)]
    private static partial Regex That();

    [GeneratedRegex(@"^(?:what|which)(?:\s+(?:word|words|text|number|letter|label|name|price|symbol|value|caption|title))?\s+(?:(?:is|are|stands?|appears?|does\s+it\s+say)\s+)?(?:written\s+|printed\s+|shown\s+|displayed\s+|there\s+)?(?:on|in|inside)\s+(?<t>the\s.+)$|^what\s+(?:does|do)\s+(?<t>.+?)\s+(?:say|read|show|display)$|^what(?:'s|\s+is)\s+the\s+(?:label|text|caption|title|name|word|value|content)\s+(?:of|on|in)\s+(?<t>the\s.+)$|^(?:what\s+)?(?<t>the\s.+?)\s+(?:says|reads|shows)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex English();

    [GeneratedRegex("^(?<t>.+?(?:按钮|框|卡片|格子?|图标|标签|链接|选项|方块|单元格))(?:上面?|里面?|中)?的?(?:写着?|显示着?|标着?|印着?)?的?(?:文字|字|内容|名字|名称)?(?:是|了|着)?(?:什么|多少|几|啥|哪个)(?:字|词|内容|数字)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Chinese();
}
