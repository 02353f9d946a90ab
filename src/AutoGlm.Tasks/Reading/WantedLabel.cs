using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Reading;

/// <summary>What a declared output may be called on a screen.</summary>
internal sealed class WantedLabel
{
    private readonly List<LabelText> names = [];
    private readonly HashSet<string> concepts = new(StringComparer.Ordinal);

    private WantedLabel(bool isCode) => IsCode = isCode;

    /// <summary>The value is a number given out by the site (order number, booking code): letters and digits, not an amount.</summary>
    public bool IsCode { get; }

    public static WantedLabel Of(OutputSpec output)
    {
        var words = Tokens.WordsOfName(output.Name);
        var concept = Synonyms.Best(words, ConceptKind.Field, 0.4) ?? Synonyms.Best(output.Description, ConceptKind.Field, 0.4);
        var wanted = new WantedLabel(concept is Concepts.Reference or Concepts.Code);
        wanted.names.Add(LabelText.Of(words));
        if (!string.IsNullOrWhiteSpace(output.Description) && output.Description.Length < 60)
            wanted.names.Add(LabelText.Of(output.Description));
        if (concept is not null)
            wanted.concepts.Add(concept);
        return wanted;
    }

    /// <summary>0–1: how surely a label on the screen means the output.</summary>
    public double Score(string label)
    {
        if (label.Length is 0 or > 80)
            return 0;
        var text = LabelText.Of(label);
        var score = names.Max(name => Similarity.Of(name, text));
        foreach (var hit in text.Concepts)
        {
            if (concepts.Contains(hit.Concept))
                score = Math.Max(score, 0.6 + (0.38 * hit.Strength));
        }

        return score < 0.5 ? 0 : score;
    }
}
