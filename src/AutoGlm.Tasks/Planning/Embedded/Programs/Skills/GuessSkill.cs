using System.Globalization;
using System.Text.RegularExpressions;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Skills;

/// <summary>Guesses a number by halving, led by what the page says to each guess. How far it is stands in the steps' notes.</summary>
internal sealed partial class GuessSkill : ISkill
{
    private const string Typed = "guess";
    private const string Sent = "send";
    private const int MostGuesses = 40;

    public bool Handles(Clause clause) => clause is GuessClause;

    public Progress Continue(ClauseState state)
    {
        var clause = (GuessClause)state.Clause;
        var situation = state.Situation;
        var (low, high) = (clause.From, clause.To);
        var guesses = state.StepsFor(Typed).ToList();
        var last = state.Steps.LastOrDefault();
        if (last is not null && state.TagOf(last) == Typed && last.Action is not null)
            return Send(state, last.Note!);
        if (guesses.Count > 0 && guesses[^1].Note is { } note && Bounds().Match(note) is { Success: true } bounds)
        {
            (low, high) = (Number(bounds, "low"), Number(bounds, "high"));
            var guess = Number(bounds, "guess");
            if (Says(situation, guess) is not { } direction)
                return Progress.IsDone;
            (low, high) = direction > 0 ? (guess + 1, high) : (low, guess - 1);
        }

        if (low > high || guesses.Count >= MostGuesses)
            return new Progress.Failed(state.Say("The number could not be found by what the page says.", "根据页面的提示无法猜出数字。"));
        var next = (low + high) / 2;
        if (situation.Usable.FirstOrDefault(node => UiRoles.IsTextField(node) || node.Role is "combobox" or "slider") is not { } field)
            return Revealing.Next(state, new Selection { Words = clause.Words }) ?? new Progress.Failed(state.Say("There is no field to guess in.", "页面上没有可输入数字的地方。"));
        var value = next.ToString(CultureInfo.InvariantCulture);
        var verb = field.Options.Count > 0 ? InstructionVerb.Select : InstructionVerb.Type;
        return state.Do(state.On(verb, field, value, new Expectation(ExpectationKind.ValueShown, value), Typed), string.Create(CultureInfo.InvariantCulture, $"{low}..{next}..{high}"));
    }

    private static Progress Send(ClauseState state, string note) =>
        SubmitSkill.Find(state.Situation, state.Say("guess", "猜")) is { } button
            ? state.Do(state.On(InstructionVerb.Tap, button, null, Expectation.AnyChange, Sent), note)
            : state.Do(Instruct.Plain(state.Situation, InstructionVerb.Press, "Enter", Expectation.AnyChange, state.Purpose(Sent)), note);

    /// <summary>1 for higher, −1 for lower, null when the page no longer says that the guess is off.</summary>
    private static int? Says(Situation situation, int guess)
    {
        foreach (var node in situation.Index.Nodes.Reverse().Where(node => node.Name.Length is > 0 and < 120 && !UiRoles.IsInteractive(node)))
        {
            var (up, down) = (Up().IsMatch(node.Name), Down().IsMatch(node.Name));
            // "It is higher or lower" explains the game; "higher than 4" speaks of this guess.
            if (up != down && (!node.Name.Any(char.IsAsciiDigit) || node.Name.Contains(guess.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)))
                return up ? 1 : -1;
        }

        return null;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<low>-?\d+)\.\.(?<guess>-?\d+)\.\.(?<high>-?\d+)$")]
    private static partial Regex Bounds();

    [GeneratedRegex(@"\b(?:higher|larger|greater|bigger|too\s+(?:low|small))\b|比\s*-?\d+\s*(?:还|要)?大|更大|大一点|偏小|太小|小了|往上", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Up();

    [GeneratedRegex(@"\b(?:lower|smaller|less|too\s+(?:high|large|big))\b|比\s*-?\d+\s*(?:还|要)?小|更小|小一点|偏大|太大|大了|往下", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Down();
}
