using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Planning.Embedded.Recovering;

/// <summary>The page of a log-in that asks for a one-time code is passed with the codes that the task was given.</summary>
internal sealed class EnteringCode : IBehaviour
{
    private const string Typed = LoggingIn.Mark + "code";
    private const string Sent = LoggingIn.Mark + "send code";

    /// <summary>A code that was not taken may have been one's that another had just used; the next one is another.</summary>
    private const int MostTries = 2;

    private static readonly string[] Doings = ["verify", "login", "submit", "confirm", "next"];

    public Decision? Propose(Situation situation)
    {
        if (CodeEntry.Given(situation.Context) is not { } code || situation.Goal.Goal.Contains(code, StringComparison.Ordinal) || CodeEntry.FieldsOn(situation) is not [var field, ..] fields)
            return null;
        var steps = situation.Steps.Skip(situation.Context.OpenedAtStep).ToList();
        var passwords = situation.Usable.Where(node => node.InputType == "password" && !fields.Contains(node)).ToList();
        // On one page with the password, whoever fills that in sends both: the code comes just before.
        if (passwords.Exists(node => !steps.Exists(step => step.Instruction.Ref == node.Ref)))
            return null;
        if (steps is [.., { Instruction.Purpose: Typed, Verdict.Kind: not (VerdictKind.NotPerformed or VerdictKind.Rejected) }])
            return passwords.Count > 0 ? null : new Decision.Do(Send(situation, fields[^1])) { Thought = situation.Say("The code is in; send it.", "验证码已填好，提交。") };
        return steps.Count(step => step.Instruction.Purpose == Typed) >= MostTries
            ? null
            : new Decision.Do(Instruct.On(situation, InstructionVerb.Type, field, code, Expectation.AnyChange, Typed))
            { Thought = situation.Say("The site asks for a one-time code; codes were given for this.", "网站要求一次性验证码，使用给定的密钥。") };
    }

    private static Instruction Send(Situation situation, UiNode field) => Button(situation, field) is { } button
        ? Instruct.Tap(situation, button, Sent)
        : Instruct.Plain(situation, InstructionVerb.Press, "Enter", Expectation.AnyChange, Sent);

    private static UiNode? Button(Situation situation, UiNode field)
    {
        var form = situation.Index.AncestorsOf(field).FirstOrDefault(around => around.Role is "form" or "dialog");
        return situation.Usable
            .Where(node => node.Role is "button" || node.InputType == "submit")
            .Select(node => (Node: node, Score: Doings.Max(doing => Synonyms.Strength(situation.Index.LabelOf(node), doing))
                + (form is not null && situation.Index.IsWithin(node, form) ? 0.3 : 0) + (node.InputType == "submit" ? 0.3 : 0)))
            .Where(pair => pair.Score >= 0.6)
            .OrderByDescending(pair => pair.Score)
            .FirstOrDefault().Node;
    }
}
