using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs;

/// <summary>What a clause speaks of, for "it" and 它 after it.</summary>
internal static class Spoken
{
    /// <summary>The thing; null when the clause names none.</summary>
    public static Selection? Of(Clause clause) => clause switch
    {
        HandClause { Target: { Refers: false } target } => target,
        SetClause { Field: { Refers: false } field } => field,
        MenuClause { Opener.Target: { Refers: false } opened } => opened,
        CloseClause { Thing: { Refers: false } closed } => closed,
        MoveClause { Thing: { Refers: false } moved } => moved,
        DoClause { Object: { Refers: false } thing } => thing,
        DoClause { Action: Text.Concepts.Search, With: [var sought] } => new Selection { Words = sought.Value, Phrase = new Instructing.TargetPhrase { Name = sought.Value } },
        FormClause form => form.Entries.Select(Of).LastOrDefault(said => said is not null),
        IfClause choice => Of(choice),
        _ => null,
    };

    /// <summary>"Open the window in the garage if it is warm there": what the condition leaves open is said in what is done.</summary>
    public static Selection? Of(IfClause clause) =>
        clause.Condition.Thing is { Refers: false } thing ? thing : clause.Then.Concat(clause.Otherwise).Select(Of).FirstOrDefault(said => said is not null);
}
