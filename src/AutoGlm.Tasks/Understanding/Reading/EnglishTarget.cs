using System.Text.RegularExpressions;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Tasks.Understanding.Reading;

/// <summary>Reads a target in English words: name, kind, place, what it is in or beside.</summary>
internal static partial class EnglishTarget
{
    private const string Kinds =
        "button|link|field|text ?box|text ?area|input(?: field| box)?|box|search (?:box|bar|field)|check ?box|radio(?: button)?|tab|menu(?: item)?|icon|drop ?down(?: list| menu)?|select|combo ?box|option|row|item|image|picture|heading|switch|toggle|slider|page|section|dialog|card|list|results?|entry|cell|column|product|article|message|email|file|folder|window";

    [GeneratedRegex(@"\s+(?:in|on|of|from|inside|within|under)\s+(?:the\s+)?(?<within>.+?(?:\s+(?:row|section|card|dialog|form|menu|panel|table|list|sidebar|header|footer|toolbar|box|popup|window|group|area|navigation|bar)|\s+of\s+.+))$|\s+(?:in|inside|within)\s+(?:the\s+)?(?:row|section|card|dialog|form|panel|table|list)\s+(?:of|for|with|called|named|labell?ed)?\s*(?<within>.+)$|\s+(?:in|inside|within|under|of|from)\s+(?:the\s+)?(?<within>""[^""]+""|“[^”]+”)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Within();

    [GeneratedRegex(@"\s+(?<near>(?:next to|beside|near|close to|below|above|underneath|under|to the (?:left|right) of|left of|right of)\s+.+)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Near();

    [GeneratedRegex(@"\s+(?:at|in|on)\s+the\s+(?<place>(?:(?:top|upper|bottom|lower)(?:[- ](?:left|right))?|left|right|middle|cent(?:er|re))(?:\s+(?:corner|side))?)(?:\s+of\s+the\s+(?:page|screen))?$|^(?<place>(?:top|upper|bottom|lower)[- ](?:left|right))\s+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Place();

    [GeneratedRegex(@"(?:^|\s)(?<kind>" + Kinds + @")$|^(?<kind>" + Kinds + @")\s+(?:labell?ed|named|called|that says|with the text|saying)?\s*(?=[""“'])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Kind();

    [GeneratedRegex(@"^(?:the|a|an|your|this|that|on)\s+|\s+(?:labell?ed|named|called|that says|with the text)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Edges();

    public static TargetPhrase Read(string words)
    {
        var rest = words.Trim().TrimEnd('.', ',', ';');
        var place = TakeOut(Place(), ref rest, "place");
        var within = TakeOut(Within(), ref rest, "within");
        var near = TakeOut(Near(), ref rest, "near");
        var kind = TakeOut(Kind(), ref rest, "kind")?.ToLowerInvariant();
        rest = Edges().Replace(Edges().Replace(rest.Trim(), ""), "").Trim();
        int? ordinal = null;
        if (rest.Length > 0 && rest[0] is not ('"' or '“' or '\'') && OrdinalReader.Find(rest) is [var found, ..] && found.Span.Start == 0)
        {
            ordinal = found.Position;
            rest = rest[found.Span.End..].Trim();
        }
        return new TargetPhrase
        {
            Name = Verbatim.Of(rest),
            Kind = kind,
            Within = within is null ? null : Verbatim.Of(within),
            Near = near,
            Place = place?.ToLowerInvariant().Replace(" corner", "", StringComparison.Ordinal).Replace('-', ' '),
            Ordinal = ordinal,
        };
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
