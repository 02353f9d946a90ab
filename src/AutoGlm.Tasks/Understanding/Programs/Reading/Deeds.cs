using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding.Reading;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>
/// Makes clauses of ways to tell a deed. Groups: <c>o</c> the thing, <c>m</c> a text that goes with it, <c>r</c> to whom or
/// where, <c>n</c> a new name, <c>s</c> a subject, <c>c</c> how many, <c>l</c> and <c>v</c> a detail by its label.
/// </summary>
internal static partial class Deeds
{
    private static readonly (string Group, string Concept, string Label)[] Values =
    [
        ("s", Concepts.Subject, "subject"), ("m", Concepts.Message, "message"), ("n", Concepts.Title, "name"), ("c", Concepts.Quantity, "quantity"),
    ];

    public static ClausePattern Do(string action, string pattern) => ClausePattern.Of(pattern, (part, match) =>
    {
        var with = new List<Slot>();
        with.AddRange(Destination.Read(part, match.Groups["r"]));
        foreach (var (name, concept, label) in Values)
        {
            if (match.Groups[name] is not { Success: true, Length: > 0 } group)
                continue;
            var text = Verbatim.Of(part.Original(group));
            with.Add(new Slot { Concept = concept, Label = label, Kind = concept == Concepts.Quantity ? SlotKind.Number : SlotKind.Text, Value = text, Raw = text });
        }

        if (match.Groups["l"] is { Success: true, Length: > 0 } detail && match.Groups["v"] is { Success: true, Length: > 0 } value)
        {
            var (label, text) = (part.Original(detail), Verbatim.Of(part.Original(value)));
            with.Add(new Slot { Concept = Synonyms.Best(label, ConceptKind.Field, 0.7), Label = label, Kind = SlotKind.Text, Value = text, Raw = text });
        }

        var thing = match.Groups["o"] is { Success: true, Length: > 0 } o ? Thing(part, o) : null;
        // "Close the ticket with the comment …": a text that goes with the deed, not one that tells which thing is meant.
        if (thing?.Where.FirstOrDefault(one => one is { Kind: CriterionKind.Is, Negated: false, Attribute: { } attribute, Value: not null } && Remark().IsMatch(attribute)) is { } remark && !with.Exists(slot => slot.Concept == Concepts.Message))
        {
            thing = thing with { Where = [.. thing.Where.Where(one => one != remark)] };
            with.Add(new Slot { Concept = Concepts.Message, Label = remark.Attribute!, Kind = SlotKind.Text, Value = remark.Value!, Raw = remark.Value! });
        }

        return new DoClause
        {
            Words = part.Words,
            Action = action,
            Verb = VerbOf(part, match),
            Object = thing,
            With = with,
        };
    });

    /// <summary>The thing without what is said of where the site keeps it ("in the user manager") or what for ("so that nobody …").</summary>
    private static Selection Thing(ClausePart part, Group said)
    {
        var words = part.Original(said);
        if (part.Chinese || Aside().Match(words) is not { Success: true, Index: > 3 } aside)
            return part.Select(said);
        var thing = SelectionReader.Read(words[..aside.Index], part.Language);
        return aside.Groups["place"] is { Success: true } place && thing.Phrase.Within is null ? thing with { Phrase = thing.Phrase with { Within = place.Value } } : thing;
    }

    [GeneratedRegex(@"\s*,?\s+(?:so\s+that|in\s+order\s+that)\s+.+$|\s+(?:in|on|from|under|via|using|through)\s+the\s+(?<place>(?:[\p{L}-]+\s+){1,2}(?:manager|management|section|panel|area|menu|dashboard|settings|administration|screen|page|overview))$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Aside();

    [GeneratedRegex(@"^(?:comment|remark|note|message|reason|explanation)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Remark();

    /// <summary>A deed by the name of its control: "run “Export” on X", 对甲执行“归档”. Groups: <c>o</c> the thing, <c>v</c> the control.</summary>
    public static ClausePattern Act(string pattern) => ClausePattern.Of(pattern, (part, match) => Verbatim.Of(part.Original(match.Groups["v"])) is { Length: > 0 } verb
        ? new DoClause { Words = part.Words, Action = Synonyms.Best(verb, ConceptKind.Action, 0.8) ?? verb, Verb = verb, Object = part.Select(match.Groups["o"]) }
        : null);

    /// <summary>An answer to the page's own question whether it was of use. Groups: <c>o</c> what, <c>v</c> the answer.</summary>
    public static ClausePattern Vote(string pattern) => ClausePattern.Of(pattern, (part, match) => new DoClause
    {
        Words = part.Words,
        Action = Denial().IsMatch(match.Groups["v"].Value) ? "unhelpful" : "helpful",
        Verb = match.Groups["v"].Value,
        Object = part.Select(match.Groups["o"]),
    });

    /// <summary>Put where the site keeps such things: the control is called by the place ("Watch list", 加入片单). Groups: <c>o</c> what, <c>list</c> the place.</summary>
    public static ClausePattern Into(string pattern) => ClausePattern.Of(pattern, (part, match) => new DoClause
    {
        Words = part.Words,
        Action = "add",
        Verb = part.Original(match.Groups["list"]),
        Object = match.Groups["o"] is { Success: true, Length: > 0 } o ? part.Select(o) : new Selection { Words = "it", Refers = true },
    });

    /// <summary>The goal's verb; in Chinese it may stand behind what it is done to: 把…重命名为….</summary>
    private static string VerbOf(ClausePart part, Match match)
    {
        if (!part.Chinese)
            return part.Words.Split(' ', 2)[0].ToLowerInvariant();
        var rest = part.Raw.ToCharArray();
        foreach (var group in match.Groups.Values.Skip(1).Where(group => group.Success))
            Array.Fill(rest, ' ', group.Index, group.Length);
        return VerbParts().Match(new string(rest)) is { Success: true } verb ? verb.Groups["v"].Value : part.Words;
    }

    [GeneratedRegex("^(?:not|un|没)", RegexOptions.CultureInvariant)]
    private static partial Regex Denial();

    [GeneratedRegex(@"^[\s把将给为在对向的都“”《》""]*(?<v>[\u4e00-\u9fff]{1,4}?)(?:为|成|到|至|给)?(?=[^\u4e00-\u9fff]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex VerbParts();
}
