using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs;

/// <summary>Puts in place of "it" and "there" what the clause before spoke of.</summary>
internal static class Pronouns
{
    /// <summary>"Report the room" after a garage was spoken of: a word that the page doesn't know stands for the place or thing before.</summary>
    public static Selection Meant(ClauseState state, Selection said)
    {
        if (state.Before is not { } before || !said.IsPlain || said.Phrase.Name.Length == 0 || said.Phrase.Name.Contains(' ', StringComparison.Ordinal))
            return said;
        var word = Tokens.Of(said.Phrase.Name) is [var only] ? only : said.Phrase.Name;
        if (state.Situation.Index.Nodes.Any(node => node.Name.Length is > 0 and < 80 && Tokens.Of(node.Name).Contains(word, StringComparer.Ordinal)))
            return said;
        return before.Phrase.Within is { Length: > 0 } place && place != TargetPhrase.There ? new Selection { Words = place, Phrase = new TargetPhrase { Name = place } } : before;
    }

    public static Selection? Resolve(ClauseState state, Selection? said)
    {
        if (said is { Refers: true })
            return state.Before;
        if (said is not { Phrase.Within: TargetPhrase.There })
            return said;
        var place = state.Before is { } before ? before.Phrase.Name.Length > 0 ? before.Phrase.Name : before.Names.Count > 0 ? before.Names[^1] : null : null;
        return said with { Phrase = said.Phrase with { Within = place } };
    }
}
