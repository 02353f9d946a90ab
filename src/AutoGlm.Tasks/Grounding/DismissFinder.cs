using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text;
using W = AutoGlm.Tasks.Grounding.GroundingWeights;

namespace AutoGlm.Tasks.Grounding;

/// <summary>
/// Finds what gets rid of something lying over the page. Prefers what merely closes to what agrees, and agreeing to
/// nothing at all; a link that leads away is no close button, whatever it says.
/// </summary>
internal sealed class DismissFinder(ObservationIndex index, LabelCache labels)
{
    private const int Most = 8;

    private static readonly HashSet<string> Crosses = new(StringComparer.Ordinal) { "x", "×", "✕", "✖", "✗", "╳", "⨯", "❌" };

    private static readonly (string Concept, double Strength)[] Ways =
        [("close", 1), ("skip", 0.97), ("reject-cookies", 0.95), ("cancel", 0.9), ("confirm", 0.62), ("accept-cookies", 0.6), ("back", 0.5)];

    public IReadOnlyList<GroundingCandidate> Find(TargetPhrase? target)
    {
        var spoken = target is { Name.Length: > 0 } ? new SpokenName(target.Name, labels) : null;
        var overlay = Overlay(spoken);
        var found = new List<(UiNode Node, double Logit)>();
        foreach (var node in index.Interactives)
        {
            if (!UiRoles.IsField(node) && Weigh(node, overlay, spoken) is { } logit)
                found.Add((node, logit));
        }

        found.Sort(static (a, b) => b.Logit.CompareTo(a.Logit));
        if (found.Count == 0)
            return [];
        var sum = found.Sum(one => Math.Exp(W.Rivalry * (one.Logit - found[0].Logit)));
        return
        [
            .. found.Take(Most).Select(one => new GroundingCandidate(
                one.Node.Ref, null, W.Probability(one.Logit) * Math.Exp(W.Rivalry * (one.Logit - found[0].Logit)) / sum, Why(one.Node))),
        ];
    }

    /// <summary>The overlay that is meant: the one that speaks of what was said, else what blocks the page, else the topmost.</summary>
    private UiNode? Overlay(SpokenName? spoken)
    {
        if (spoken is not null)
        {
            var meant = index.Overlays.FirstOrDefault(overlay => spoken.LikenessTo(overlay.Name) > 0.7
                || index.TextOf(overlay).Contains(spoken.Said, StringComparison.OrdinalIgnoreCase)
                || index.DescendantsOf(overlay).ToArray().Any(node => node.Name.Length < 80 && spoken.LikenessTo(node.Name) > 0.8));
            if (meant is not null)
                return meant;
        }

        return index.OpenModal ?? (index.Overlays.Count > 0 ? index.Overlays[0] : null);
    }

    private double? Weigh(UiNode node, UiNode? overlay, SpokenName? spoken)
    {
        var inside = overlay is not null && !ReferenceEquals(node, overlay) && index.IsWithin(node, overlay);
        var strength = Strength(node);
        var named = spoken is not null && spoken.LikenessTo(node.Name) > 0.85;
        if (strength < 0.5 && !named && !(inside && IsNamelessCorner(node, overlay!)))
            return null;
        var logit = named ? 3 : strength >= 0.5 ? 8 * (strength - 0.58) : 0.4;
        logit += inside ? 1.2 : overlay is null ? -0.6 : -2.5;
        if (inside && InTopRightOf(node, overlay!))
            logit += 0.6;
        if (TrapLinks.LeadsAway(index, node) is { } away)
            logit += away;
        logit += node.Is(UiStates.Disabled) ? W.Disabled : 0;
        logit += node.Is(UiStates.Covered) ? 2 * W.Covered : 0;
        logit += node.Is(UiStates.Offscreen) ? -1 : 0;
        return logit;
    }

    /// <summary>How surely it closes without doing anything else, 0–1.</summary>
    private double Strength(UiNode node)
    {
        var best = 0.0;
        foreach (var text in new[] { node.Name, node.Description, node.Name.Length == 0 ? index.TextOf(node) : null })
        {
            if (string.IsNullOrEmpty(text) || text.Length > 60)
                continue;
            if (Crosses.Contains(TextFold.Fold(text)))
                return 1;
            best = Math.Max(best, Strength(labels.Of(text)));
        }

        return node.Key is { Length: < 40 } key && best < 0.85 && Strength(labels.Of(Tokens.WordsOfName(key))) > 0.4 ? 0.85 : best;
    }

    private static double Strength(LabelText label)
    {
        var best = 0.0;
        foreach (var hit in label.Concepts)
        {
            foreach (var (concept, strength) in Ways)
            {
                if (hit.Concept == concept && hit.Coverage > 0.45)
                    best = Math.Max(best, strength * (0.7 + (0.3 * hit.Strength)));
            }
        }

        return best;
    }

    private bool IsNamelessCorner(UiNode node, UiNode overlay) =>
        node.Name.Length == 0 && index.TextOf(node).Length <= 1 && InTopRightOf(node, overlay);

    private static bool InTopRightOf(UiNode node, UiNode overlay) =>
        node.Box is { } box && overlay.Box is { Area: > 0 } over
        && box.Width < over.Width * 0.3 && box.Center.X > over.X + (over.Width * 0.75) && box.Center.Y < over.Y + (over.Height * 0.35);

    private string Why(UiNode node) =>
        TrapLinks.LeadsAway(index, node) is < -5 ? $"{node.Role} “{index.LabelOf(node)}” leads to another site, so it closes nothing" : $"{node.Role} “{index.LabelOf(node)}” closes";
}
