using System.Text.RegularExpressions;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Skills;

/// <summary>Gives a command to a terminal in the page and waits for its answer; where a file is only told by its kind, it has the files listed first.</summary>
internal sealed partial class TerminalSkill : ISkill
{
    private const string Typed = "type";
    private const string Sent = "send";

    public bool Handles(Clause clause) => clause is TerminalClause;

    public Progress Continue(ClauseState state)
    {
        var command = ((TerminalClause)state.Clause).Command;
        if (ByKind().Match(command) is not { Success: true } kind)
            return Give(state, command, "") ?? Progress.IsDone;
        if (Give(state, "ls", " list") is { } listing)
            return listing;
        var ending = kind.Groups["ext"].Value;
        var file = FileName().Matches(state.Situation.Index.Text).LastOrDefault(match => match.Value.EndsWith("." + ending, StringComparison.OrdinalIgnoreCase))?.Value;
        return file is null && !Began(state)
            ? new Progress.Failed(state.Say($"The terminal lists no file of the kind “{ending}”.", $"终端没有列出“{ending}”类型的文件。"))
            : Give(state, command[..kind.Index] + file + command[(kind.Index + kind.Length)..], "") ?? Progress.IsDone;
    }

    /// <summary>Whether the page has a terminal: something called so, or a prompt.</summary>
    public static bool IsThere(Situation situation) => situation.Index.Nodes.Any(node => node.Role != "root" && Speaks(situation, node) && (UiRoles.IsTextField(node) || node.Children.Count > 0 || node.Is(UiStates.Editable))) && situation.Index.Nodes.Any(node => IsPrompt(node.Name));

    public static bool IsPrompt(string text) => Prompt().IsMatch(text);

    private static bool Began(ClauseState state) => state.StepsFor(Typed).Any();

    /// <summary>The next step of giving a command; null once it was given.</summary>
    private static Progress? Give(ClauseState state, string command, string which)
    {
        if (Went(state, Sent + which))
            return null;
        var field = Line(state.Situation);
        if (Went(state, Typed + which))
        {
            return state.Do(field is not null
                ? state.On(InstructionVerb.Press, field, "Enter", Expectation.AnyChange, Sent + which)
                : Instruct.Plain(state.Situation, InstructionVerb.Press, "Enter", Expectation.AnyChange, state.Purpose(Sent + which)));
        }

        if (field is not null)
            return state.Do(state.On(InstructionVerb.Type, field, command, Expectation.AnyChange, Typed + which));
        if (!Went(state, "focus"))
        {
            var window = state.Situation.Index.Nodes.FirstOrDefault(node => node.Role != "root" && Prompt().IsMatch(node.Name)) ?? state.Situation.Index.Nodes.FirstOrDefault(node => Speaks(state.Situation, node));
            return window is null
                ? new Progress.Failed(state.Say("There is no terminal on the page.", "页面上没有终端。"))
                : state.Do(state.On(InstructionVerb.Tap, window, null, new Expectation(ExpectationKind.None), "focus"));
        }

        return state.Do(Instruct.Plain(state.Situation, InstructionVerb.Type, command, Expectation.AnyChange, state.Purpose(Typed + which)));
    }

    private static bool Went(ClauseState state, string tag) =>
        state.StepsFor(tag).Any(step => step.Action is not null && step.Verdict.Kind != VerdictKind.NotPerformed);

    /// <summary>Where commands are typed: a field called so or behind a prompt, else the only or last one.</summary>
    private static UiNode? Line(Situation situation)
    {
        var fields = situation.Usable.Where(node => UiRoles.IsTextField(node) && !node.Is(UiStates.ReadOnly)).ToList();
        return fields.Find(node => Speaks(situation, node) || Prompt().IsMatch(situation.Index.LabelOf(node)) || situation.Index.ParentOf(node) is { } around && Prompt().IsMatch(situation.Index.TextOf(around)))
            ?? (fields.Count == 1 ? fields[0] : null);
    }

    private static bool Speaks(Situation situation, UiNode node) =>
        Synonyms.Strength(situation.Index.LabelOf(node), "terminal") >= 0.6 || node.Key is { } key && Synonyms.Strength(Tokens.WordsOfName(key), "terminal") >= 0.6;

    [GeneratedRegex(@"\{ext:(?<ext>\w+)\}")]
    private static partial Regex ByKind();

    [GeneratedRegex(@"[\w-]+(?:\.[\w-]+)+")]
    private static partial Regex FileName();

    [GeneratedRegex(@"[$#%>❯]\s*$|^\s*[$❯]\s|\w+@[\w.-]+[:~ ]")]
    private static partial Regex Prompt();
}
