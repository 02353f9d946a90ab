using AutoGlm.Tasks.Instructing;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>
/// What is written is sent only when all that is said about it is set: "write the post …, make it visible to friends",
/// "new message to Ann …; mark it urgent and send it".
/// </summary>
internal static class HeldBack
{
    private static readonly string[] Written = ["compose", "post", "draft", "create"];

    public static IReadOnlyList<Clause> Join(IReadOnlyList<Clause> clauses)
    {
        for (var i = 0; i < clauses.Count - 1; i++)
        {
            if (clauses[i] is not DoClause { With.Count: > 0 } writing || !Written.Contains(writing.Action, StringComparer.Ordinal))
                continue;
            var rest = clauses.Skip(i + 1).Select(Setting).ToList();
            var sent = rest[^1] is SubmitClause;
            if (!(sent ? rest.SkipLast(1) : rest).All(IsSetting))
                continue;
            var verb = writing.Action == "draft" ? "save draft" : writing.Verb;
            return [.. clauses.Take(i), writing with { StaysOpen = true }, .. rest, .. sent ? Array.Empty<Clause>() : [new SubmitClause { Words = verb }]];
        }

        return clauses;
    }

    /// <summary>"Mark it as urgent", 标为紧急: what it is marked as.</summary>
    private static Selection Called(string words)
    {
        var name = words.Contains(' ', StringComparison.Ordinal) ? words[(words.LastIndexOf(' ') + 1)..] : words[^Math.Min(2, words.Length)..];
        return new Selection { Words = name, Phrase = new TargetPhrase { Name = name } };
    }

    private static bool IsSetting(Clause clause) => clause is SetClause or FormClause or HandClause { Verb: InstructionVerb.Check or InstructionVerb.Uncheck };

    /// <summary>"Mark it urgent" ticks what is called so on what is being written.</summary>
    private static Clause Setting(Clause clause) => clause switch
    {
        DoClause { Action: "important", Object.Refers: true } marked => new HandClause { Words = marked.Words, Verb = InstructionVerb.Check, Target = Called(marked.Words) },
        DoClause { Action: "send" or "post", With.Count: 0 } sent => new SubmitClause { Words = sent.Words },
        HandClause { Verb: InstructionVerb.Tap, Target.Phrase: { Name: { } name } } tap when Text.Synonyms.Strength(name, "send") >= 0.9 || Text.Synonyms.Strength(name, "post") >= 0.9 => new SubmitClause { Words = tap.Words },
        _ => clause,
    };
}
