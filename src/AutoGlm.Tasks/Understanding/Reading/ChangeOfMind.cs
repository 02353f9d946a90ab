using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Understanding.Reading;

/// <summary>Reads what a person says to a running task: "not Rome, Oslo", "make it Friday", "also add milk", "stop", 不是上海，是深圳.</summary>
internal static partial class ChangeOfMind
{
    private const RegexOptions Flags = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    /// <summary>Whether the task is to end as it is.</summary>
    public static bool Stops(string said) => Stop().IsMatch(said.Trim());

    /// <summary>The goal as it is wanted now; the same where the words change nothing that it holds.</summary>
    public static string Apply(string goal, string said, DateTimeOffset clock)
    {
        var words = Politeness().Replace(said.Trim().TrimEnd('.', '!', '。', '！'), "");
        foreach (var pattern in Swaps)
        {
            if (pattern.Match(words) is not { Success: true } match)
                continue;
            var (old, now) = (Verbatim.Of(match.Groups["old"].Value), Verbatim.Of(match.Groups["new"].Value));
            if (old.Length > 0 && goal.IndexOf(old, StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
                return goal[..at] + now + goal[(at + old.Length)..];
        }

        if (Instead().Match(words) is { Success: true } instead && OfItsKind(goal, Verbatim.Of(instead.Groups["new"].Value), clock) is { } swapped)
            return swapped;
        return Also().Match(words) is { Success: true } also
            ? goal.Any(TextFold.IsChinese) ? $"{goal.TrimEnd('。', '，', ' ')}，然后{also.Groups["more"].Value}" : $"{goal.TrimEnd('.', ' ')}, then {also.Groups["more"].Value}"
            : goal;
    }

    /// <summary>"Make it Friday": the one value of the goal that is of the same kind gives way.</summary>
    private static string? OfItsKind(string goal, string value, DateTimeOffset clock)
    {
        if (GoalReader.ReadPlain(value, [], clock).Slots is not [{ Kind: not SlotKind.Text } said])
            return null;
        return GoalReader.ReadPlain(goal, [], clock).Slots.Where(slot => slot.Kind == said.Kind).ToList() is [{ Span: { Length: > 0 } span }]
            ? goal[..span.Start] + value + goal[span.End..]
            : null;
    }

    [GeneratedRegex(@"[,，]?\s*(?:please|thanks|thank\s+you|谢谢|吧)$", Flags)]
    private static partial Regex Politeness();

    private static readonly Regex[] Swaps = [NotThis(), Rather(), ChangeTo(), ChineseNot(), ChineseChange()];

    [GeneratedRegex(@"^(?:please\s+)?(?:stop|cancel|abort|never\s*mind|forget\s+it|leave\s+it|don['’]t\s+do\s+(?:it|that)|stop\s+(?:it|that|now|the\s+task)|cancel\s+(?:it|that|the\s+task))(?:\s+please)?[.!]*$|^(?:停(?:止|下|一下)?|取消(?:任务|吧)?|算了|不用了|别做了|不要做了|终止)[。！!]*$", Flags)]
    private static partial Regex Stop();

    [GeneratedRegex(@"^(?:(?:no|sorry|wait|oh|actually|correction)\s*[,:!]?\s+)*not\s+(?:to\s+|for\s+|in\s+)?(?<old>.+?)\s*(?:,\s*(?:but\s+)?|\s+but\s+|;\s*|\s+[-–—]\s+)(?:rather\s+|make\s+it\s+|it\s+is\s+|it['’]s\s+|I\s+mean(?:t)?\s+|to\s+|for\s+|in\s+)?(?<new>.+)$", Flags)]
    private static partial Regex NotThis();

    [GeneratedRegex(@"^(?:(?:no|sorry|wait|actually)\s*[,:!]?\s+)*(?:make\s+it\s+|take\s+|use\s+|choose\s+)?(?<new>.+?)\s*,?\s+(?:instead\s+of|rather\s+than|and\s+not|not)\s+(?<old>.+)$", Flags)]
    private static partial Regex Rather();

    [GeneratedRegex(@"^(?:please\s+)?(?:change|switch|replace)\s+(?:the\s+)?(?<old>.+?)\s+(?:to|by|with|into)\s+(?<new>.+)$", Flags)]
    private static partial Regex ChangeTo();

    [GeneratedRegex("^(?:等等|不对|对不起|抱歉|哦)?[,，]?(?:不是|不要|别去?|不去)(?<old>.+?)[,，、]?\\s*(?:而是|是|要|改成|改为|换成|去)(?<new>.+)$", Flags)]
    private static partial Regex ChineseNot();

    [GeneratedRegex("^(?:请)?(?:把|将)?(?<old>.+?)(?:改成|改为|换成|换为|变成)(?<new>.+)$", Flags)]
    private static partial Regex ChineseChange();

    [GeneratedRegex(@"^(?:(?:no|sorry|wait|actually|oh)\s*[,:!]?\s+)*(?:make\s+(?:it|that)|take|use|rather|better|I\s+mean(?:t)?|let['’]s\s+(?:say|take))\s+(?<new>.+?)(?:\s+(?:instead|please))*$|^(?<new>.+?)\s+instead$|^(?:还是)?(?:改成|改为|换成|改到|要)(?<new>.+?)(?:吧)?$", Flags)]
    private static partial Regex Instead();

    [GeneratedRegex(@"^(?:and\s+)?(?:also|additionally|in\s+addition|then|after\s+that|and\s+then)\s*,?\s+(?<more>.+)$|^(?:还要|另外|再|然后|也)(?:请)?(?<more>.+)$", Flags)]
    private static partial Regex Also();
}
