using System.Text.RegularExpressions;

namespace AutoGlm.Tasks.Instructing;

/// <summary>Reads an English phrase for a target: ordinal, name, kind, where it stands.</summary>
internal static partial class EnglishTargetReader
{
    /// <summary>Null for a phrase that says nothing.</summary>
    public static TargetPhrase? Read(string phrase, QuotedText quotes)
    {
        var rest = phrase.Trim().TrimEnd('.', ',', '!', ' ');
        string? near = null;
        string? within = null;
        string? place = null;
        if (PlaceAtEnd().Match(rest) is { Success: true } atEnd)
            (rest, place) = (rest[..atEnd.Index], PlaceWords.Canonical(atEnd.Groups["place"].Value));
        if (NearAtEnd().Match(rest) is { Success: true } beside)
            (rest, near) = (rest[..beside.Index], Relation(beside.Groups["how"].Value) + NameOf(beside.Groups["what"].Value, quotes));
        if (WithinAtEnd().Match(rest) is { Success: true } inside && (QuotedText.HasQuote(inside.Groups["what"].Value) || inside.Groups["the"].Success))
            (rest, within) = (rest[..inside.Index], NameOf(inside.Groups["what"].Value, quotes));
        rest = Article().Replace(rest.Trim(), "");
        int? ordinal = null;
        if (OrdinalAtStart().Match(rest) is { Success: true } first && OrdinalOf(first) is { } number)
            (rest, ordinal) = (rest[first.Length..], number);
        if (place is null && PlaceAtStart().Match(rest) is { Success: true } atStart)
            (rest, place) = (rest[atStart.Length..], PlaceWords.Canonical(atStart.Value));
        var (name, kind) = NameAndKind(rest, quotes);
        return name.Length == 0 && kind is null && ordinal is null && place is null && near is null && within is null
            ? null
            : new TargetPhrase { Name = name, Kind = kind, Within = within, Near = near, Ordinal = ordinal, Place = place };
    }

    private static (string Name, string? Kind) NameAndKind(string rest, QuotedText quotes)
    {
        if (quotes.FirstIn(rest) is { } quoted)
        {
            var at = rest.AsSpan().IndexOfAnyInRange('\uE000', '\uF8FF');
            var kind = TargetKinds.TakeFromEnd(rest[(at + 1)..]).Kind ?? TargetKinds.TakeFromEnd(Labelled().Replace(rest[..at].Trim(), "")).Kind;
            return (quoted, kind);
        }

        if (Called().Match(rest) is { Success: true } called && TargetKinds.Canonical(called.Groups["kind"].Value) is { } before)
            return (called.Groups["name"].Value.Trim(), before);
        return TargetKinds.TakeFromEnd(rest);
    }

    /// <summary>What a phrase after "in" or "next to" names: the quoted text, or its words without article and kind.</summary>
    private static string NameOf(string phrase, QuotedText quotes)
    {
        if (quotes.FirstIn(phrase) is { } quoted)
            return quoted;
        var bare = RowOf().Replace(Article().Replace(phrase.Trim(), ""), "");
        bare = Article().Replace(bare, "");
        var (name, _) = TargetKinds.TakeFromEnd(bare);
        return name.Length > 0 ? name : bare;
    }

    private static string Relation(string how) => how.Trim().ToLowerInvariant() switch
    {
        "below" or "underneath" or "beneath" => "below ",
        "above" => "above ",
        "left of" or "to the left of" => "left of ",
        "right of" or "to the right of" => "right of ",
        _ => "",
    };

    private static int? OrdinalOf(Match match)
    {
        if (match.Groups["last"].Success)
            return -1;
        var number = OrdinalWords.Read(match.Groups["word"].Value.ToLowerInvariant());
        return match.Groups["tolast"].Success ? -number : number;
    }

    [GeneratedRegex(@"\s*,?\s*\b(?:at|in|on|from)\s+the\s+(?:very\s+)?(?<place>(?:top|upper|bottom|lower)(?:[\s-]*(?:left|right|cent(?:er|re)|middle))?|left|right|cent(?:er|re)|middle)(?:[\s-]*hand)?(?:\s+(?:corner|side|edge|part))?(?:\s+of\s+the\s+(?:screen|page|window))?$", RegexOptions.IgnoreCase)]
    private static partial Regex PlaceAtEnd();

    [GeneratedRegex(@"^(?:top|upper|bottom|lower)[\s-]*(?:left|right)(?:[\s-]*hand)?(?:\s+corner)?\s+", RegexOptions.IgnoreCase)]
    private static partial Regex PlaceAtStart();

    [GeneratedRegex(@"\s+(?<how>next to|near|beside|below|underneath|beneath|above|(?:to the )?left of|(?:to the )?right of)\s+(?<what>[^\uE000-\uF8FF]*?[\uE000-\uF8FF][^\uE000-\uF8FF]*|[^\uE000-\uF8FF]+)$", RegexOptions.IgnoreCase)]
    private static partial Regex NearAtEnd();

    [GeneratedRegex(@"(?<=\S)\s+(?:in|inside|within|of|under|from|on|for)\s+(?<the>the\s+)?(?<what>(?:(?!\s(?:in|inside|within|under|from)\s)[^\uE000-\uF8FF])*[\uE000-\uF8FF]?[^\uE000-\uF8FF]*)$", RegexOptions.IgnoreCase)]
    private static partial Regex WithinAtEnd();

    [GeneratedRegex(@"^(?:on\s+)?(?:the|an?|this|that)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Article();

    [GeneratedRegex(@"^(?:(?<last>last)|(?<word>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))(?<tolast>[\s-]+to[\s-]+last)?)(?:\s+|$)", RegexOptions.IgnoreCase)]
    private static partial Regex OrdinalAtStart();

    [GeneratedRegex(@"^(?:row|line|card|section|item|entry|record)\s+(?:of|with|for|named|called|containing)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex RowOf();

    [GeneratedRegex(@"^(?<kind>[\w -]+?)\s+(?:labell?ed|named|called|titled|saying|with the text|with text)\s+(?<name>.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Called();

    [GeneratedRegex(@"\s*(?:labell?ed|named|called|titled|saying|with the text|with text|with the label)$", RegexOptions.IgnoreCase)]
    private static partial Regex Labelled();
}
