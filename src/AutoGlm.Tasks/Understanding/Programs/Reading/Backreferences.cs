namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Joins a question to the typing of its answer: "What is the last word? Put it in the box."</summary>
internal static partial class Backreferences
{
    /// <summary>Those that the doing before left out.</summary>
    [System.Text.RegularExpressions.GeneratedRegex(@"^(?:all\s+)?(?:the\s+)?(?:others?|rest|remaining|(?:\p{L}+er|more\s+expensive|less\s+expensive|remaining|other|unpaid|failed)\s+ones|rest\s+of\s+them)$|^(?:其余|其他|剩下|剩余)的?(?:都|全部)?$", System.Text.RegularExpressions.RegexOptions.IgnoreCase | System.Text.RegularExpressions.RegexOptions.CultureInvariant)]
    private static partial System.Text.RegularExpressions.Regex TheOthers();

    private static readonly string[] Its = [ScreenValueReader.ItsAnswer, "it", "this", "that", "the answer", "the result", "答案", "它", "结果"];

    public static IReadOnlyList<Clause> Join(IReadOnlyList<Clause> clauses)
    {
        var joined = new List<Clause>(clauses.Count);
        foreach (var clause in clauses)
        {
            var asked = joined.Count > 0 ? joined[^1] as AskClause : null;
            if (asked is not null && clause is HandClause { Value: ValueSource.Literal literal } typing && typing.Verb is Instructing.InstructionVerb.Type && Its.Contains(literal.Text.ToLowerInvariant()))
                joined[^1] = typing with { Words = $"{asked.Words}; {typing.Words}", Value = new ValueSource.FromScreen(asked.Asked) };
            else if (asked is not null && clause is CopyClause { From: null, Into: { } into } pasting)
                joined[^1] = new HandClause { Words = $"{asked.Words}; {pasting.Words}", Verb = Instructing.InstructionVerb.Type, Target = into, Value = new ValueSource.FromScreen(asked.Asked) };
            // Whoever deletes is asked whether he is sure, and the deed answers that itself.
            else if (clause is SubmitClause && joined.Count > 0 && joined[^1] is DoClause { With.Count: 0 } && IsConfirm(clause.Words))
                continue;
            else if (asked is not null && clause is DoClause { Object.Refers: true } picked && AskedThing.Of(asked.Asked.Question ?? asked.Asked.Text) is { } which)
                joined.Add(picked with { Object = which });
            else if (clause is DoClause { Object: { Refers: true } it } doing && it.Words.Length > 0 && joined.Count > 0 && joined[^1] is RepeatClause { Until: { } until })
                joined.Add(doing with { Object = until.Thing ?? new Selection { Words = until.Words, Phrase = new Instructing.TargetPhrase { Name = until.Words } } });
            else if (clause is DoClause { Object: { } rest } other && TheOthers().IsMatch(rest.Words) && joined.Count > 0 && joined[^1] is DoClause { Object: { Refers: false } first })
                joined.Add(other with { Object = new Selection { Words = first.Words.Any(Text.TextFold.IsChinese) ? $"除{first.Words}以外" : $"everything except {first.Words}", All = true } });
            else
                joined.Add(clause);
        }

        return joined;
    }

    private static bool IsConfirm(string words) => Text.Synonyms.Strength(words.Split(' ')[0], "confirm") >= 0.8 || words.StartsWith("确认", StringComparison.Ordinal) || words.StartsWith("确定", StringComparison.Ordinal);
}
