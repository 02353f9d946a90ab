using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Reading.Sheets;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Reading.Questions;

/// <summary>Answers with the value that stands at the label the question names.</summary>
internal static class FactAnswers
{
    private const double LeastLabel = 0.6;

    public static Finding? Find(Inquiry inquiry, ObservationIndex index, IReadOnlyList<Sheet> sheets, DateTimeOffset clock)
    {
        Finding? best = null;
        var facts = Facts.Of(index, sheets).ToList();
        var page = Tokens.Of($"{index.Observation.Title} {string.Join(' ', index.Nodes.Where(UiRoles.IsHeading).Select(index.TextOf))}");
        foreach (var fact in facts)
        {
            var named = Named(inquiry, fact, out var at) * fact.Weight;
            if (named < LeastLabel)
                continue;
            var rest = inquiry.Content.Count(word => !Tokens.Of(fact.Label).Any(known => QuestionWords.Same(word, known) >= 0.75) && !page.Any(known => QuestionWords.Same(word, known) >= 0.75) && Similarity.Of(word, fact.Label) < 0.5 && !IsKindWord(inquiry, word));
            var coverage = inquiry.Content.Count == 0 ? 1 : 1 - ((double)rest / inquiry.Content.Count);
            if (Refined.Of(inquiry, fact.Value, clock) is not { } answer)
                continue;
            var score = named * (0.6 + (0.4 * coverage)) * answer.Fit;
            if (score > (best?.Score ?? 0))
                best = new Finding(answer.Text, $"{fact.Label}: {fact.Value}", score) { Node = fact.Node };
        }

        return best;
    }

    private static double Named(Inquiry inquiry, Fact fact, out int at)
    {
        var named = Naming.Of(fact.Label, inquiry.Folded, out at);
        // A kind of value may name the label: "who" a person's, "where" a place's.
        string? concept = inquiry.Wants switch
        {
            Wanted.Phone => Concepts.Phone,
            Wanted.Email => Concepts.Email,
            Wanted.Money => Concepts.Price,
            Wanted.Place => Concepts.Address,
            Wanted.Person when inquiry.Content.Count == 0 => Concepts.PersonName,
            _ => null,
        };
        if (concept is not null)
            named = Math.Max(named, 0.9 * Synonyms.Strength(fact.Label, concept));
        if (inquiry.Wants == Wanted.Duration && HowWords(inquiry) is { Count: > 0 } names)
            named = Math.Max(named, names.Max(name => Similarity.Of(name, fact.Label)));
        return named;
    }

    private static IReadOnlyList<string> HowWords(Inquiry inquiry)
    {
        var words = inquiry.Folded.Split(' ');
        var how = Array.IndexOf(words, "how");
        if (how >= 0 && how + 1 < words.Length)
            return Qualities.NamesOf(words[how + 1]);
        var many = inquiry.Folded.IndexOf('多', StringComparison.Ordinal);
        return many >= 0 && many + 1 < inquiry.Folded.Length ? Qualities.NamesOf(inquiry.Folded[(many + 1)..(many + 2)]) : [];
    }

    private static bool IsKindWord(Inquiry inquiry, string word) =>
        inquiry.Asked.Length > 0 && Tokens.Of(inquiry.Asked).Contains(word) || word is "name" or "number" or "value" or "current" or "person" or "profile" or "product" or "名字" or "商品" or "号码";
}
