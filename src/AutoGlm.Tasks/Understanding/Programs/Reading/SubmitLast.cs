using AutoGlm.Tasks.Instructing;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>"Sign Ann up with the e-mail A. The country is Austria. She wants the newsletter.": what belongs to the form comes before it is sent.</summary>
internal static class SubmitLast
{
    public static IReadOnlyList<Clause> Order(IReadOnlyList<Clause> clauses)
    {
        var ordered = clauses.ToList();
        for (var i = 0; i < ordered.Count - 1; i++)
        {
            if (ordered[i] is not FormClause { Entries: [_, .., SubmitClause send] } form)
                continue;
            var end = i + 1;
            while (end < ordered.Count && Fills(ordered[end]))
                end++;
            if (end == i + 1)
                continue;
            ordered[i] = form with { Entries = [.. form.Entries.SkipLast(1)] };
            if (end == ordered.Count || ordered[end] is not SubmitClause)
                ordered.Insert(end, send);
        }

        return ordered;
    }

    private static bool Fills(Clause clause) => clause is SetClause or HandClause { Verb: InstructionVerb.Check or InstructionVerb.Uncheck } or FormClause { Entries: [.., not SubmitClause] };
}
