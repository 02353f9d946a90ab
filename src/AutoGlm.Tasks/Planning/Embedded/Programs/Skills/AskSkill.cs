using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Planning.Embedded.Errands;
using AutoGlm.Tasks.Reading.Questions;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding;
using AutoGlm.Tasks.Understanding.Programs;
using AutoGlm.Tasks.Understanding.Questioning;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Skills;

/// <summary>
/// Reads what is asked. When this screen doesn't tell, it opens what is folded up, goes through the pages of the list,
/// and looks on other pages; when it is nowhere, that is said, never guessed.
/// </summary>
internal sealed partial class AskSkill(Func<Situation, Decision?> pursue) : ISkill
{
    private const string Told = "told";
    private const string Look = "look";
    private const int MostLooks = 8;
    private const double Sure = 0.72;
    private const int FewestFields = 2;
    private const int MostFormSteps = 40;

    /// <summary>What a form was sent for may take its time.</summary>
    private const int MostWaits = 5;

    /// <summary>How much a folded part's title must say of the question to be opened though there is an answer.</summary>
    private const double LikelyFold = 1.2;
    private static readonly Exploring Exploring = new();

    public bool Handles(Clause clause) => clause is AskClause;

    public Progress Continue(ClauseState state)
    {
        var clause = (AskClause)state.Clause;
        if (state.StepsFor(Told).Any())
            return Progress.IsDone;
        if (clause.Instead is { } deed && (state.Steps.Any(step => state.TagOf(step).StartsWith(".deed.", StringComparison.Ordinal)) || HasControl(state.Situation, deed)))
            return state.Run([deed with { Object = Pronouns.Meant(state, deed.Object!) }], "deed");
        if (state.Situation.Context.Request.Outputs.Count > 0 && state.IsLast)
            return Outputs(state, clause);
        if (ShellAsking.Show(state, clause) is { } shown)
            return shown;
        if (ShellAsking.Answer(state, clause) is { } said)
            return Tell(state, said);
        // "By bike": which of several ways is meant is chosen before anything is sent.
        if (Opened(state, clause, Hidden.IsUnchosen) is { } chosen)
            return chosen;
        if (Form(state, clause) is { } form)
            return form;
        // "Under the Catering tab": what the question names is opened before anything is read.
        if ((Opened(state, clause, Hidden.IsFolded) ?? Places.GoTo(state, clause.Words)) is { } open)
            return open;
        // What was typed to search for it is no answer.
        if (SiteSearch.IsTyping(state) && Elsewhere(state, clause) is Progress.Next sending)
            return sending;
        var asked = Rest(state, clause);
        var found = Asking.Find(state.Situation, asked, PagedSheets.Joined(state));
        // Somebody whom the screen doesn't know can't be told of.
        if (found is not null && Unknown(state.Situation, asked))
            found = null;
        if (found is { OverAll: true } && !OnThisPage(clause.Words) && PagedSheets.Next(state) is { } next)
            return next;
        if (found is { Score: >= Sure })
            return Tell(state, found);
        if (found is not null)
            return Unfold(state, clause, LikelyFold) ?? Tell(state, found);
        return Wait(state) ?? LookUp(state) ?? Unfold(state, clause, 0) ?? Elsewhere(state, clause);
    }

    /// <summary>What the question says of days, towns or people goes into the form that asks for it before there is an answer: "what does the cheapest flight from A to B on Friday cost".</summary>
    private Progress? Form(ClauseState state, AskClause clause)
    {
        var request = state.Situation.Context.Request;
        var plain = GoalReader.ReadPlain(clause.Words, request.Inputs, state.Situation.Context.Clock);
        var goal = plain with { Intent = plain.Intent with { Kind = IntentKind.FindAndReport }, Questions = [clause.Asked], Constraints = GoalConstraints.None, Slots = [.. plain.Slots.Where(slot => slot.Concept is not Concepts.Keyword)] };
        var prefix = state.Path + "~";
        var mine = state.Steps.Where(step => step.Instruction.Purpose!.StartsWith(prefix, StringComparison.Ordinal)).ToList();
        if (mine.Exists(step => step.Instruction.Purpose == prefix + Purposes.Advance && step.Verdict.IsGood) || mine.Count > MostFormSteps)
            return null;
        var steps = mine.ConvertAll(step => step with { Instruction = step.Instruction with { Purpose = step.Instruction.Purpose![prefix.Length..] } });
        var inner = new Situation(state.Situation.Context with { Steps = steps, OpenedAtStep = 0 }, goal);
        if (mine.Count == 0 && FieldFinder.Match(inner).Count(match => !FieldFinder.IsSearchBox(match.Field)) < FewestFields)
            return null;
        return new PlainSkill(pursue).Continue(state.As(new PlainClause { Words = clause.Words, Goal = goal })) is Progress.Next { Decision: Decision.Do act } next && ReadingOnly.Allows(state.Situation, act, clause.Words) ? next : null;
    }

    /// <summary>The question without what was put into the form: the results don't say it again.</summary>
    private static AskedValue Rest(ClauseState state, AskClause clause)
    {
        var advance = $"{state.Path}~{Purposes.Advance}";
        var words = clause.Asked.Question ?? clause.Words;
        // The part that was opened because the question names it doesn't say its name again.
        foreach (var opened in state.StepsFor(Look).Select(step => step.Instruction.Target?.Name).OfType<string>().Where(name => name.Length > 1 && Naming.PlaceOf(TextFold.Fold(name), TextFold.InPlace(words)) >= 0))
            words = words.Replace(opened, " ", StringComparison.OrdinalIgnoreCase);
        if (!state.Steps.Any(step => step.Instruction.Purpose == advance))
            return words == clause.Asked.Question ? clause.Asked : clause.Asked with { Question = words };
        foreach (var slot in GoalReader.ReadPlain(words, state.Situation.Context.Request.Inputs, state.Situation.Context.Clock).Slots.Where(slot => slot.Raw.Length > 0 && slot.Span is not null && !ChineseQuestions.IsInterrogative(slot.Raw)))
            words = Regex.Replace(words, @"(?:\b(?:from|to|on|for|in|at|leaving|departing|returning|between|until|with)\s+(?:the\s+)?|[从到在于至]\s*)?" + Regex.Escape(slot.Raw), " ", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        return clause.Asked with { Question = string.Join(' ', words.Split(' ', StringSplitOptions.RemoveEmptyEntries)) };
    }

    /// <summary>The page offers a control for what may be told as well as asked.</summary>
    private static bool HasControl(Situation situation, DoClause deed) =>
        situation.Usable.Any(node => node.Role is "button" or "link" or "menuitem" && Similarity.Of(deed.Verb, situation.Index.LabelOf(node)) >= 0.85);

    /// <summary>The last question's answer ends the task; an earlier one is noted for the end.</summary>
    private static Progress Tell(ClauseState state, Finding found)
    {
        if (!state.IsLast)
            return state.Do(Instruct.Plain(state.Situation, InstructionVerb.Wait, null, new Expectation(ExpectationKind.None), state.Purpose(Told)), new JsonObject { ["answer"] = found.Text, ["from"] = Short(found.Evidence) }.ToJsonString());
        var answers = Noted(state.Situation).Append(found.Text);
        return new Progress.Next(new Decision.Finish([], string.Join("; ", answers))
        {
            Thought = state.Say($"Read from: {Short(found.Evidence)}", $"依据：{Short(found.Evidence)}"),
            Note = Short(found.Evidence),
        });
    }

    /// <summary>Answers to earlier questions of the goal.</summary>
    public static IEnumerable<string> Noted(Situation situation) =>
        situation.Steps.Skip(situation.Context.OpenedAtStep)
            .Where(step => step.Note is not null && step.Instruction.Purpose?.EndsWith(" " + Told, StringComparison.Ordinal) == true)
            .Select(step => JsonNode.Parse(step.Note!)?["answer"]?.ToString())
            .OfType<string>();

    private Progress Outputs(ClauseState state, AskClause clause)
    {
        var reading = new Situation(state.Situation.Context with { Steps = [], OpenedAtStep = 0 }, GoalReader.ReadPlain(clause.Words, state.Situation.Context.Request.Inputs, state.Situation.Context.Clock) with { Intent = new Intent(IntentKind.FindAndReport), Slots = [] });
        var outputs = Reporting.Outputs(reading);
        return outputs.Count == state.Situation.Context.Request.Outputs.Count && !state.Situation.Context.Request.Outputs.Any(output => output.Type is "records" or "list")
            ? new Progress.Next(new Decision.Finish(outputs, Asking.Answer(state.Situation, clause.Asked)))
            : Pursue(state, clause);
    }

    private static Progress? Opened(ClauseState state, AskClause clause, Func<Situation, UiNode, bool> opens)
    {
        var situation = state.Situation;
        var tried = state.StepsFor(Look).ToList();
        var question = TextFold.Fold(clause.Words);
        var named = tried.Count >= MostLooks ? null : situation.Usable.FirstOrDefault(node => opens(situation, node) && situation.Index.LabelOf(node).Trim(' ', '▸', '▶', '►', '▾', '▼', '+', '＋', '›') is { Length: > 2 and < 60 } label && Naming.PlaceOf(TextFold.Fold(label), question) >= 0
            && !tried.Exists(step => step.Signature.StartsWith(Running.StepSignature.Prefix(InstructionVerb.Tap, node), StringComparison.Ordinal)));
        return named is null ? null : state.Do(state.On(InstructionVerb.Tap, named, null, Expectation.AnyChange, Look));
    }

    /// <summary>Whether a name in the question stands nowhere on the screen.</summary>
    private static bool Unknown(Situation situation, AskedValue asked)
    {
        var text = string.Join(' ', situation.Index.Nodes.Where(node => !UiRoles.IsTextField(node)).Select(node => node.Name));
        var inquiry = Inquiry.Of(asked);
        // How many there are of something that the page doesn't speak of isn't told by any number on it.
        if (inquiry.Counts && inquiry.Asked.Contains(' ', StringComparison.Ordinal) && Tokens.Of(inquiry.Asked) is { Count: > 0 } kind && Tokens.Of(text) is var shown && !kind.Any(word => shown.Any(known => QuestionWords.Same(word, known) > 0.7)))
            return true;
        return Names().Matches(asked.Question ?? asked.Text).Any(name => !Calendar().IsMatch(name.Value) && !text.Contains(name.Value, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Pages write days and months in figures too.</summary>
    [GeneratedRegex(@"^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$", RegexOptions.CultureInvariant)]
    private static partial Regex Calendar();

    /// <summary>A word with a capital that doesn't begin the question.</summary>
    [GeneratedRegex(@"(?<=[\p{Ll}\d,'’]\s)\p{Lu}\p{Ll}{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Names();

    /// <summary>Opens what is folded up under words of the question, the most alike first.</summary>
    private static Progress? Unfold(ClauseState state, AskClause clause, double least)
    {
        var situation = state.Situation;
        var tried = state.StepsFor(Look).ToList();
        if (tried.Count >= MostLooks)
            return null;
        var inquiry = Inquiry.Of(clause.Asked);
        var folded = situation.Usable
            .Where(node => Hidden.IsFolded(situation, node) && !tried.Exists(step => step.Signature.StartsWith(Running.StepSignature.Prefix(InstructionVerb.Tap, node), StringComparison.Ordinal)))
            .Select(node => (Node: node, Score: Alike(inquiry, situation.Index.LabelOf(node) is { Length: > 2 } label ? label : situation.Index.ContainerOf(node) is { } box ? situation.Index.TextOf(box) : "")))
            .Where(pair => pair.Score >= least)
            .OrderByDescending(pair => pair.Score)
            .FirstOrDefault();
        return folded.Node is null ? null : state.Do(state.On(InstructionVerb.Tap, folded.Node, null, Expectation.AnyChange, Look));
    }

    private static double Alike(Inquiry inquiry, string label)
    {
        var words = Tokens.Of(label);
        return inquiry.Content.Sum(word => words.Count == 0 ? 0 : words.Max(known => QuestionWords.Same(word, known))) + Similarity.Of(inquiry.Words, label);
    }

    private static Progress? Wait(ClauseState state) =>
        state.StepsFor("wait").Count() >= (state.Steps.Any(step => step.Instruction.Purpose == $"{state.Path}~{Purposes.Advance}") ? MostWaits : 1) ? null : state.Do(Instruct.Plain(state.Situation, InstructionVerb.Wait, null, new Expectation(ExpectationKind.None), state.Purpose("wait")));

    /// <summary>"Where is parcel P12 now": the page has a field for what the question names, and tells once it is sent.</summary>
    private static Progress? LookUp(ClauseState state)
    {
        var steps = state.Steps.Where(step => state.TagOf(step).StartsWith("look-up", StringComparison.Ordinal)).ToList();
        if (steps.Exists(step => state.TagOf(step) == "look-up send"))
            return Errand.IsUnderWay(state.Situation) || steps.Count < 12 && steps.Count(step => step.Instruction.Verb == InstructionVerb.Wait) < 6
                ? state.Do(Instruct.Plain(state.Situation, InstructionVerb.Wait, null, new Expectation(ExpectationKind.None), state.Purpose("look-up wait")))
                : null;
        if (ErrandPlan.Of(state.Situation, state.Clause.Words) is not { Entries.Count: > 0 } plan || plan.Control.Is(UiStates.Disabled) || plan.Entries.Any(entry => IsAsked(state, entry)) || Safety.EffectWords.Sure(state.Situation.Index.LabelOf(plan.Control)) is not null)
            return null;
        var open = plan.Entries.Where(entry => !Errand.Shows(entry)).ToList();
        return open.Count > 0 && steps.Count < 4
            ? state.Do([.. open.Select(entry => Errand.Enter(state.Situation, entry) with { Purpose = state.Purpose("look-up fill") })])
            : open.Count > 0 ? null : state.Do(state.On(InstructionVerb.Tap, plan.Control, null, Expectation.AnyChange, "look-up send"));
    }

    /// <summary>A field for what is asked wants the answer, and can't give it: "what is the voucher code for Juniper?" beside a field for a voucher code.</summary>
    private static bool IsAsked(ClauseState state, ErrandEntry entry)
    {
        var label = TextFold.Fold(state.Situation.Index.LabelOf(entry.Field)).Trim(' ', ':', '*', '：');
        var question = TextFold.Fold(state.Clause.Words);
        return label.Length > 1 && (Regex.IsMatch(question, @"\b" + Regex.Escape(label) + @"\s+(?:for|of|from|at|belonging|to\s+use)\b", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)) || TextFold.IsChinese(label[0]) && question.Contains("的" + label, StringComparison.Ordinal));
    }

    private Progress Elsewhere(ClauseState state, AskClause clause)
    {
        if (PagedSheets.Next(state) is { } next)
            return next;
        var situation = state.Situation;
        var inquiry = Inquiry.Of(clause.Asked);
        var words = inquiry.Content.Concat(inquiry.Around).Where(word => inquiry.Asked.Contains(' ', StringComparison.Ordinal) || !Tokens.Of(inquiry.Asked).Contains(word)).ToList();
        if (SiteSearch.Next(state, words.Count > 0 ? words : inquiry.Content) is { } searched)
            return searched;
        if (situation.Usable.Any(FieldFinder.IsSearchBox) && !state.Steps.Any(step => state.TagOf(step).StartsWith("site ", StringComparison.Ordinal)))
            return Pursue(state, clause);
        // Without a search field only links can lead on: nothing is filled in for a question.
        var plain = GoalReader.ReadPlain(clause.Words, situation.Context.Request.Inputs, situation.Context.Clock) with { Questions = [clause.Asked] };
        var inner = new Situation(situation.Context with { Steps = [.. state.Steps.Select(step => step with { Instruction = step.Instruction with { Purpose = state.TagOf(step).TrimStart('~') } })], OpenedAtStep = 0 }, plain);
        return Exploring.Propose(inner) is Decision.Do act && ReadingOnly.Allows(situation, act, clause.Words)
            ? new Progress.Next(act with { Instructions = [.. act.Instructions.Select(one => one with { Purpose = $"{state.Path}~{one.Purpose}" })] })
            : NotThere(state);
    }

    private Progress Pursue(ClauseState state, AskClause clause)
    {
        var plain = GoalReader.ReadPlain(clause.Words, state.Situation.Context.Request.Inputs, state.Situation.Context.Clock);
        if (plain.Questions.Count == 0)
            plain = plain with { Questions = [clause.Asked] };
        var inner = state.As(new PlainClause { Words = clause.Words, Goal = plain with { Intent = plain.Intent with { Kind = IntentKind.FindAndReport } } });
        return new PlainSkill(pursue).Continue(inner) switch
        {
            Progress.Done => NotThere(state),
            Progress.Next { Decision: Decision.Do act } when !ReadingOnly.Allows(state.Situation, act, clause.Words) => NotThere(state),
            var progress => progress,
        };
    }

    private static Progress NotThere(ClauseState state) =>
        new Progress.Failed(state.Say($"The answer to “{state.Clause.Words}” was not found on these pages.", $"这些页面上没有找到“{state.Clause.Words}”的答案。"));

    private static bool OnThisPage(string words) => words.Contains("this page", StringComparison.OrdinalIgnoreCase) || words.Contains("本页", StringComparison.Ordinal) || words.Contains("这一页", StringComparison.Ordinal);

    private static string Short(string text) => text.Length <= 200 ? text : text[..200];
}
