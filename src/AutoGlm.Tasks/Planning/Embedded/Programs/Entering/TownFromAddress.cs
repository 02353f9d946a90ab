using System.Text.RegularExpressions;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Entering;

/// <summary>Chinese addresses are told in one piece, the town first; a form may ask for the town on its own.</summary>
internal static partial class TownFromAddress
{
    private const int TownAt = 300;

    public static IReadOnlyList<Placed> Split(Situation situation, List<UiNode> controls, IReadOnlyList<Placed> placed)
    {
        var address = placed.FirstOrDefault(pair => pair.Entry is SetClause { Values: [ValueSource.Literal { Text: var text }] } && Address().IsMatch(text) && IsAddress(situation, pair));
        var town = controls.Find(node => UiRoles.IsTextField(node) && Synonyms.Strength(situation.Index.LabelOf(node), Concepts.City) >= 0.7 && !placed.Any(pair => ReferenceEquals(pair.Control, node)));
        if (address is null || town is null)
            return placed;
        var set = (SetClause)address.Entry;
        var match = Address().Match(((ValueSource.Literal)set.Values[0]).Text);
        return
        [
            .. placed.Where(pair => !ReferenceEquals(pair, address)),
            address with { Entry = set with { Values = [ValueSource.Of(match.Groups["street"].Value.Trim())] } },
            new Placed(TownAt, set with { Field = new Selection { Words = town.Name, Phrase = new TargetPhrase { Name = town.Name } }, Values = [ValueSource.Of(match.Groups["town"].Value)] }, town, address.Score),
        ];
    }

    private static bool IsAddress(Situation situation, Placed pair) =>
        Synonyms.Strength(situation.Index.LabelOf(pair.Control), Concepts.Address) >= 0.4
        || pair.Entry is SetClause { Field: { } field } && Synonyms.Strength(field.Words, Concepts.Address) >= 0.6;

    [GeneratedRegex(@"^(?<town>[\u4e00-\u9fff]{2,4}?市|[\u4e00-\u9fff]{2})(?<street>[\u4e00-\u9fff]+.*\d.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
