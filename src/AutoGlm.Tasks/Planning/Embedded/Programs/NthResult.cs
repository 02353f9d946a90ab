using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Reading;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Planning.Embedded.Programs;

/// <summary>"The third result": counted among the entries of the list the page is about, advertisements left out.</summary>
internal static class NthResult
{
    private const int LongestMark = 20;

    /// <summary>What opens it; null where something else is meant, or there aren't so many.</summary>
    public static UiNode? Opener(Situation situation, TargetPhrase phrase)
    {
        if (phrase is not { Kind: "result", Name.Length: 0, Ordinal: { } ordinal, Near: null })
            return null;
        var index = situation.Index;
        var entries = RecordItems.Find(index).Where(entry => index.IsReachable(entry) && !IsAdvertisement(index, entry)).ToList();
        var at = ordinal > 0 ? ordinal - 1 : entries.Count + ordinal;
        return at < 0 || at >= entries.Count ? null
            : entries[at].SelfAndDescendants().FirstOrDefault(node => node.Role == "link") ?? entries[at].SelfAndDescendants().FirstOrDefault(UiRoles.IsInteractive);
    }

    /// <summary>Paid entries say so with a mark of their own.</summary>
    private static bool IsAdvertisement(ObservationIndex index, UiNode entry) =>
        entry.SelfAndDescendants().Any(node => node.Children.Count == 0 && node.Role != "link" && index.LabelOf(node) is { Length: > 1 and < LongestMark } mark && Synonyms.Strength(mark, "advertisement") >= 0.9);
}
