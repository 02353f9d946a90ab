using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text.Values;
using AutoGlm.Tasks.Understanding.Reading;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Cuts a goal where one thing to do ends and the next begins: numbers, sentences, "then", 然后, and verbs that start anew.</summary>
internal static partial class ClauseSplitter
{
    private const string EnglishVerbs = @"(?:double[- ]?click|right[- ]click|long[- ]press|click|tap|press|hit|push|type|enter|fill|select|choose|pick|check|uncheck|tick|untick|deselect|unselect|scroll|drag|drop|hover|open|expand|collapse|go\s+(?:to|back)|submit|close|dismiss|upload|attach|wait|switch|clear|navigate|visit|input|toggle|set|change|adjust|increase|decrease|move|turn\s+(?:[\w'’-]+\s+){0,3}?o(?:n|ff)|enable|disable|mark|star|unstar|like|unlike|follow|unfollow|reply|forward|delete|remove|archive|share|retweet|repost|mute|report|block|add|rename|save|confirm|accept|decline|apply|search|sort|filter|log\s+(?:in|out)|sign\s+(?:in|out|up)|copy|paste|cut|highlight|bold|italici[sz]e|underline|resize|rotate|draw|undo|redo|play|pause|download|send|post|publish|create|write|tell\s+me|let\s+me\s+know|read\s+(?:off|out)|report\s+back|book|order|buy|complete|resolve|assign|comment|refresh|reload|make|put|replace|give|cancel|minimi[sz]e|maximi[sz]e|run|execute|focus|unfold|shift[- ]click|ctrl[- ]click|arrange|reorder|update|continue|proceed|register|subscribe|agree|rate|repeat|retype|leave|keep|ensure|activate|deactivate|provide|invite|reserve|approve|reject|ship|export|import|print|deploy|solve|calculate|restore|remind|answer|stay\s+(?:signed|logged)|bring\s+back|give\s+me|hand\s+(?:(?:it|them|everything|this)\s+)?in|turn\s+(?:it|them)\s+in|work\s+out|track)\b";

    [GeneratedRegex(
        @":\s*(?=(?:please\s+)?(?:click|tap|press|hit|choose|select|open|check|tick|drag)\s+(?:on\s+)?(?:it|them|that(?:\s+one)?)\b)|:\s*(?=(?:点击|点|按|选择|选中|双击)(?:它|一下它))|(?<=\b(?:cart|basket|bag|trolley))\s*,?\s+but\s+(?=(?:please\s+)?(?:don['’]t|do\s+not)\s)|,?\s+but\s+(?=" + EnglishVerbs + @")|(?:^|\n)\s*(?:step\s*)?\d{1,2}\s*[.):,](?!\d)\s*|(?<!\d[^\s,]{0,2}\s*,|[:：]|\b(?:page|row|line|number|chapter|level|step|item|room|day))\s+(?:\d{1,2}[.)]|\(\d{1,2}\))\s+|\n+|;\s*|!(?=\s|$|[\u4e00-\u9fff])\s*|\?\s*(?=\S)|\.(?=\s|$|[\u4e00-\u9fff])\s*|,?\s*(?:and\s+)?(?<!\b(?:is|are|was|were|be|by|since|until)\s*)(?:then|finally|after that|afterwards|once done|when done|after which)(?:,|\s)\s*(?!page\b|month\b|to\b)|(?:,\s*)?(?:然后|接着|再(?!见|次)|随后|之后(?!的)|最后(?!一|的|修|更|登)|完成后|并且|，并)\s*,?\s*|,\s*(?=[\u4e00-\u9fff])|,\s*(?:and\s+)?(?!drop\s+(?:it|them)\b)(?=(?:please\s+|also\s+|finally\s+|you\s+)?" + EnglishVerbs + @")|\s+and\s+(?!drop\s+(?:it|them|so|in)\b|drop[\s,.]*$|hold\b)(?=(?:please\s+|also\s+|finally\s+)?" + EnglishVerbs + @")|(?<![合一])并(?=[\u4e00-\u9fff]{2,4}(?:[,.;!]|$))|并(?=点|输|选|勾|按|关|打开|提交|保存|发送|确认|确定|完成|删除|回复)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Borders();

    [GeneratedRegex(@"^(?:[\s,.:]|step\s*\d{1,2}\s*[.):-]|第[一二三四五六七八九十\d]+步[，,：:]?|\d{1,2}[.):,](?!\d)|\b(?:first|firstly|second|secondly|next|then|now|finally|lastly|please|and|also|just|kindly)\b(?!\s+(?:page|result|row|item|option|link|button|one|\d|slider|dial|knob|field|box|input|dropdown|column|cell|card|tab|image|picture|paragraph|line|word|number|name|message|e-?mail|mail|post|product|entry|checkbox|switch|place|position)),?|\b(?:can|could|would|will) you(?: please)?\b|\b(?:i(?:'d| would) like you to|i want you to|i need you to|you (?:need|have) to|your task is to|help me(?: to)?)\b|首先|第一步|第二步|第三步|第四步|请你|请|先(?!生)|再(?!次)|然后|接着|最后(?!一|的)|帮我|麻烦你?|帮忙|并且|并(?!排|列))+", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    /// <summary>The parts in order, with what merely leads in ("then", "please") cut off.</summary>
    public static IReadOnlyList<TextSpan> Split(MarkedGoal goal)
    {
        var parts = new List<TextSpan>();
        foreach (var part in Parts(goal))
        {
            var masked = goal.Masked.Substring(part.Start, part.Length);
            var lead = Opening().Match(masked).Length;
            var span = new TextSpan(part.Start + lead, part.Length - lead);
            if (span.Length > 0 && goal.Masked.Substring(span.Start, span.Length) is var words && words.Any(c => char.IsLetter(c) || MarkedGoal.IsMark(c) || c == '{'))
                parts.Add(span);
        }

        return parts;
    }

    private static IEnumerable<TextSpan> Parts(MarkedGoal goal)
    {
        var masked = goal.Masked;
        var start = 0;
        foreach (Match border in Borders().Matches(masked))
        {
            // The enumeration comma joins names of one list.
            if (goal.Text[border.Index] == '、')
                continue;
            if (border.Index > start)
                yield return new TextSpan(start, border.Index - start);
            start = border.Index + border.Length;
        }

        if (start < masked.Length)
            yield return new TextSpan(start, masked.Length - start);
    }
}
