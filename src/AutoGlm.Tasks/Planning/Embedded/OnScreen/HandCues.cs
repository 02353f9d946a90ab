using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Tasks.Planning.Embedded.OnScreen;

/// <summary>How the hand is to be used on what a goal names: twice quickly, with the other button, without pressing, several times, not at all.</summary>
internal static partial class HandCues
{
    private const int Farthest = 80;

    /// <summary>How what is named there is to be touched.</summary>
    /// <param name="goal">The goal.</param>
    /// <param name="span">Where it is named.</param>
    /// <param name="named">Where the goal names things that the screen shows, this one among them: a cue belongs to the nearest.</param>
    /// <param name="done">Moves made before: what was told once is done once.</param>
    public static MoveKind KindFor(GoalWords goal, TextSpan span, IReadOnlyList<TextSpan> named, IReadOnlyList<Move> done)
    {
        bool Is(MoveKind kind, Regex cue) => !done.Any(move => move.Kind == kind) && Cue(cue, goal, span, named) is not null;
        return Is(MoveKind.DoubleTap, Double()) ? MoveKind.DoubleTap : Is(MoveKind.RightTap, Right()) ? MoveKind.RightTap : Is(MoveKind.Hover, Rest()) ? MoveKind.Hover : MoveKind.Tap;
    }

    /// <summary>How often it is to be pressed; 1 where nothing is said.</summary>
    public static int Times(GoalWords goal, TextSpan span, IReadOnlyList<TextSpan> named)
    {
        if (Cue(Often(), goal, span, named) is not { } often)
            return 1;
        if (often.Groups["w"] is { Success: true } word)
            return word.Value is "twice" ? 2 : 3;
        return NumberReader.Parse(often.Groups["n"].Value) is { } n and > 0 and < 100 && n == decimal.Truncate(n) ? (int)n : 1;
    }

    /// <summary>Whether it is told not to: "don't want it closed", "no newsletter", 不要关闭.</summary>
    public static bool IsDenied(GoalWords goal, TextSpan span)
    {
        var part = goal.PartOf(span);
        var before = goal.Folded.Substring(part.Start, Math.Max(0, span.Start - part.Start));
        var after = goal.Folded.Substring(span.End, Math.Max(0, part.End - span.End));
        return No().IsMatch(before) && !NotOnly().IsMatch(before) || NotAfter().IsMatch(after) || ListThenNo().IsMatch(after);
    }

    /// <summary>Whether a field is only to be gone into: "put the cursor there, don't type anything yet".</summary>
    public static bool WritesNothing(GoalWords goal) => Unwritten().IsMatch(goal.Folded);

    /// <summary>The words that belong to what is named there rather than to something else.</summary>
    private static Match? Cue(Regex cue, GoalWords goal, TextSpan span, IReadOnlyList<TextSpan> named)
    {
        foreach (Match match in cue.Matches(goal.Folded))
        {
            var mine = Distance(match, span);
            if (mine < Farthest && !named.Any(other => other != span && !other.Overlaps(span) && Distance(match, other) < mine))
                return match;
        }

        return null;
    }

    private static int Distance(Match cue, TextSpan span) => Math.Max(0, Math.Max(span.Start - (cue.Index + cue.Length), cue.Index - span.End));

    [GeneratedRegex(@"\bdouble[- ]?click|\btwo\s+(?:quick|fast|rapid)\s+(?:clicks|taps)|\bclick(?:ed|ing)?\s+(?:on\s+)?(?:\w+\s+){0,3}twice\s+(?:quickly|fast)|\bquickly\s+twice|双击|连点两下|连击两下|快速点两下|点两下", RegexOptions.CultureInvariant)]
    private static partial Regex Double();

    [GeneratedRegex(@"\bright[- ]?click|\bright\s+(?:mouse\s+)?button|\bcontext\s+menu|\bsecondary\s+click|右键|右击", RegexOptions.CultureInvariant)]
    private static partial Regex Right();

    [GeneratedRegex(@"\b(?:do\s+not|don't|without)\s+(?:writ|typ|enter)\w*\s+anything\b|(?:不要|先不|别|不用)(?:输入|填写?|写|打字)(?:任何|什么)?(?:东西|内容|文字|字)?(?=[，。；]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Unwritten();

    [GeneratedRegex(@"\bhover|\b(?:rest|point|move)\s+(?:the\s+|your\s+)?(?:mouse|pointer|cursor)|\bpoint(?:ing|s)?\s+(?:at|to)\b|\bmouse\s*over|悬停|移到|鼠标(?:放|停|移)", RegexOptions.CultureInvariant)]
    private static partial Regex Rest();

    [GeneratedRegex(@"\b(?<n>\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+(?:times|presses|clicks|taps|hits|pushes)\b|\b(?:press|click|tap|hit|push)\w*\b[^.;]{0,40}\b(?<w>twice|thrice)\b|(?:点|按|击|敲)(?:击|下)?(?:它)?\s*(?<n>\d+|[二两三四五六七八九十]+)\s*(?:次|下|遍|回)|(?<n>\d+|[二两三四五六七八九十]+)\s*(?:次|下|遍|回)", RegexOptions.CultureInvariant)]
    private static partial Regex Often();

    [GeneratedRegex(@"(?:\b(?:not|never|no|without|except|nor|neither|instead\s+of|rather\s+than|apart\s+from|other\s+than|save\s+for|leave|skip|ignore|avoid)\b|(?<!\bca)(?<!\bcould)n't\b|不要|别|不用|不必|无需|不想|不是|而不是|除了|除|勿|不)[^.;,，。]{0,24}$", RegexOptions.CultureInvariant)]
    private static partial Regex No();

    [GeneratedRegex(@"\bnot\s+only\b|\bno\s+(?:longer|objection|problem|matter|idea|doubt)\b|\bwhy\s+not\b|不仅|不但|不好意思", RegexOptions.CultureInvariant)]
    private static partial Regex NotOnly();

    /// <summary>"Only A and B shouldn't": the no that follows a list is meant for each of it.</summary>
    [GeneratedRegex(@"^(?:\s*(?:,|and|or)\s*[\p{L}'’ -]{2,30}){1,4}\s+(?:should|must|do|does|need|is|are|may)(?:n't|\s+not)\b", RegexOptions.CultureInvariant)]
    private static partial Regex ListThenNo();

    [GeneratedRegex(@"^[\s""'”’]*(?:should|must|is|are|need|do|does|can|may)\s?(?:not\b|n't\b)|^[\s""'”’]*(?:isn't|aren't|shouldn't|mustn't|needn't|stays?\s+(?:as|empty|open|off|where|untouched|the\s+way|put)|remains?\b|(?:can|may|should)\s+stay\b|is\s+left\b)|^[\s""”」]*(?:不要|别|不用|不必|保持|不动|除外)", RegexOptions.CultureInvariant)]
    private static partial Regex NotAfter();
}
