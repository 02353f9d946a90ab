using System.Text.RegularExpressions;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs;

/// <summary>Goes to the page that a question speaks of: "on the page Press", "on the Delivery page", 媒体报道页面上的….</summary>
internal static partial class Places
{
    private const string Tag = "page";
    private const double SameName = 0.8;
    private const int MostSteps = 12;

    [GeneratedRegex(@"\b(?:on|in|under|from)\s+(?:the\s+)?(?:page|screen|tab|article|section|note|document|topic)\s+(?:called\s+|named\s+|titled\s+|about\s+)?(?<v>[""“][^""”]+[""”]|[^?,.;]+?)\s*(?=[?,.;]|$)|\b(?:on|in|under|from)\s+(?:the\s+)?(?<v>[""“][^""”]+[""”]|(?:[\p{L}\d&'-]+\s+){0,3}[\p{L}\d&'-]+)\s+(?:page|screen|tab)\b|(?:在)?(?:“(?<v>[^”]+)”|「(?<v>[^」]+)」|(?<v>[\u4e00-\u9fff]{2,8}?))(?:这一?个?)?(?:页面|页|标签页|栏目)(?:上|中|里|内)?的?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Named();

    [GeneratedRegex(@"^(?:this|that|the|first|second|last|next|previous|current|same|web|home|这|本|该|当前|上一?|下一?|首|网|第.+)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NoName();

    /// <summary>The next step on the way; null when one is there, when no page is named, or when none of that name can be found.</summary>
    public static Progress? GoTo(ClauseState state, string words)
    {
        if (Named().Match(words) is not { Success: true } match)
            return null;
        var name = match.Groups["v"].Value.Trim(' ', '"', '“', '”');
        var gone = state.StepsFor(Tag).ToList();
        if (name.Length < 2 || NoName().IsMatch(name) || gone.Exists(step => step.Action is not null && step.Verdict.Kind is not (VerdictKind.NotPerformed or VerdictKind.NoChange)) || IsThere(state.Situation, name) || state.Steps.Count > MostSteps)
            return null;
        var phrase = new TargetPhrase { Name = name };
        if (gone.Count < 2 && Sight.Of(state.Situation, InstructionVerb.Tap, phrase) is { } way && Similarity.Of(name, state.Situation.Index.LabelOf(way)) >= SameName)
            return state.Do(state.On(InstructionVerb.Tap, way, null, Expectation.AnyChange, Tag));
        return Revealing.Next(state, new Selection { Words = name, Phrase = phrase });
    }

    /// <summary>A heading, the title or a chosen tab says that this is the page.</summary>
    private static bool IsThere(Situation situation, string name) =>
        Similarity.Of(name, situation.Now.Title) >= SameName
        || situation.Index.Nodes.Any(node => (UiRoles.IsHeading(node) || node.Role == "tab" && node.Is(UiStates.Selected)) && Similarity.Of(name, node.Name) >= SameName);
}
