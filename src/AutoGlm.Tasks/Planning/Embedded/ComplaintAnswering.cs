using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Reading;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Planning.Embedded;

/// <summary>Answers what the screen complains of: ticks what must be accepted, corrects a value, asks for one nobody gave.</summary>
internal sealed class ComplaintAnswering : IBehaviour
{
    public Decision? Propose(Situation situation)
    {
        if (situation.Goal.IsProgram || situation.Last is not { } last || last.Instruction.Purpose != Purposes.Advance)
            return null;
        if (last.Verdict.Kind is not (VerdictKind.Rejected or VerdictKind.NoChange or VerdictKind.Changed or VerdictKind.NotPerformed))
            return null;

        if (Unticked(situation) is { } box)
            return new Decision.Do(Instruct.On(situation, InstructionVerb.Check, box, null, new Expectation(ExpectationKind.StateChanges), Purposes.Accept)) { Thought = situation.Say("It must be accepted to go on.", "需要勾选同意才能继续。") };

        if (last.Verdict.Kind != VerdictKind.Rejected)
            return null;
        var complaints = Complaints.Find(situation.Index).Where(complaint => complaint.Kind == ComplaintKind.Invalid && situation.Index.IsReachable(complaint.Node)).ToList();
        foreach (var complaint in complaints)
        {
            var field = UiRoles.IsField(complaint.Node) ? complaint.Node : FieldOf(situation, complaint);
            if (field is null || UiRoles.IsToggle(field) || !string.IsNullOrEmpty(field.Value) && !field.Is(UiStates.Invalid))
                continue;
            if (situation.Wants.Any(want => FieldFinder.Score(situation, want, field) >= 0.5 && want.Failures < 3))
                continue; // Filling does it, with what the goal gives.
            return AskFor(situation, field, complaint.Text);
        }

        return null;
    }

    private static Decision AskFor(Situation situation, UiNode field, string complaint)
    {
        var label = situation.Index.LabelOf(field);
        return new Decision.Ask(new Question
        {
            Kind = field.Options.Count > 0 ? "choice" : "text",
            Choices = field.Options,
            Field = label,
            Text = situation.Say($"The site asks for “{label}” ({complaint}). What shall be entered?", $"网站要求填写“{label}”（{complaint}）。填写什么？"),
        });
    }

    /// <summary>A box that must be ticked to go on: required or invalid, or the only one that speaks of terms.</summary>
    private static UiNode? Unticked(Situation situation) =>
        situation.Usable.FirstOrDefault(node =>
            node.Role is "checkbox" or "switch" && !node.Is(UiStates.Checked) && situation.TriedHere(InstructionVerb.Check, node) < 2
            && (node.Is(UiStates.Required) || node.Is(UiStates.Invalid) || Terms.IsMatch(situation.Index.LabelOf(node))));

    private static UiNode? FieldOf(Situation situation, Complaint complaint)
    {
        var container = situation.Index.ParentOf(complaint.Node);
        for (var depth = 0; container is not null && depth < 3; depth++, container = situation.Index.ParentOf(container))
        {
            var fields = situation.Usable.Where(node => UiRoles.IsField(node) && situation.Index.IsWithin(node, container)).ToList();
            if (fields.Count == 1)
                return fields[0];
            if (fields.Count > 1)
                return fields.Select(field => (Field: field, Score: Similarity.Of(situation.Index.LabelOf(field), complaint.Text))).Where(pair => pair.Score > 0.3).OrderByDescending(pair => pair.Score).FirstOrDefault().Field;
        }

        return null;
    }

    internal static readonly System.Text.RegularExpressions.Regex Terms = new(
        @"\b(i\s+(agree|accept|have\s+read|understand|confirm|acknowledge)|agree\s+to|accept\s+the|terms|conditions|house\s+rules|privacy\s+policy|booking\s+policy)\b|我(已)?(同意|阅读|接受|知晓|了解)|条款|须知|协议|规定|守则",
        System.Text.RegularExpressions.RegexOptions.IgnoreCase | System.Text.RegularExpressions.RegexOptions.CultureInvariant);
}
