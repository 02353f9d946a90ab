using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs;

/// <summary>A clause that is being carried out: the screen, and what was done for it so far.</summary>
internal sealed class ClauseState
{
    private readonly ProgramRun run;
    private readonly Lazy<IReadOnlyList<TaskStep>> steps;
    private Situation? narrowed;

    public ClauseState(ProgramRun run, Clause clause, string path, bool isLast)
    {
        this.run = run;
        Clause = clause;
        Path = path;
        IsLast = isLast;
        steps = new(() => [.. run.Counted.Where(step => Belongs(step.Instruction.Purpose))]);
    }

    public Situation Situation => narrowed ?? run.Situation;

    public Clause Clause { get; }

    /// <summary>Its place in the programme, such as <c>#2</c> or <c>#3.1.2</c> for the second clause in the first round of the third.</summary>
    public string Path { get; }

    /// <summary>Whether nothing comes after it.</summary>
    public bool IsLast { get; }

    /// <summary>Steps done for this clause that still count, those of inner clauses included.</summary>
    public IReadOnlyList<TaskStep> Steps => steps.Value;

    /// <summary>The record a round of "for each" works on; null outside of one.</summary>
    public IReadOnlyDictionary<string, string>? Item { get; init; }

    /// <summary>What the clause before spoke of, for "it" and 它; null when none did.</summary>
    public Selection? Before { get; init; }

    /// <summary>What to write as an instruction's purpose, so that the step is found again.</summary>
    /// <param name="tag">What it was for within the clause: "act", a member's key, "reveal".</param>
    public string Purpose(string tag) => $"{Path} {tag}";

    /// <summary>The steps done for one purpose within this clause.</summary>
    public IEnumerable<TaskStep> StepsFor(string tag) => Steps.Where(step => step.Instruction.Purpose == Purpose(tag));

    /// <summary>What followed the path in the purpose.</summary>
    public string TagOf(TaskStep step) => step.Instruction.Purpose![Path.Length..].TrimStart();

    /// <summary>The same place in the programme, for another clause that stands for this one.</summary>
    public ClauseState As(Clause clause) => new(run, clause, Path, IsLast) { Item = Item, Before = Before };

    /// <summary>The same clause, carried out with what stands in one part of the screen alone.</summary>
    public ClauseState Within(UiNode part) => new(run, Clause, Path, IsLast) { Item = Item, Before = Before, narrowed = run.Situation.Within(part) };

    /// <summary>A clause within this one, whose steps are told apart by the segment.</summary>
    public ClauseState At(string segment, Clause clause) => new(run, clause, $"{Path}.{segment}", false) { Item = Item, Before = Before };

    public string Say(string english, string chinese) => Situation.Say(english, chinese);

    public Progress Do(Instruction instruction, string? note = null) => Do([instruction], note);

    public Progress Do(IReadOnlyList<Instruction> instructions, string? note = null) =>
        new Progress.Next(new Decision.Do(instructions) { Thought = Clause.Words, Note = note });

    /// <summary>
    /// Does it to a node that the clause's words alone would not single out. What the goal tells to do is not taken back
    /// when the browser asks whether it is meant.
    /// </summary>
    public Instruction On(InstructionVerb verb, UiNode node, string? value, Expectation expect, string tag) =>
        Instruct.On(Situation, verb, node, value, expect, Purpose(tag)) with { AcceptDialog = verb is InstructionVerb.Tap or InstructionVerb.DoubleTap or InstructionVerb.Press };

    /// <summary>Carries out clauses one after the other as part of this one.</summary>
    /// <param name="clauses">What to do.</param>
    /// <param name="segment">Tells rounds and branches apart; part of the path.</param>
    /// <param name="item">The record a round works on.</param>
    /// <param name="isLast">Whether nothing more is done for this clause afterwards.</param>
    /// <param name="before">What "it" means in the first of them; what it means here when null.</param>
    public Progress Run(IReadOnlyList<Clause> clauses, string segment, IReadOnlyDictionary<string, string>? item = null, bool isLast = true, Selection? before = null) =>
        run.Sequence(clauses, $"{Path}.{segment}", item ?? Item, before ?? Before, isLast && IsLast);

    private bool Belongs(string? purpose) =>
        purpose is not null && purpose.StartsWith(Path, StringComparison.Ordinal) && (purpose.Length == Path.Length || purpose[Path.Length] is ' ' or '.' or '~');
}
