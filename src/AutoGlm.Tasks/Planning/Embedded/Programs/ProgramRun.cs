using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs;

/// <summary>
/// Where a programme stands. It is worked out anew from the steps each time: a clause that has steps has begun, and
/// all before it are done; so a task that goes on in another process goes on at the same place.
/// </summary>
internal sealed class ProgramRun(Situation situation, IReadOnlyList<ISkill> skills)
{
    public Situation Situation => situation;

    /// <summary>Steps whose outcome is still there: see <see cref="LastingSteps"/>.</summary>
    public IReadOnlyList<TaskStep> Counted { get; } = Rerouting.Counted(situation, LastingSteps.Of(situation.Context));

    public Progress Sequence(IReadOnlyList<Clause> clauses, string prefix, IReadOnlyDictionary<string, string>? item, Selection? before, bool isLast)
    {
        var states = new ClauseState[clauses.Count];
        var current = 0;
        for (var i = 0; i < clauses.Count; i++)
        {
            states[i] = new ClauseState(this, clauses[i], Path(prefix, i), isLast && i == clauses.Count - 1) { Item = item, Before = before };
            before = Spoken.Of(clauses[i]) ?? before;
            if (states[i].Steps.Count > 0)
                current = i;
        }

        for (var i = current; i < clauses.Count; i++)
        {
            var skill = skills.FirstOrDefault(one => one.Handles(clauses[i]))
                ?? throw new InvalidOperationException($"No skill carries out a {clauses[i].GetType().Name}.");
            if (skill.Continue(states[i]) is not Progress.Done and var progress)
                return progress;
        }

        return Progress.IsDone;
    }

    private static string Path(string prefix, int index) => prefix.Length == 0 ? $"#{index + 1}" : $"{prefix}.{index + 1}";
}
