using System.Text.Json;
using System.Text.Json.Nodes;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Observing;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Deeds;

/// <summary>
/// Which things of a page a clause means is settled when the page is first read. What is done to some of them takes
/// them away, and the words would then fit others: with no travel request left, "travel requests" must not come to
/// mean the rest.
/// </summary>
internal static class Meant
{
    private const string Member = "meant";
    private const int LongestRun = 12;

    /// <summary>Lets the step that begins with a page's things note all of them.</summary>
    public static Progress? With(Progress? progress, IEnumerable<string> keys) =>
        progress is Progress.Next { Decision: Decision.Do { Note: null } act } next
            ? next with { Decision = act with { Note = new JsonObject { [Member] = new JsonArray([.. keys.Select(key => (JsonNode)key)]) }.ToJsonString() } }
            : progress;

    /// <summary>The keys noted for the page that is open; null when it was turned since, or nothing was done on it yet.</summary>
    public static IReadOnlyList<string>? Noted(ClauseState state)
    {
        foreach (var step in state.Steps.Reverse())
        {
            if (state.TagOf(step) == PagedSheets.Tag)
                return null;
            if (step.Note is { } note && note.StartsWith("{\"" + Member, StringComparison.Ordinal) && step.Verdict.Kind != VerdictKind.NotPerformed)
                return JsonSerializer.Deserialize<Dictionary<string, List<string>>>(note)![Member];
        }

        return null;
    }

    /// <summary>The last of a list stands alone, and nothing shows any more that it is one of several, perhaps not even a box of its own: it is known by its words.</summary>
    public static Bearer? Find(Situation situation, string key, Func<Bearer, bool> serves) =>
        situation.Index.Nodes.Where(node => situation.Index.TextOf(node) is { Length: > 0 } text && key.StartsWith(text.Length > key.Length ? text[..key.Length] : text, StringComparison.Ordinal) && situation.Index.IsReachable(node))
            .SelectMany(first => Runs(situation, first))
            .Where(run => serves(run) && run.KeyOf(situation) == key)
            .MinBy(run => run.Nodes.Count());

    /// <summary>A node alone, and with what stands behind it in the same box.</summary>
    private static IEnumerable<Bearer> Runs(Situation situation, UiNode first)
    {
        yield return new Bearer([first]);
        if (situation.Index.ParentOf(first) is not { } parent)
            yield break;
        var behind = parent.Children.SkipWhile(child => !ReferenceEquals(child, first)).Take(LongestRun).ToList();
        for (var length = 2; length <= behind.Count; length++)
            yield return new Bearer(behind[..length]);
    }
}
