using System.Text.RegularExpressions;
using static AutoGlm.Tasks.Instructing.InstructionVerb;

namespace AutoGlm.Tasks.Instructing;

/// <summary>Reads an English sentence.</summary>
internal static partial class EnglishInstructionReader
{
    /// <summary>Null for a sentence without a verb known in this language.</summary>
    public static ReadInstruction? Read(string sentence, QuotedText quotes)
    {
        var s = Polite().Replace(sentence.Trim(), "").TrimEnd('.', '!', ' ');
        return Fixed(s, quotes) ?? WithValue(s, quotes) ?? WithTarget(s, quotes);
    }

    private static ReadInstruction? Fixed(string s, QuotedText quotes)
    {
        if (GoBack().IsMatch(s))
            return new(Back);
        if (TextOf().Match(s) is { Success: true } text)
            return new(SelectText, TargetOf(text, quotes), ValueOf(text, quotes));
        if (GoForward().IsMatch(s))
            return new(Forward);
        if (GoHome().IsMatch(s))
            return new(Home);
        if (WaitFor().Match(s) is { Success: true } wait)
            return new(Wait, Value: ValueOf(wait, quotes));
        if (SwitchTo().Match(s) is { Success: true } window)
            return new(SwitchWindow, Value: ValueOf(window, quotes));
        if (CloseTab().Match(s) is { Success: true } tab)
            return new(CloseWindow, Value: ValueOf(tab, quotes));
        if (OpenAddress().Match(s) is { Success: true } open)
            return new(Open, Value: ValueOf(open, quotes));
        if (ScrollTowards().Match(s) is { Success: true } scroll)
            return new(Scroll, TargetOf(scroll, quotes), scroll.Groups["value"].Value.ToLowerInvariant());
        return ScrollTo().Match(s) is { Success: true } to ? new(Scroll, TargetOf(to, quotes)) : null;
    }

    private static ReadInstruction? WithValue(string s, QuotedText quotes)
    {
        if (PressKey().Match(s) is { Success: true } press && KeyOf(press, quotes) is { } key)
            return new(Press, TargetOf(press, quotes), key);
        if (DragTo().Match(s) is { Success: true } drag)
            return new(Drag, TargetOf(drag, quotes), null, Target(drag.Groups["value"].Value, quotes));
        if (UploadTo().Match(s) is { Success: true } upload)
            return new(Upload, TargetOf(upload, quotes), ValueOf(upload, quotes));
        if (TypeInto().Match(s) is { Success: true } type)
            return new(InstructionVerb.Type, TargetOf(type, quotes), ValueOf(type, quotes));
        if (FillWith().Match(s) is { Success: true } fill)
            return new(InstructionVerb.Type, TargetOf(fill, quotes), ValueOf(fill, quotes));
        if (SelectIn().Match(s) is not { Success: true } select)
            return null;
        if (select.Groups["target"].Success)
            return new(Select, TargetOf(select, quotes), ValueOf(select, quotes));
        // "Select the Economy radio button" names a thing; "Select Economy" a value.
        var named = Target(select.Groups["value"].Value, quotes);
        return named is { Kind: null, Ordinal: null, Place: null, Near: null, Within: null, Name.Length: > 0 }
            ? new(Select, null, named.Name)
            : new(Select, named);
    }

    private static ReadInstruction? WithTarget(string s, QuotedText quotes)
    {
        (Regex Pattern, InstructionVerb Verb)[] forms =
        [
            (DoubleClick(), DoubleTap), (RightClick(), RightTap), (Hold(), LongPress), (HoverOver(), Hover),
            (Untick(), Uncheck), (Tick(), Check), (CloseIt(), Dismiss), (Click(), Tap),
        ];
        foreach (var (pattern, verb) in forms)
        {
            if (pattern.Match(s) is { Success: true } match)
                return new(verb, verb == Dismiss && Anything().IsMatch(match.Groups["target"].Value) ? null : TargetOf(match, quotes));
        }

        return null;
    }

    private static string? KeyOf(Match press, QuotedText quotes) =>
        press.Groups["key"].Success ? quotes.Restore(press.Groups["key"].Value) : KeyNames.Canonical(quotes.Restore(press.Groups["value"].Value));

    private static string? ValueOf(Match match, QuotedText quotes) =>
        match.Groups["value"] is { Success: true } value && value.Value.Trim().Length > 0 ? quotes.Restore(value.Value) : null;

    private static TargetPhrase? TargetOf(Match match, QuotedText quotes) =>
        match.Groups["target"].Success ? Target(match.Groups["target"].Value, quotes) : null;

    private static TargetPhrase? Target(string phrase, QuotedText quotes) => EnglishTargetReader.Read(phrase, quotes);

    [GeneratedRegex(@"^select the text (?:of (?<target>.+)|(?<value>[\uE000-\uF8FF])(?: in (?<target>.+))?)$", RegexOptions.IgnoreCase)]
    private static partial Regex TextOf();

    [GeneratedRegex(@"^(?:please\s+|now\s+|then\s+|next,?\s+)+", RegexOptions.IgnoreCase)]
    private static partial Regex Polite();

    [GeneratedRegex(@"^(?:go|navigate)\s+back(?:\s+(?:to the previous page|one page))?$|^return to the previous page$", RegexOptions.IgnoreCase)]
    private static partial Regex GoBack();

    [GeneratedRegex(@"^(?:go|navigate)\s+forward$", RegexOptions.IgnoreCase)]
    private static partial Regex GoForward();

    [GeneratedRegex(@"^(?:go(?:\s+to)?\s+(?:the\s+)?home(?:\s*screen)?|press\s+(?:the\s+)?home\s+button)$", RegexOptions.IgnoreCase)]
    private static partial Regex GoHome();

    [GeneratedRegex(@"^wait(?:\s+(?:for\s+)?(?<value>.+))?$", RegexOptions.IgnoreCase)]
    private static partial Regex WaitFor();

    [GeneratedRegex(@"^(?:switch|go|change)\s+to\s+(?:the\s+)?(?:(?:browser\s+)?(?:window|tab)(?:\s+(?:named|titled|called))?\s+(?<value>.+)|(?<value>.+?)\s+(?:browser\s+)?(?:window|tab))$", RegexOptions.IgnoreCase)]
    private static partial Regex SwitchTo();

    [GeneratedRegex(@"^close\s+(?:the\s+|this\s+)?(?:current\s+)?(?:browser\s+)?(?:window|tab)(?:\s+(?<value>[\uE000-\uF8FF]))?$", RegexOptions.IgnoreCase)]
    private static partial Regex CloseTab();

    [GeneratedRegex(@"^(?:(?:open|go\s+to|visit|navigate\s+to|launch|start)\s+(?:the\s+)?(?:address|url|app|application|web\s?site|web\s?page)\s+(?<value>.+)|(?:open|go\s+to|visit|navigate\s+to)\s+(?<value>(?:https?|file|about):\S+)|launch\s+(?:the\s+)?(?<value>.+))$", RegexOptions.IgnoreCase)]
    private static partial Regex OpenAddress();

    [GeneratedRegex(@"^scroll\s+(?:the\s+(?:page|screen|list)\s+)?(?<value>up|down|left|right)(?:\s+(?:in|inside|within|on)\s+(?<target>.+))?$", RegexOptions.IgnoreCase)]
    private static partial Regex ScrollTowards();

    [GeneratedRegex(@"^scroll\s+(?:to|until)\s+(?<target>.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex ScrollTo();

    [GeneratedRegex(@"^(?:press|hit)\s+(?:(?:the\s+)?key\s+(?<key>[\uE000-\uF8FF])|(?:the\s+)?(?<value>[^\uE000-\uF8FF]+?)(?:\s+key)?)(?:\s+(?:in|on|inside)\s+(?<target>.+))?$", RegexOptions.IgnoreCase)]
    private static partial Regex PressKey();

    [GeneratedRegex(@"^(?:drag|move)\s+(?<target>.+?)(?<!\bnext|\dst|\dnd|\drd|\dth)\s+(?:on\s?to|to|into|over)\s+(?!last\b|the\s+(?:left|right)\s+of\b)(?<value>[^\uE000-\uF8FF]*[\uE000-\uF8FF].*|[^\uE000-\uF8FF]+)$", RegexOptions.IgnoreCase)]
    private static partial Regex DragTo();

    [GeneratedRegex(@"^(?:upload|attach)\s+(?:the\s+)?(?:file\s+)?(?<value>[\uE000-\uF8FF]|\S+)(?:\s+(?:to|into|in|using|with|at)\s+(?<target>.+))?$", RegexOptions.IgnoreCase)]
    private static partial Regex UploadTo();

    [GeneratedRegex(@"^(?:type|enter|input|write|put|fill(?:\s+in)?)\s+(?:(?<value>[\uE000-\uF8FF])(?:\s+(?:into|in|to|on)\s+(?<target>.+))?|(?!in\b)(?<value>[^\uE000-\uF8FF]+?)\s+(?:into|in)\s+(?<target>.+)|(?!in\b)(?<value>[^\uE000-\uF8FF]+))$", RegexOptions.IgnoreCase)]
    private static partial Regex TypeInto();

    [GeneratedRegex(@"^(?:fill(?:\s+(?:in|out))?\s+(?<target>.+?)\s+with|(?:set|change)\s+(?<target>.+?)\s+to)\s+(?<value>[\uE000-\uF8FF]|[^\uE000-\uF8FF]+)$", RegexOptions.IgnoreCase)]
    private static partial Regex FillWith();

    [GeneratedRegex(@"^(?:select|choose|pick)\s+(?:(?<value>[\uE000-\uF8FF])\s+(?:in|from|for|under|as)\s+(?<target>.+)|(?<value>[^\uE000-\uF8FF]+?)\s+(?:in|from)\s+(?<target>.+)|(?<value>.+))$", RegexOptions.IgnoreCase)]
    private static partial Regex SelectIn();

    [GeneratedRegex(@"^double[\s-]?(?:tap|click)\s+(?:on\s+)?(?<target>.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex DoubleClick();

    [GeneratedRegex(@"^(?:right|secondary)[\s-]?(?:tap|click)\s+(?:on\s+)?(?<target>.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex RightClick();

    [GeneratedRegex(@"^(?:long[\s-]?(?:press|tap)|press\s+and\s+hold|tap\s+and\s+hold)\s+(?:on\s+)?(?<target>.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Hold();

    [GeneratedRegex(@"^(?:hover|move\s+the\s+(?:mouse|pointer|cursor))\s+(?:over|on|to|above)?\s*(?<target>.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex HoverOver();

    [GeneratedRegex(@"^(?:uncheck|untick|deselect|turn\s+off|switch\s+off)\s+(?<target>.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Untick();

    [GeneratedRegex(@"^(?:check|tick|turn\s+on|switch\s+on)\s+(?<target>.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Tick();

    [GeneratedRegex(@"^(?:close|dismiss|get\s+rid\s+of|hide|skip)\s+(?<target>.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex CloseIt();

    [GeneratedRegex(@"^what(?:ever)?\s+lies\s+over\s+the\s+page$", RegexOptions.IgnoreCase)]
    private static partial Regex Anything();

    [GeneratedRegex(@"^(?:tap|click|press|hit|push|touch|open|follow|go\s+to|activate|expand)\s+(?:on\s+)?(?<target>.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Click();
}
