using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Planning.Embedded.Programs.Skills;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Recovering;

/// <summary>
/// A log-in that comes in between is passed with what the task was given for it; then the work goes on where it was.
/// Whoever gives an account along with a task wants it done under that account, so its way in is taken first.
/// </summary>
internal sealed class LoggingIn : IBehaviour
{
    /// <summary>How the purposes of its steps begin.</summary>
    public const string Mark = "log in: ";
    private const string Door = Mark + "door";
    private const int MostTries = 2;

    public Decision? Propose(Situation situation)
    {
        if (IsTold(situation) && situation.Steps.Count == 0 || IsUnderWay(situation))
            return null;
        var fields = situation.Usable.Where(node => UiRoles.IsTextField(node)).ToList();
        var secret = fields.Where(node => node.InputType == "password" || node.Is(UiStates.Secret)).ToList();
        if (secret.Count == 0 && Entrance(situation) is { } entrance)
            return new Decision.Do(Instruct.Tap(situation, entrance, Door)) { Thought = situation.Say("An account was given for this; log in first.", "给定了账号，先登录。") };
        if (secret.Count != 1 || Given(situation, Concepts.Password) is not { } password || Given(situation, Concepts.Username) is not { } name)
            return null;
        var user = fields.LastOrDefault(node => node.Ref != secret[0].Ref && situation.Index.OrderOf(node) < situation.Index.OrderOf(secret[0]));
        var code = CodeEntry.Given(situation.Context) is not null ? CodeEntry.FieldsOn(situation).Where(node => node != secret[0] && SameForm(situation, node, secret[0])).ToList() : [];
        // Where more is asked for than who one is, it is no log-in.
        if (user is null || fields.Count(node => SameForm(situation, node, secret[0]) && !code.Contains(node)) > 2 || Button(situation, secret[0]) is not { } button)
            return null;
        var steps = situation.Steps.Skip(situation.Context.OpenedAtStep).ToList();
        var pressed = steps.Where(step => step.Instruction.Purpose == Mark + "send").ToList();
        if (pressed.Count >= MostTries || pressed.Count > 0 && pressed[^1].Verdict.Kind == VerdictKind.Rejected)
            return null;
        return new Decision.Do(
        [
            Instruct.On(situation, InstructionVerb.Type, user, name, new Expectation(ExpectationKind.ValueShown, name), Mark + "user"),
            Instruct.On(situation, InstructionVerb.Type, secret[0], password, new Expectation(ExpectationKind.ValueShown, password), Mark + "password"),
            .. code.Take(1).Select(field => Instruct.On(situation, InstructionVerb.Type, field, CodeEntry.Given(situation.Context)!, Expectation.AnyChange, Mark + "code too")),
            Instruct.Tap(situation, button, Mark + "send"),
        ])
        { Thought = situation.Say("The site wants a log-in; it was given for this.", "网站要求登录，使用给定的账号。") };
    }

    /// <summary>The link to the log-in, at the beginning of a task that has an account for the site and is not about making one.</summary>
    private static UiNode? Entrance(Situation situation)
    {
        var steps = situation.Steps.Skip(situation.Context.OpenedAtStep).ToList();
        if (steps.Exists(step => step.Instruction.Verb is not (InstructionVerb.Wait or InstructionVerb.Dismiss)) || Given(situation, Concepts.Password) is null || Given(situation, Concepts.Username) is null
            || IsTold(situation) || Synonyms.Strength(situation.Goal.Goal, "register") >= 0.6)
            return null;
        return situation.Usable
            .Where(node => node.Role is "link" or "button" or "menuitem" && situation.Index.LabelOf(node) is { Length: > 1 and < 30 } label && Synonyms.Strength(label, "login") >= 0.8 && Synonyms.Strength(label, "logout") < 0.8)
            .OrderByDescending(node => Synonyms.Strength(situation.Index.LabelOf(node), "login"))
            .FirstOrDefault();
    }

    /// <summary>The goal says itself when to log in. A programme's clauses tell; in other words it may be the name of a field ("login hugo").</summary>
    private static bool IsTold(Situation situation) =>
        situation.Goal.Program.Any(clause => clause is EnterClause { Verb: var verb } && Synonyms.Strength(verb, "login") >= 0.6 || clause is SubmitClause or HandClause && Synonyms.Strength(clause.Words, "login") >= 0.6);

    /// <summary>The goal's own log-in has not been sent yet: it is no interruption.</summary>
    private static bool IsUnderWay(Situation situation) =>
        situation.Goal.Program.Any(clause => clause is EnterClause { Verb: var verb } && Synonyms.Strength(verb, "login") >= 0.6)
        && !situation.Steps.Skip(situation.Context.OpenedAtStep).Any(step => step.Instruction.Purpose?.EndsWith(" " + EnterSkill.Sent, StringComparison.Ordinal) == true);

    /// <summary>Whether the step is one of a log-in in between.</summary>
    public static bool IsPart(Running.TaskStep step) => step.Instruction.Purpose?.StartsWith(Mark, StringComparison.Ordinal) == true;

    /// <summary>Whether the task was given an account: a name and a password.</summary>
    public static bool IsGiven(PlanningContext context) => Given(context, Concepts.Password) is not null && Given(context, Concepts.Username) is not null;

    /// <summary>The password that the task was given; null when it has none.</summary>
    public static string? Password(PlanningContext context) => Given(context, Concepts.Password);

    private static string? Given(Situation situation, string concept) => Given(situation.Context, concept);

    private static string? Given(PlanningContext context, string concept) =>
        context.Request.Inputs
            .Where(pair => Synonyms.Strength(Tokens.WordsOfName(pair.Key), concept) >= 0.8 || concept == Concepts.Username && Synonyms.Strength(Tokens.WordsOfName(pair.Key), Concepts.Email) >= 0.9)
            .Select(pair => pair.Value?.ToString())
            .Concat(context.Request.Secrets.Where(name => Synonyms.Strength(Tokens.WordsOfName(name[(name.LastIndexOf('.') + 1)..]), concept) >= 0.8).Select(name => $"{{{{secret:{name}}}}}"))
            .FirstOrDefault(value => !string.IsNullOrEmpty(value));

    private static bool SameForm(Situation situation, UiNode node, UiNode secret) =>
        situation.Index.AncestorsOf(secret).FirstOrDefault(around => around.Role is "form" or "dialog") is not { } form || situation.Index.IsWithin(node, form);

    private static UiNode? Button(Situation situation, UiNode secret) =>
        situation.Usable
            .Where(node => node.Role is "button" or "link" || node.InputType == "submit")
            .Select(node => (Node: node, Score: Synonyms.Strength(situation.Index.LabelOf(node), "login") + (node.Role == "button" && SameForm(situation, node, secret) ? 0.2 : 0) + (node.InputType == "submit" ? 0.1 : 0)))
            .Where(pair => pair.Score >= 0.6)
            .OrderByDescending(pair => pair.Score)
            .FirstOrDefault().Node;
}
