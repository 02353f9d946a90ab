using System.Text.RegularExpressions;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Tasks.Understanding.Reading;

/// <summary>Reads a target in English words: name, kind, place, what it is in or beside.</summary>
internal static partial class EnglishTarget
{
    private const string Kinds =
        "button|link|field|text ?box|text ?area|input(?: field| box)?|box|search (?:box|bar|field)|check ?box|radio(?: button)?|tab|menu(?: item)?|icon|drop ?down(?: list| menu)?|select|combo ?box|option|row|item|image|picture|heading|switch|toggle|slider|page|section|dialog|card|list|results?|entry|cell|column|product|article|message|email|file|folder|window";

    [GeneratedRegex(@"\s+(?:in|on|of|from|inside|within|under)\s+(?:the\s+)?(?<within>.+?(?:\s+(?:row|section|card|dialog|form|menu|panel|table|list|tree|view|explorer|gallery|sidebar|header|footer|toolbar|box|popup|window|group|area|navigation|bar)|\s+of\s+.+))$|\s+(?:in|inside|within)\s+(?:the\s+)?(?:row|section|card|dialog|form|panel|table|list)\s+(?:of|for|with|called|named|labell?ed)?\s*(?<within>.+)$|\s+(?:in|inside|within|under|of|from)\s+(?:the\s+)?(?<within>[\uE000-\uF8FF])$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Within();

    [GeneratedRegex(@"^(?:the\s+)?(?:search\s+)?result\s+(?:number\s+|no\.?\s*|#\s*)?(?<n>\d{1,2})$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex NthResult();

    /// <summary>"The Add button of the lamp Sunrise": a control that has a name, and the name of the thing that has it.</summary>
    [GeneratedRegex(@"(?<=(?:^|\s)(?!(?:the|an?|this|that)\s)[\p{L}\d'’-]+\s+(?:button|link|icon|switch|checkbox|menu|field|box|toggle))\s+(?:of|for|on|at|beside|in|by|belonging\s+to)\s+(?:the\s+)?(?:[a-z]+\s+){0,2}(?<within>[\p{Lu}\uE000-\uF8FF][^,]*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Owner();

    [GeneratedRegex(@"\s*,?\s+(?:(?:that|which)\s+is\s+)?(?:located\s+|placed\s+|shown\s+|standing\s+|sitting\s+)?(?:(?:directly|immediately|right|just|straight|exactly)\s+)?(?<rel>next to|beside|near(?:est)?(?: to)?|close(?:st)? to|adjacent to|beneath|below|above|over|underneath|under|(?:(?:to|on) the )?(?:immediate )?(?:left|right)(?:[- ]hand)?(?: side)? of|(?:right )?(?:after|before|behind))\s+(?<near>.+)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Near();

    /// <summary>"Inside it", "there": where the clause before was.</summary>
    [GeneratedRegex(@"\s+(?:(?:inside|within|in|under|below|beneath)\s+(?:it|that|there|that\s+(?:section|one|panel|area|tab|folder))|there|in\s+there)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex There();

    [GeneratedRegex(@"\s+(?:(?:that|which)\s+is\s+)?(?:(?:located|placed|shown|found|situated|standing)\s+)?(?:at|in|on|near|closest\s+to|nearest(?:\s+to)?)\s+the\s+(?:very\s+|far\s+)?(?<place>(?:(?:top|upper|bottom|lower)(?:[- ](?:left|right)(?:[- ]hand)?)?|left|right|middle|cent(?:er|re))(?:[- ](?:corner|side|edge))?)(?:\s+of\s+(?:the\s+)?(?<of>.+))?$|^(?:the\s+)?(?<place>(?:top|upper|bottom|lower)(?:most)?[- ](?:left|right)(?:most)?|(?:left|right|top|upper|bottom|lower)[- ]?most)\s+|^(?:the\s+)?(?<place>left|right|top|upper|bottom|lower|middle|cent(?:er|re|ral))\s+(?=(?:" + Kinds + @"|one|key|tile|square|circle|triangle|shape|box|block|container|quarter|area|zone|pane|panel|basket|half|group)$)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Place();

    [GeneratedRegex(@"^(?:the\s+)?(?<kind>(?:column\s+)?(?:heading|header)|column|tab|button|link|section|menu\s+item)\s+(?=(?-i:\p{Lu})\p{L}+$)|(?:^|\s)(?<kind>" + Kinds + @")$|^(?<kind>" + Kinds + @")\s+(?:labell?ed|named|called|titled)\s+(?=\S)|^(?<kind>" + Kinds + @")\s+(?:labell?ed|named|called|that says|with the text|saying)?\s*(?=[\uE000-\uF8FF])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Kind();

    [GeneratedRegex(@"^(?:the|a|an|your|this|that|on|its|their)(?:\s+|$)|\s+(?:labell?ed|named|called|that says|with the text)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Edges();

    public static TargetPhrase Read(string words)
    {
        // What is quoted is a name, whatever words it holds.
        var quotes = new QuotedText(words);
        var rest = quotes.Skeleton.Trim().TrimEnd('.', ',', ';');
        rest = Depicting().Replace(rest, "${n} ${k}");
        rest = NthResult().Replace(rest, "the ${n}th result");
        var there = There().Match(rest) is { Success: true };
        if (there)
            rest = There().Replace(rest, "");
        var of = Place().Match(rest) is { Success: true } at ? at.Groups["of"].Value.Trim() : "";
        var place = TakeOut(Place(), ref rest, "place");
        var relation = Near().Match(rest).Groups["rel"].Value;
        var near = TakeOut(Near(), ref rest, "near");
        var within = there ? TargetPhrase.There : of.Length > 0 && !WholePage().IsMatch(of) ? of : TakeOut(Within(), ref rest, "within") ?? TakeOut(Owner(), ref rest, "within");
        var fromEnd = rest.EndsWith(" from the end", StringComparison.OrdinalIgnoreCase);
        if (fromEnd)
            rest = rest[..^" from the end".Length];
        var kind = TakeOut(Kind(), ref rest, "kind")?.ToLowerInvariant();
        rest = Edges().Replace(Edges().Replace(rest.Trim(), ""), "").Trim();
        int? ordinal = null;
        if (OrdinalReader.Find(rest) is [var found, ..] && found.Span.Start == 0)
        {
            ordinal = fromEnd && found.Position > 0 ? -found.Position : found.Position;
            rest = rest[found.Span.End..].Trim();
        }
        return new TargetPhrase
        {
            // "The note "Lunch"": what is quoted is the name, what stands around it says what kind of thing it is.
            Name = rest.Count(QuotedText.IsQuote) == 1 ? quotes.FirstIn(rest)! : quotes.Restore(rest),
            Kind = kind,
            Within = within is null ? null : quotes.Restore(WithoutArticle(within)),
            Near = near is null ? null : Relation(relation) + quotes.Restore(NameOf(near)),
            Place = place is null ? null : PlaceWords.Canonical(place.Replace("most", "", StringComparison.OrdinalIgnoreCase)) ?? place.ToLowerInvariant(),
            Ordinal = ordinal,
        };
    }

    /// <summary>"The icon that looks like a padlock" is the padlock icon.</summary>
    [GeneratedRegex(@"^(?:the\s+)?(?<k>icon|button|image|picture|symbol)\s+(?:that|which)\s+(?:looks\s+like|shows|depicts|represents|has)\s+(?:an?\s+|the\s+)?(?<n>.+)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Depicting();

    private static string WithoutArticle(string words) => words.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? words[4..] : words;

    [GeneratedRegex(@"^(?:page|screen|window|site|web ?page|website|view|display)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex WholePage();

    private static string Relation(string word) => word.ToLowerInvariant() switch
    {
        var under when under is "below" or "beneath" or "underneath" or "under" => "below ",
        var over when over is "above" or "over" => "above ",
        var side when side.Contains("left", StringComparison.Ordinal) => "left of ",
        var side when side.Contains("right", StringComparison.Ordinal) && side.EndsWith("of", StringComparison.Ordinal) => "right of ",
        _ => "",
    };

    /// <summary>What stands for orientation, without article and kind: "the Save button" is known by "Save".</summary>
    private static string NameOf(string words)
    {
        var rest = Edges().Replace(words.Trim(), "").Trim();
        var kind = TakeOut(Kind(), ref rest, "kind");
        rest = Edges().Replace(rest, "").Trim();
        return rest.Length == 0 ? kind ?? words : rest;
    }

    private static string? TakeOut(Regex pattern, ref string words, string group)
    {
        var match = pattern.Match(words);
        if (!match.Success)
            return null;
        words = (words[..match.Index] + words[(match.Index + match.Length)..]).Trim();
        return match.Groups[group].Value.Trim();
    }
}
