using System.Text.RegularExpressions;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>
/// A text that is dictated after a colon ("Write to Ann: The lift is out of order. Please take the stairs.", 回复他：我马上到。)
/// is put into quotes: its sentences are no steps, and its last stop belongs to it.
/// </summary>
internal static partial class Dictation
{
    private const RegexOptions Flags = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    public static string Quoted(string goal)
    {
        if (English().Match(goal) is { Success: true } english && Plain().Count(english.Groups["text"].Value) > 1)
            return Around(goal, english.Groups["text"], "“", "”");
        if (Reads().Match(goal) is { Success: true } reads)
            return Around(goal, reads.Groups["text"], "“", "”");
        return Chinese().Match(goal) is { Success: true } chinese ? Around(goal, chinese.Groups["text"], "“", "”") : goal;
    }

    private static string Around(string goal, Group text, string open, string close) =>
        goal[..text.Index] + open + text.Value + close + goal[(text.Index + text.Length)..];

    /// <summary>Up to the end of the goal, or to where it goes on telling what to do.</summary>
    [GeneratedRegex(@"(?:^|(?<=[.!?;,–]\s)|(?<=\band\s))(?i:(?:please\s+|then\s+|also\s+|just\s+|can\s+you\s+|could\s+you\s+)*(?:write|reply|respond|answer|comment|post|tell|message|text|send|dm|say|e-?mail|let\s+(?:\w+\s+){1,3}know|(?:leave|add|put)\s+(?:\w+\s+){0,2}(?:comment|note|message|reply|review))\b(?!(?:\s+(?:the|these|my|our|this|all))*\s+(?:\w+\s+)?(?:questions?|survey|quiz|form|poll|fields?|following)\b)[^:.!?""“”\n]{0,80}):\s+(?<text>\p{Lu}[^:""“”\n]*?[.!?])(?=\s*$|\s+(?i:then|after\s+(?:that|this)|afterwards|finally|next|when\s+(?:done|that)|once)\b|\s+[–—]\s)", Flags)]
    private static partial Regex English();

    /// <summary>"My motto is to read: We still need two."</summary>
    [GeneratedRegex(@"\b(?:(?:is|are)\s+to|should|must|shall|ought\s+to|has\s+to|have\s+to)\s+(?:read|say|be|become)\s*:\s+(?<text>\p{Lu}[^:""“”\n]*?[.!?])(?=\s*$|\s+(?:then|afterwards|finally|save|submit|press|click)\b|\s+[–—]\s)", Flags | RegexOptions.IgnoreCase)]
    private static partial Regex Reads();

    /// <summary>Words of running text: a list of names has hardly any.</summary>
    [GeneratedRegex(@"(?<=\s)\p{Ll}[\p{Ll}'’]*", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    [GeneratedRegex("(?:回帖|跟帖|回复|答复|回答|评论|留言|(?:发|写|留)(?:一?[条个封则句])?(?:消息|信息|短信|私信|评论|留言|便条|话)?|告诉|通知|转告|说)(?!.{0,6}(?:问题|问卷|表单))[^：:。！？“”\"\\n]{0,16}[：:]\\s*(?<text>[^：:“”《》\"\\n]{3,}[。！？])(?=\\s*$|然后|接着|之后|最后)", Flags)]
    private static partial Regex Chinese();
}
