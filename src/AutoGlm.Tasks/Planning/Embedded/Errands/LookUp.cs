using System.Text.RegularExpressions;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Planning.Embedded.Errands;

/// <summary>What an errand is about must be looked up first: its number goes into the field for it, and what comes up has the controls.</summary>
internal static partial class LookUp
{
    private const string Purpose = "errand: look up";
    private const double Least = 0.2;
    private const int MostWaits = 12;

    public static Decision? Propose(Situation situation, IReadOnlyList<TaskStep> steps)
    {
        var sent = steps.Count > 0 && steps.Any(step => step.Instruction.Purpose == Purpose && step.Action is not null);
        if (sent)
        {
            var since = steps.Reverse().TakeWhile(step => step.Instruction.Verb == InstructionVerb.Wait).Count();
            return since < (Errand.IsUnderWay(situation) ? MostWaits : 3)
                ? new Decision.Do(Instruct.Plain(situation, InstructionVerb.Wait, null, new Expectation(ExpectationKind.None), null)) { Thought = situation.Say("Wait for what was looked up.", "等待查询结果。") }
                : null;
        }

        if (ErrandPlan.Of(situation, situation.Goal.Goal) is not { Entries.Count: > 0 } plan || plan.Covered < Least || !plan.Entries.All(entry => entry.Value.Any(char.IsAsciiDigit)) || !IsLookUp(situation.Index.LabelOf(plan.Control)))
            return null;
        var open = plan.Entries.Where(entry => !Errand.Shows(entry)).ToList();
        return open.Count > 0
            ? new Decision.Do([.. open.Select(entry => Errand.Enter(situation, entry))]) { Thought = situation.Say("Look it up first.", "先查询。") }
            : new Decision.Do(Instruct.Tap(situation, plan.Control, Purpose)) { Thought = situation.Say("Look it up first.", "先查询。") };
    }

    private static bool IsLookUp(string label) => Synonyms.Strength(label, Concepts.Search) >= 0.5 || Looking().IsMatch(label);

    [GeneratedRegex(@"^(?:track|trace|check|show|load|open|get|go|fetch|retrieve|view|look\s*up|find)\b|追踪|跟踪|查", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Looking();
}
