using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs;

/// <summary>Puts in place of "it" and "there" what the clause before spoke of.</summary>
internal static class Pronouns
{
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
