using System.Globalization;
using System.Text.RegularExpressions;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Text.Values;
using AutoGlm.Tasks.Understanding.Reading;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Reads a selection in English words.</summary>
internal static partial class EnglishSelection
{
    private const RegexOptions Flags = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"^(?:exactly\s+|just\s+|only\s+|all\s+(?:of\s+)?)?(?:it|them|this|that|these|those|this one|that one|the same)(?:\s+(?:one|item|thing|e-?mail|mail|message|post|order|product|contact|row|entry|result|file|task|card|person|user|comment|thread)s?)?$", Flags)]
    private static partial Regex Refers();

    [GeneratedRegex(@"\s*,?\s+(?:except(?:\s+for)?|but not|other than|excluding|apart from|besides|leaving out|all but|but)\s+(?:the\s+)?(?:ones?\s+(?:named|called|labell?ed)\s+)?(?<names>.+)$", Flags)]
    private static partial Regex Except();

    [GeneratedRegex(@"^(?:all|everything)\s+but\s+(?:the\s+)?(?<names>.+)$", Flags)]
    private static partial Regex AllBut();

    [GeneratedRegex(@"^(?:all(?:\s+of)?|every(?:\s+single)?|each(?:\s+of)?|both)(?:\s+(?:the|these|those|my|your))?\s+|^(?:everything|every one|everyone|everybody|all)(?:\s+(?:else|here|there|listed|shown))*(?:\s+(?:on|in|of)\s+(?:the|this|that|my)\s+(?:page|list|table|screen|site|view|section))?$", Flags)]
    private static partial Regex Every();

    [GeneratedRegex(@"^(?:the\s+)?(?:(?<end>first|top|last|bottom)\s+)?(?<n>\d{1,3}|two|three|four|five|six|seven|eight|nine|ten)\s+(?=\p{L}+s\b)", Flags)]
    private static partial Regex Several();

    [GeneratedRegex(@"^(?:the\s+)?(?<best>cheapest|least expensive|most expensive|priciest|dearest|largest|biggest|greatest|smallest|tiniest|longest|shortest|newest|latest|most recent|oldest|earliest|highest|lowest|heaviest|lightest|fastest|quickest|slowest|tallest|widest|nearest|closest|best[- ]rated|highest[- ]rated|top[- ]rated|worst[- ]rated|lowest[- ]rated|most popular|least popular|maximum|minimum)(?:[- ](?<attr>priced|numbered|ranked|scoring|paid|selling))?(?:\s+|$)", Flags)]
    private static partial Regex Superlatives();

    /// <summary>"Everything that's under Frame".</summary>
    [GeneratedRegex(@"^(?:everything|all|all\s+of\s+it|all\s+(?:boxes|items|entries|options|parts|things))\s+(?:(?:that|which)(?:['’]s|\s+is|\s+are|\s+stands?|\s+comes?)\s+)?(?:listed\s+)?(?:under|below|beneath|inside|within)\s+(?:the\s+)?(?<x>.{2,40}?)(?:\s+(?:heading|branch|group|node|category|section))?$", Flags)]
    private static partial Regex Under();

    /// <summary>"The three cheapest offers".</summary>
    [GeneratedRegex(@"^(?:the\s+)?(?<n>\d{1,3}|two|three|four|five|six|seven|eight|nine|ten)\s+(?=(?:most|least|\p{L}{2,}(?:est)|best|worst|top|highest)\b[\p{L} -]*s$)", Flags)]
    private static partial Regex SeveralBest();

    [GeneratedRegex(@"\s+(?:with|that has|having|which has|that costs|costing|who has)\s+the\s+(?<best>highest|lowest|most|least|fewest|largest|biggest|greatest|smallest|longest|shortest|newest|latest|oldest|earliest|cheapest|maximum|minimum|best|worst)\s*(?<attr>.*)$", Flags)]
    private static partial Regex WithMost();

    [GeneratedRegex(@"\s+(?:containing|(?:that|which)\s+contains?|(?:that|which)\s+(?:has|have|mentions?|includes?)|including|mentioning|with the (?:words?|text|name|title|label)(?:\s+of)?|(?:that|which)\s+says?)\s+(?:the\s+(?:words?|text|letters?)\s+)?(?<v>.+)$", Flags)]
    private static partial Regex Containing();

    [GeneratedRegex(@"\s+(?:(?:that|which|whose\s+\w+)\s+(?<how>start|begin|end)s?|(?<how>start|begin|end)(?:ning|ing))\s+(?:with|in)\s+(?:the\s+(?:letters?|words?|digits?)\s+)?(?<v>.+)$", Flags)]
    private static partial Regex Ends();

    [GeneratedRegex(@"\s+(?:whose|where(?:\s+the)?|with(?:\s+(?:a|an|the))?|(?:that|which)\s+ha(?:s|ve)(?:\s+(?:a|an|the))?)\s+(?<attr>[\p{L}][\p{L} -]{0,30}?)\s+(?:is\s+|are\s+|of\s+|equals?\s+(?:to\s+)?|set to\s+|=\s*|being\s+)?(?<cmp>not|over|above|under|below|more than|greater than|higher than|less than|lower than|fewer than|at least|at most|no more than|between|after|before)?\s*(?<v>.+)$", Flags)]
    private static partial Regex Whose();

    [GeneratedRegex(@"\s+(?:(?:that|which)\s+(?:is|are|costs?)\s+|costing\s+|priced\s+(?:at\s+)?)?(?<cmp>over|above|under|below|more than|greater than|higher than|less than|lower than|fewer than|cheaper than|larger than|bigger than|smaller than|at least|at most|up to|no more than|between)\s+(?<v>[^\d\s]{0,3}\s?\d[\d.,]*(?:\s*\S{0,3}\s*(?:and|to|-)\s*[^\d\s]{0,3}\s?\d[\d.,]*)?(?:\s?\p{L}{0,8})?)$", Flags)]
    private static partial Regex Compared();

    [GeneratedRegex(@"(?<=\b(?:e-?mails?|messages?|mails?|posts?|tweets?|comments?|reviews?|articles?|letters?|notes?|photos?|updates?|threads?|stor(?:y|ies)|books?|submissions?))\s+(?:(?:which|that)\s+(?:(?:is|are|was|were|has been|have been)\s+)?(?:(?<not>not|n't)\s+)?)?(?:sent\s+|written\s+|posted\s+|received\s+|shared\s+|made\s+)?(?:to\s+(?:me|us)\s+)?(?:from|by|of)\s+(?:the\s+)?(?:user\s+)?(?<v>[^,]+?)$", Flags)]
    private static partial Regex Author();

    /// <summary>"The box labelled magenta".</summary>
    [GeneratedRegex(@"^(?:the\s+)?(?<k>[\p{L} -]{2,20}?)\s+(?:labell?ed|named|called|titled|marked)\s+(?:with\s+|as\s+)?(?<v>[^,]{1,40})$", Flags)]
    private static partial Regex Labelled();

    /// <summary>"What Ann posted", "the mail Ann sent me".</summary>
    [GeneratedRegex(@"^(?:what(?:ever)?|(?:the\s+|that\s+|any\s+)?(?<kind>(?:e-?mail|message|mail|post|tweet|comment|review|article|letter|note|photo|update|thread|story|topic|discussion|question|issue|ticket|entry|poll|list|recipe|song|video|event|proposal|idea|page)s?)(?:\s+(?:that|which))?)\s+(?<v>[^,]{2,40}?)\s+(?:has\s+|have\s+)?(?:just\s+)?(?:sent|posted|wrote|written|shared|published|said|left|made|tweeted|started|opened|created|began|begun|uploaded|filed|reported|raised|asked|added|proposed|suggested)(?:\s+(?:to\s+)?(?:me|us|you|there|here))?$", Flags)]
    private static partial Regex Written();

    [GeneratedRegex(@"^(?:the\s+)?(?<all>all\s+(?:of\s+)?)?(?<v>[^\s""“]+|[^\s""“]+\s+[^\s""“]+|[^\s""“]+\s+[^\s""“]+\s+[^\s""“]+)['’]s?\s+(?=(?:\w+\s+)?(?:\w+\s+)?(?:e-?mails?|messages?|mails?|posts?|tweets?|comments?|reviews?|articles?|photos?|updates?|threads?|stor(?:y|ies)|requests?|orders?|rows?|entry|entries|profile|card|picture)\b)", Flags)]
    private static partial Regex Owner();

    [GeneratedRegex(@"\s+(?:that|which|who)\s+(?:is|are)\s+(?:(?<not>not)\s+)?(?<state>\p{L}[\p{L}-]*(?: out| off| on)?)$", Flags)]
    private static partial Regex ThatIs();

    /// <summary>"Tiles that show an odd number", "cards with even numbers on them".</summary>
    [GeneratedRegex(@"\s+(?:(?:that|which|whose\s+(?:number|value|label)s?)\s+(?:shows?|ha(?:s|ve)|bears?|carry|carries|displays?|contains?|is|are|reads?)|showing|with|bearing|carrying|having|displaying|containing)\s+(?:an?\s+|the\s+|only\s+)?(?<k>odd|even)(?:\s+(?:numbers?|values?|digits?))?(?:\s+on\s+(?:it|them))?$", Flags)]
    private static partial Regex Parity();

    [GeneratedRegex(@"\s+(?:showing|depicting|displaying|(?:that|which)\s+(?:show|display|depict|bear|carr)(?:s|ies|y)?|(?:that|which)\s+do(?:es)?\s+(?<not>not|n't)\s+(?:show|display|contain|have|include)|with)\s+(?:an?\s+|the\s+)?(?<v>[^,]+?)(?:\s+on\s+(?:it|them))?$", Flags)]
    private static partial Regex Showing();

    [GeneratedRegex(@"^(?<n>(?:\p{Lu}|[""“])[^,]{1,60}?)\s+from\s+(?:my|our|your)\s+\p{Ll}+(?:\s+\p{Ll}+)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex FromMine();

    public static Selection Read(string words)
    {
        var rest = words.Trim().TrimEnd('.', ',', ';');
        if (Refers().IsMatch(rest))
            return new Selection { Words = words, Refers = true };
        if (Labelled().Match(rest) is { Success: true } labelled && TargetKinds.Canonical(labelled.Groups["k"].Value) is { } labelledKind)
            return new Selection { Words = words, Phrase = new TargetPhrase { Name = Verbatim.Of(labelled.Groups["v"].Value), Kind = labelledKind } };
        // "Ann Lee from my contacts": what the page is called needn't stand beside it.
        if (FromMine().Match(rest) is { Success: true } mine)
            rest = mine.Groups["n"].Value;
        var where = new List<Criterion>();
        IReadOnlyList<string> except = [];
        var all = false;
        int? count = null;
        int? ordinal = null;
        Superlative? best = null;

        if (AllBut().Match(rest) is { Success: true } allBut)
            (all, except, rest) = (true, NameLists.Split(allBut.Groups["names"].Value), "");
        else if (!IsQuoted(rest) && Except().Match(rest) is { Success: true } without)
            (except, rest) = (NameLists.Split(without.Groups["names"].Value), rest[..without.Index].Trim());

        if (!IsQuoted(rest))
        {
            if (Under().Match(rest) is { Success: true } under)
                return new Selection { Words = words, All = true, Phrase = new TargetPhrase { Within = Verbatim.Of(under.Groups["x"].Value) } };
            if (rest.StartsWith("both ", StringComparison.OrdinalIgnoreCase) && NameLists.IsList(WithoutKind(rest[5..], out _), out _))
                rest = rest[5..];
            if (Every().Match(rest) is { Success: true } every)
                (all, rest) = (true, OnThisPage().Replace(rest[every.Length..].Trim(), ""));
            else if (Several().Match(rest) is { Success: true } several && !(char.IsUpper(rest[0]) && several.Length < rest.Length && char.IsUpper(rest[several.Length])))
            {
                count = Number(several.Groups["n"].Value);
                if (several.Groups["end"].Value.ToLowerInvariant() is "last" or "bottom")
                    ordinal = -1;
                rest = rest[several.Length..].Trim();
            }

            if (count is null && SeveralBest().Match(rest) is { Success: true } bests)
                (count, rest) = (Number(bests.Groups["n"].Value), rest[bests.Length..]);
            if (Superlatives().Match(rest) is { Success: true } most)
                (best, rest) = (SuperlativeWords.English(most.Groups["best"].Value, most.Groups["attr"].Value), OfThem().Replace(rest[most.Length..].Trim(), ""));
            rest = Modifiers(rest, where, ref best);
            if (Owner().Match(rest) is { Success: true } owner)
                (rest, all) = (rest[owner.Length..], all | owner.Groups["all"].Success);
            if (Owner().Match(words) is { Success: true } whose)
                where.Add(new Criterion(CriterionKind.Is, Text.Concepts.Author, Verbatim.Of(whose.Groups["v"].Value)));
            rest = Adjectives(InPicture().Replace(rest, ""), where);
        }

        if (all && except.Count > 0 || where.Count > 0 && all || count > 0)
            rest = Singular(rest);
        else if (all || best is not null)
            rest = Singular(rest);

        if (!all && count is null && best is null && NameLists.IsList(WithoutKind(rest, out var kind), out var names))
            return new Selection { Words = words, Names = names, Phrase = new TargetPhrase { Kind = kind }, Where = where, Except = except };

        var phrase = AnyThing.Strip(EnglishTarget.Read(rest), where.Count > 0 || best is not null || all);
        if (phrase is { Place: not null } or { Ordinal: not null } or { Near: not null } && StateWords.ShapeOf(Singular(phrase.Name)) is { } drawn)
        {
            where.Add(new Criterion(CriterionKind.Shape, null, drawn));
            phrase = phrase with { Name = "" };
        }

        if (all && phrase.Kind is null && phrase.Name is "one" or "item" or "thing")
            phrase = phrase with { Name = "" };
        if (ordinal is not null)
            phrase = phrase with { Ordinal = ordinal };
        return new Selection { Words = words, Phrase = phrase, All = all, Count = count, Where = where, Except = except, Best = best };
    }

    [GeneratedRegex(@"(?:^|\s+)(?:on|in)\s+(?:this|the)\s+(?:page|screen|site)$|^(?:them|these|those)$", Flags)]
    private static partial Regex OnThisPage();

    [GeneratedRegex(@"\s+(?:in|on|of)\s+the\s+(?:drawing|picture|canvas|figure|diagram|scene|painting|graphic|illustration)$", Flags)]
    private static partial Regex InPicture();

    [GeneratedRegex(@"^(?:one\s+)?(?:of|among|amongst)\s+(?:all\s+)?(?:(?:the|these|those|them)\s*)?", Flags)]
    private static partial Regex OfThem();

    private static string Modifiers(string rest, List<Criterion> where, ref Superlative? best)
    {
        for (var turn = 0; turn < 4; turn++)
        {
            if (Parity().Match(rest) is { Success: true } parity)
            {
                where.Add(new Criterion(parity.Groups["k"].Value.Equals("odd", StringComparison.OrdinalIgnoreCase) ? CriterionKind.Odd : CriterionKind.Even, null, null));
                rest = rest[..parity.Index];
            }
            else if (WithMost().Match(rest) is { Success: true } most)
            {
                best = SuperlativeWords.English(most.Groups["best"].Value, most.Groups["attr"].Value.Trim());
                rest = rest[..most.Index];
            }
            else if (ThatIs().Match(rest) is { Success: true } state && StateWords.Read(state.Groups["state"].Value) is { } known)
            {
                where.Add(known with { Negated = known.Negated ^ state.Groups["not"].Success });
                rest = rest[..state.Index];
            }
            else if (Ends().Match(rest) is { Success: true } ends)
            {
                where.Add(new Criterion(ends.Groups["how"].Value.StartsWith('e') || ends.Groups["how"].Value.StartsWith('E') ? CriterionKind.EndsWith : CriterionKind.StartsWith, null, Verbatim.Of(ends.Groups["v"].Value)));
                rest = rest[..ends.Index];
            }
            else if (Compared().Match(rest) is { Success: true } compared)
            {
                where.Add(Comparisons.Read(null, compared.Groups["cmp"].Value, compared.Groups["v"].Value));
                rest = rest[..compared.Index];
            }
            else if (Author().Match(rest) is { Success: true } author)
            {
                where.Add(new Criterion(CriterionKind.Is, Text.Concepts.Author, Verbatim.Of(author.Groups["v"].Value)) { Negated = author.Groups["not"].Success });
                rest = rest[..author.Index];
            }
            else if (Written().Match(rest) is { Success: true } written)
            {
                where.Add(new Criterion(CriterionKind.Is, Text.Concepts.Author, Verbatim.Of(written.Groups["v"].Value)));
                rest = written.Groups["kind"].Success ? written.Groups["kind"].Value : "post";
            }
            else if (Containing().Match(rest) is { Success: true } containing)
            {
                where.Add(new Criterion(CriterionKind.Contains, null, Verbatim.Of(containing.Groups["v"].Value)));
                rest = rest[..containing.Index];
            }
            else if (Whose().Match(rest) is { Success: true } whose && (whose.Groups["cmp"].Success || whose.Value.Contains(" is ", StringComparison.OrdinalIgnoreCase) || whose.Value.Contains(" of ", StringComparison.OrdinalIgnoreCase) || whose.Value.Contains('"') || whose.Value.TrimStart().StartsWith("whose", StringComparison.OrdinalIgnoreCase) || char.IsDigit(whose.Groups["v"].Value[0])))
            {
                where.Add(Comparisons.Read(whose.Groups["attr"].Value.Trim(), whose.Groups["cmp"].Value, whose.Groups["v"].Value));
                rest = rest[..whose.Index];
            }
            else if (Showing().Match(rest) is { Success: true } showing && (!showing.Value.TrimStart().StartsWith("with ", StringComparison.OrdinalIgnoreCase) || showing.Value.Contains(" on ", StringComparison.OrdinalIgnoreCase)))
            {
                where.Add(new Criterion(CriterionKind.Contains, null, Verbatim.Of(showing.Groups["v"].Value)) { Negated = showing.Groups["not"].Success });
                rest = rest[..showing.Index];
            }
            else
            {
                break;
            }
        }

        return rest.Trim();
    }

    /// <summary>Colours, sizes and states that stand before the kind: "the large red circle", "unread messages".</summary>
    private static string Adjectives(string rest, List<Criterion> where)
    {
        var words = rest;
        var article = ArticleBefore().Match(words);
        words = words[article.Length..];
        var taken = false;
        while (words.Split(' ', 2) is [var first, var after] && after.Length > 0 && !(char.IsUpper(first[0]) && char.IsUpper(after[0])) && StateWords.Adjective(first) is { } criterion && !(criterion.Kind == CriterionKind.State && TargetKinds.TakeFromEnd(Singular(after)).Kind is null && !taken && where.Count == 0 && !LooksPlural(after)))
        {
            where.Add(criterion);
            words = after;
            taken = true;
        }

        if (StateWords.ShapeOf(Singular(words)) is { } shape)
        {
            where.Add(new Criterion(CriterionKind.Shape, null, shape));
            return "";
        }

        return taken ? words : rest;
    }

    private static bool LooksPlural(string words) => words.EndsWith('s');

    [GeneratedRegex(@"^(?:the|a|an|any|one)\s+", Flags)]
    private static partial Regex ArticleBefore();

    private static string WithoutKind(string rest, out string? kind)
    {
        var (before, found) = TargetKinds.TakeFromEnd(rest);
        kind = null;
        if (found is null && Singular(rest) is var singular && singular != rest)
            (before, found) = TargetKinds.TakeFromEnd(singular);
        if (found is null || before.Length == 0 || before.EndsWith(" and", StringComparison.OrdinalIgnoreCase) || before.EndsWith(','))
            return rest;
        kind = found;
        return before.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? before[4..] : before;
    }

    /// <summary>The last word in the singular, by its regular forms.</summary>
    internal static string Singular(string words)
    {
        var lower = words.TrimEnd();
        if (lower.EndsWith('"') || lower.EndsWith('”') || lower.Length < 4 || !lower.EndsWith('s') || lower.EndsWith("ss", StringComparison.OrdinalIgnoreCase) || lower.EndsWith("us", StringComparison.OrdinalIgnoreCase) || lower.EndsWith("is", StringComparison.OrdinalIgnoreCase))
            return words;
        if (lower.EndsWith("ies", StringComparison.OrdinalIgnoreCase) && lower.Length > 4)
            return lower[..^3] + "y";
        if (lower.EndsWith("xes", StringComparison.OrdinalIgnoreCase) || lower.EndsWith("ches", StringComparison.OrdinalIgnoreCase) || lower.EndsWith("shes", StringComparison.OrdinalIgnoreCase) || lower.EndsWith("sses", StringComparison.OrdinalIgnoreCase))
            return lower[..^2];
        return lower[..^1];
    }

    private static bool IsQuoted(string words) => words.Length > 1 && words[0] is '"' or '“' or '‘' or '\'' && words[^1] is '"' or '”' or '’' or '\'' && NameLists.Split(words).Count == 1;

    private static int? Number(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits : NumberReader.Find(word) is [var found, ..] ? (int)found.Value : null;
}
