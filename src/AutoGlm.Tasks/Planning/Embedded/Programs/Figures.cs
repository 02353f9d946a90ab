using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Tasks.Planning.Embedded.Programs;

/// <summary>Numbers that stand beside something without a name of their own: the count between minus and plus, the temperature in a room's card.</summary>
internal static partial class Figures
{
    [System.Text.RegularExpressions.GeneratedRegex(@"^[-+−]?\d[\d.,]*\s*[^\d\s]{0,3}$", System.Text.RegularExpressions.RegexOptions.CultureInvariant)]
    private static partial System.Text.RegularExpressions.Regex Bare();

    private const int LongestText = 24;

    /// <summary>The one number in the box a thing stands in; null when there are several, or none.</summary>
    public static string? Beside(Situation situation, UiNode node) =>
        (situation.Index.ContainerOf(node) ?? situation.Index.ParentOf(node)) is { } box ? Only(situation, box) : null;

    /// <summary>The one number next to the control that was used last, whose doing shows in it.</summary>
    public static string? AtHand(Situation situation)
    {
        var used = situation.Steps.Skip(situation.Context.OpenedAtStep).LastOrDefault(step => step.Action?.Ref is not null)?.Action?.Ref;
        if (used is null || situation.Index.Find(used) is not { } control)
            return null;
        foreach (var around in situation.Index.AncestorsOf(control).Take(3))
        {
            if (Only(situation, around) is { } figure)
                return figure;
        }

        return null;
    }

    private static string? Only(Situation situation, UiNode box)
    {
        var figures = situation.Index.DescendantsOf(box).ToArray()
            .Where(node => !UiRoles.IsHeading(node) && !(UiRoles.IsInteractive(node) && !UiRoles.IsField(node)) && !situation.Index.AncestorsOf(node).Any(UiRoles.IsInteractive))
            .Select(node => node.Value is { Length: > 0 } value && !node.Is(UiStates.Secret) ? value : node.Children.Count == 0 ? node.Name : "")
            .Where(text => text.Length is > 0 and <= LongestText && NumberReader.Find(text) is [_])
            .Distinct(StringComparer.Ordinal)
            .ToList();
        // "Kiln 2" is a name; what a display shows is the number alone.
        if (figures.Count > 1)
            figures = figures.FindAll(text => Bare().IsMatch(text));
        return figures.Count == 1 ? figures[0] : null;
    }
}
