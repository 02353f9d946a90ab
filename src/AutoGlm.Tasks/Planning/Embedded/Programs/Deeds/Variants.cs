using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding.Programs;
using AutoGlm.Tasks.Understanding.Programs.Reading;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Deeds;

/// <summary>A thing that comes in several kinds: "the jacket in red", 羊毛毯（蓝色）. The one that was said is chosen first; where it isn't offered, nothing is done.</summary>
internal static class Variants
{
    /// <summary>The choice to be made, or that it can't be; null when nothing is left to choose.</summary>
    public static Progress? Next(ClauseState state, DoClause clause, Bearer? bearer, Func<string, string> tag)
    {
        if (bearer is null || clause.Object is not { } thing)
            return null;
        var words = TextFold.Fold(thing.Words);
        foreach (var list in state.Situation.Usable.Where(node => node.Options.Count > 1 && bearer.Holds(state.Situation, node)))
        {
            var said = list.Options.Where(option => option.Length > 1 && Says(words, TextFold.Fold(option))).OrderByDescending(option => option.Length).FirstOrDefault();
            if (said is not null && list.Value != said && !state.StepsFor(tag("variant-" + said)).Any())
                return state.Do(state.On(InstructionVerb.Select, list, said, new Expectation(ExpectationKind.ValueShown, said), tag("variant-" + said)));
            if (said is null && list.Options.Any(IsColour) && Colour(words) is { } colour)
                return new Progress.Failed(state.Say($"“{thing.Words}”: it is not offered in {colour}, only in {string.Join(", ", list.Options)}.", $"“{thing.Words}”：没有{colour}，只有{string.Join("、", list.Options)}。"));
        }

        return null;
    }

    private static bool IsColour(string option) => StateWords.ColourOf(option) is not null;

    private static string? Colour(string words) =>
        Tokens.Of(words).FirstOrDefault(word => StateWords.ColourOf(word) is not null && word.Length > 1 || TextFold.IsChinese(word[0]) && word.Length > 1 && word.EndsWith('色'));

    private static bool Says(string words, string option)
    {
        var at = words.IndexOf(option, StringComparison.Ordinal);
        return at >= 0 && (TextFold.IsChinese(option[0]) || (at == 0 || !char.IsLetterOrDigit(words[at - 1])) && (at + option.Length == words.Length || !char.IsLetterOrDigit(words[at + option.Length])));
    }
}
