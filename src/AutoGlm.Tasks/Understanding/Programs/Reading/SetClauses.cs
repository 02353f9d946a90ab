using System.Globalization;
using System.Text.RegularExpressions;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Text.Values;
using AutoGlm.Tasks.Understanding.Reading;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Makes a clause of a field's words and a value's words.</summary>
internal static partial class SetClauses
{
    [GeneratedRegex(@"^(?:only|exactly|just|仅|只|恰好)\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Only();

    [GeneratedRegex(@"^(?:from\s+|between\s+|从)?(?<a>[^\s].*?)\s*(?:\s(?:to|and|until|till|through)\s|到|至|~|～|—|–)\s*(?<b>.+)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Ends();

    [GeneratedRegex(@"^(?:still\s+|also\s+)*(?:missing|empty|blank|wrong|incorrect|unknown|absent|not\s+(?:there|filled|given|known|right|correct))\b(?=$|\s+(?:from|in|on|at|yet|here|so|and))", RegexOptions.CultureInvariant)]
    private static partial Regex Lacking();

    /// <summary>A clause for a match with the groups <c>t</c> (field) and <c>v</c> (value).</summary>
    public static ClausePattern Pattern(string pattern, bool typed = false, bool append = false) => ClausePattern.Of(pattern, (part, match) => Of(part, match, typed, append));

    /// <summary>Field and value without a border between them.</summary>
    public static ClausePattern Unsplit(string pattern, bool typed = false) => ClausePattern.Of(pattern, (part, match) => new SetClause
    {
        Words = part.Words,
        Values = [ValueSource.Of(part.Original(match.Groups["v"]))],
        Typed = typed,
        Unsplit = true,
    });

    public static SetClause? Of(ClausePart part, Match match, bool typed, bool append)
    {
        var field = match.Groups["t"] is { Success: true, Length: > 0 } t ? Named(part.Select(t)) : null;
        var group = match.Groups["v"];
        var words = part.Original(group);
        if (words.Length == 0 || field is { Phrase: { Name: "", Kind: null }, Refers: false, Where.Count: 0, Names.Count: 0 })
            return null;
        // "The total is missing" tells what is wrong, not what it is to be.
        if (Lacking().IsMatch(group.Value))
            return null;
        var clause = new SetClause { Words = part.Words, Field = field, Values = [ValueReader.Read(part, group)], Typed = typed, Append = append };
        // What is put after something begins as it is quoted, a space too.
        if (append && group.Value.Length > 2 && group.Value.All(MarkedGoal.IsMark))
            return clause with { Values = [ValueSource.Of(part.Raw.Substring(group.Index + 1, group.Length - 2))] };
        // A word told without quotes stands apart from the one before it.
        if (append && typed && !part.Chinese && clause.Values is [ValueSource.Literal { Text: var word }])
            return clause with { Values = [ValueSource.Of(" " + word)] };
        if (typed)
            return clause;
        if (Range(words, part.Clock) is { } ends)
            return clause with { Values = [ValueSource.Of(ends.From), ValueSource.Of(ends.To)], IsRange = true, Whole = words };
        var bare = Only().Replace(words, "");
        return NameLists.IsList(bare, out var names)
            ? clause with { Values = [.. names.Select(ValueSource.Of)], Whole = bare }
            : bare == words ? clause : clause with { Values = [ValueSource.Of(Verbatim.Of(bare))] };
    }

    /// <summary>"The e-mail", "the title": words that elsewhere mean a kind of thing name a field here, unless they mean fields in general.</summary>
    public static Selection Named(Selection field) =>
        field.Phrase.Name is ['m' or 'M', 'y', ' ', _, ..] ? field with { Phrase = field.Phrase with { Name = field.Phrase.Name[3..] } } :
        field.Phrase is { Name.Length: 0, Kind: not null } phrase && TargetKinds.Canonical(phrase.Kind) is not (TargetKinds.Field or TargetKinds.Dropdown or TargetKinds.Checkbox or TargetKinds.Switch or TargetKinds.Slider or TargetKinds.List or TargetKinds.Radio)
            ? field with { Phrase = phrase with { Name = field.Words.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? field.Words[4..] : field.Words, Kind = null } }
            // 网站标题, 副标题: a title that is set is a field of that name, and no heading called 网站.
            : field.Phrase is { Name.Length: > 0, Kind: { } kind } titled && TargetKinds.Canonical(kind) == TargetKinds.Heading && field.Words.Contains(titled.Name + "标题", StringComparison.Ordinal)
                ? field with { Phrase = titled with { Name = titled.Name + "标题", Kind = null } }
                : field;

    /// <summary>Both ends, where the words are two numbers or two dates with "to" between them.</summary>
    public static (string From, string To)? Range(string words, DateTimeOffset clock)
    {
        if (Ends().Match(words) is not { Success: true } match)
            return null;
        var (from, to) = (match.Groups["a"].Value.Trim(), match.Groups["b"].Value.Trim());
        if (DateReader.Find(from, clock) is [_] && DateReader.Find(to, clock) is [_])
            return (from, to);
        return NumberReader.Parse(Bare(from)) is { } low && NumberReader.Parse(Bare(to)) is { } high
            ? (low.ToString(CultureInfo.InvariantCulture), high.ToString(CultureInfo.InvariantCulture))
            : null;
    }

    private static string Bare(string amount) => amount.Trim('$', '€', '£', '¥', '￥', '元', '块', '%', ' ');
}
