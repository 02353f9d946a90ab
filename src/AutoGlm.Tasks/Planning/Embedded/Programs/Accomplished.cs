using System.Text.RegularExpressions;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Reading.Questions;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Planning.Embedded.Programs;

/// <summary>Whether the screen says that something has come to its end: "Finished", "Cooled down: 38 °C", 已冷却, 上传完成.</summary>
internal static partial class Accomplished
{
    private const int LongestStatus = 80;

    private static readonly string[] Finished = ["finished", "done", "complete", "completed", "ready", "100 %", "100%"];

    /// <summary>Whether words tell an end that has been reached rather than any state: a participle, "done", 已….</summary>
    public static bool Tells(string value) => Ended().IsMatch(TextFold.Fold(value));

    /// <summary>Whether the screen says so in a short text of its own.</summary>
    public static bool IsSaid(Situation situation, string value)
    {
        var ways = Ways(TextFold.Fold(value));
        return situation.Index.Nodes.Any(node => node.Name.Length is > 0 and < LongestStatus && node.Role is not ("root" or "option" or "button" or "link" or "tab" or "menuitem") && !UiRoles.IsField(node) && situation.Index.IsReachable(node)
            && TextFold.Fold(node.Name) is var said && !NotYet().IsMatch(said) && ways.Any(way => Naming.PlaceOf(way, said) >= 0));
    }

    private static IReadOnlyList<string> Ways(string value)
    {
        if (value.StartsWith('已') && value.Length > 1)
            return [value, value[1..] + "完成", value[1..] + "完毕", value[1..] + "成功", value[1..] + "结束", value[1..] + "好了"];
        return OverAndDone().IsMatch(value) ? [value, .. Finished] : [value];
    }

    [GeneratedRegex(@"^(?:through|over|finished|done|completed?|ready|up)$", RegexOptions.CultureInvariant)]
    private static partial Regex OverAndDone();

    [GeneratedRegex(@"^(?:through|over|finished|done|completed?|ready|up)$|^(?:fully\s+|completely\s+|been\s+)*(?!open\b)\p{L}+(?:ed|en|wn|lt|nt|ght)(?:\s+(?:down|up|out|off|in|over))?$|^已\p{L}{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Ended();

    [GeneratedRegex(@"\b(?:not|almost|nearly|never|until|before|when|once|yet\s+to\s+be)\b|未|没有|尚|即将|快要|等待", RegexOptions.CultureInvariant)]
    private static partial Regex NotYet();
}
