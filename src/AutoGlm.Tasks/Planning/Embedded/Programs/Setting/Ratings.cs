using System.Text.RegularExpressions;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Setting;

/// <summary>Gives stars to what is named, or to the only thing that can be rated.</summary>
internal static partial class Ratings
{
    /// <summary>"4 stars", 4颗星; null for what doesn't speak of stars.</summary>
    public static decimal? StarsIn(string value) => Stars().Match(value.Trim()) is { Success: true } match ? NumberReader.Find(match.Groups["n"].Value) is [var found] ? found.Value : null : null;

    [GeneratedRegex(@"^(?<n>\d+(?:\.\d)?|one|two|three|four|five|[一二两三四五])\s*(?:-?\s*stars?|[颗个]?星)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Stars();

    /// <summary>Whether a control is one sign of a row to rate with.</summary>
    public static bool Holds(Situation situation, UiNode control) => RatingView.All(situation).Any(view => view.Signs.Any(sign => sign.Ref == control.Ref));

    /// <summary>Null when the screen has no row of stars.</summary>
    public static Progress? Give(ClauseState state, string thing, int stars)
    {
        var views = RatingView.All(state.Situation);
        if (views.Count == 0)
            return null;
        var best = views.Select(view => (View: view, Score: Math.Max(Similarity.Of(thing, view.Title), Labels.Belongs(state.Situation, view.Signs[0], thing)))).MaxBy(pair => pair.Score);
        if (best.Score < 0.5 && views.Count > 1)
            return null;
        if (stars > best.View.Signs.Count || stars < 1)
            return new Progress.Failed(state.Say($"There are only {best.View.Signs.Count} stars.", $"最多只有 {best.View.Signs.Count} 颗星。"));
        return state.StepsFor(Assignment.Pick).LastOrDefault() is { Action: not null, Verdict.Kind: not Judging.VerdictKind.NotPerformed }
            ? Progress.IsDone
            : state.Do(state.On(InstructionVerb.Tap, best.View.Signs[stars - 1], null, Expectation.AnyChange, Assignment.Pick));
    }
}
