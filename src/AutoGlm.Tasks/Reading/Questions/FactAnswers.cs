using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Reading.Sheets;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Reading.Questions;

/// <summary>Answers with the value that stands at the label the question names.</summary>
internal static class FactAnswers
{
    private const double LeastLabel = 0.6;
    private const double InContext = 0.92;
    private const double OtherKind = 0.75;
    private const double SameMatter = 0.88;
    private static readonly string[] Places = [Concepts.Place, Concepts.Address, Concepts.City];

    public static Finding? Find(Inquiry inquiry, ObservationIndex index, IReadOnlyList<Sheet> sheets, DateTimeOffset clock)
    {
        Finding? best = null;
        var facts = Facts.Of(index, sheets).ToList();
        var page = Tokens.Of($"{index.Observation.Title} {string.Join(' ', index.Nodes.Where(UiRoles.IsHeading).Select(index.TextOf))}");
        foreach (var fact in facts)
        {
            var named = Named(inquiry, fact, out var at) * fact.Weight;
            if (named < LeastLabel || IsOurs(inquiry, fact) || IsOfAnother(inquiry, fact, facts, index))
                continue;
            var rest = inquiry.Content.Count(word => !Tokens.Of(fact.Label).Any(known => QuestionWords.Same(word, known) >= 0.75) && !page.Any(known => QuestionWords.Same(word, known) >= 0.75) && Similarity.Of(word, fact.Label) < 0.5 && !IsKindWord(inquiry, word) && !inquiry.Settled.Contains(word));
            var coverage = inquiry.Content.Count == 0 ? 1 : 1 - ((double)rest / inquiry.Content.Count);
            if (Refined.Of(inquiry, fact.Value, clock) is not { } answer)
                continue;
            // "Which column is it in" is not answered by what merely stands beside it.
            var kind = inquiry.Wants == Wanted.Anything && inquiry.Asked.Length > 0 && Similarity.Of(inquiry.Asked, fact.Label) < 0.5 ? OtherKind : 1;
            // What has the form asked for needs fewer words to vouch for it.
            var formed = inquiry.Wants is Wanted.Place or Wanted.Duration or Wanted.Time or Wanted.Date or Wanted.Year or Wanted.Phone or Wanted.Email or Wanted.Money or Wanted.Url or Wanted.Percent or Wanted.Code;
            var score = named * (formed ? 0.7 + (0.3 * coverage) : 0.45 + (0.55 * coverage)) * answer.Fit * kind;
            if (score > (best?.Score ?? 0))
                best = new Finding(answer.Text, $"{fact.Label}: {fact.Value}", score) { Node = fact.Node };
        }

        return best;
    }

    /// <summary>What the question itself put into a form is no answer to it.</summary>
    private static bool IsOurs(Inquiry inquiry, Fact fact) =>
        UiRoles.IsField(fact.Node) && fact.Value.Any(char.IsDigit) && Naming.PlaceOf(TextFold.Fold(fact.Value), $"{inquiry.Folded} {inquiry.Context}") >= 0;

    /// <summary>Where several things have a value of this name, the question must name the thing.</summary>
    private static bool IsOfAnother(Inquiry inquiry, Fact fact, List<Fact> facts, ObservationIndex index)
    {
        if (facts.TrueForAll(other => other.Label != fact.Label || other.Value == fact.Value))
            return false;
        var own = Tokens.Of(fact.Label);
        var around = index.ContainerOf(fact.Node) is { } box ? Tokens.Of(index.TextOf(box)) : [];
        return !inquiry.Content.Concat(inquiry.Around).Any(word => !own.Contains(word) && around.Contains(word));
    }

    private static double Named(Inquiry inquiry, Fact fact, out int at)
    {
        var named = Naming.Of(fact.Label, inquiry.Folded, out at);
        if (inquiry.Context.Length > 0 && Naming.IsTelling(TextFold.Fold(fact.Label)) && Naming.PlaceOf(TextFold.Fold(fact.Label), inquiry.Context) >= 0)
            named = Math.Max(named, InContext);
        if (named < SameMatter && Tokens.Of(fact.Label) is { Count: > 0 and < 4 } label && inquiry.Content.Any(word => label.Any(known => Matters.Same(word, known))))
            named = SameMatter;
        // A kind of value may name the label: "who" a person's, "where" a place's.
        string? concept = inquiry.Wants switch
        {
            Wanted.Phone => Concepts.Phone,
            Wanted.Email => Concepts.Email,
            Wanted.Money => Concepts.Price,
            Wanted.Place => Concepts.Place,
            Wanted.Person when inquiry.Content.Count == 0 => Concepts.PersonName,
            _ => null,
        };
        if (concept is not null)
            named = Math.Max(named, 0.9 * (inquiry.Wants == Wanted.Place ? Places.Max(place => Synonyms.Strength(fact.Label, place)) : Synonyms.Strength(fact.Label, concept)));
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
        inquiry.Asked.Length > 0 && Tokens.Of(inquiry.Asked).Contains(word) || word is "name" or "number" or "value" or "current" or "person" or "profile" or "product" or "set" or "file" or "config" or "company" or "文件" or "设置" or "配置" or "名字" or "商品" or "号码";
}
