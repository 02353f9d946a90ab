using System.Text.RegularExpressions;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Reading.Questions;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding;
using AutoGlm.Tasks.Understanding.Programs.Reading;

namespace AutoGlm.Tasks.Planning.Embedded.Programs;

/// <summary>Answers what a thing looks like: "what colour is the biggest square?", "what shape is the red one?", 最大的圆是什么颜色.</summary>
internal static partial class Drawn
{
    public static Finding? Find(Situation situation, AskedValue asked)
    {
        var words = (asked.Question ?? asked.Text).Trim(' ', '?', '？', '.', '。');
        var chinese = words.Any(TextFold.IsChinese);
        if ((chinese ? Chinese() : English()).Match(words) is not { Success: true } match)
            return null;
        var shape = match.Groups["s"].Success;
        var thing = SelectionReader.Read((shape ? match.Groups["s"] : match.Groups["t"]).Value, chinese ? GoalLanguage.Chinese : GoalLanguage.English);
        if (Things.Find(situation, thing with { All = false, Count = null }, InstructionVerb.Hover) is not [var node] || (shape ? Shapes.KindOf(node) : Shapes.ColourOf(node)) is not { } look)
            return null;
        return new Finding(StateWords.Say(look, chinese), node.Description ?? node.Name, 0.9) { Node = node };
    }

    [GeneratedRegex(@"^(?:(?:and|so|now)\s+)?(?:(?:what|which)\s+colou?r\s+(?:is|has|does)\s+(?<t>.+?)(?:\s+have|\s+got)?|what(?:'s|\s+is)\s+the\s+colou?r\s+of\s+(?<t>.+)|(?:the\s+)?colou?r\s+of\s+(?<t>.+)|(?:what|which)\s+(?:shape|form|kind\s+of\s+(?:shape|figure))\s+(?:is|has|does)\s+(?<s>.+?)(?:\s+have)?|what(?:'s|\s+is)\s+the\s+shape\s+of\s+(?<s>.+))$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex English();

    [GeneratedRegex("^(?:(?:页面|图)(?:上|中|里)的?)?(?:(?<t>.+?)(?:是|呈|的颜色是)(?:什么|哪种|哪个|啥)颜?色(?:的)?|(?<t>.+?)的颜色(?:是什么)?|(?<s>.+?)(?:是|的形状是)(?:什么|哪种)(?:形状|图形|形)(?:的)?)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Chinese();
}
