using AutoGlm.Tasks.Observing;

namespace AutoGlm.Tasks.Safety;

/// <summary>What belongs together with a control: the form or dialog it stands in.</summary>
internal static class EffectScope
{
    private const int MostTexts = 60;

    /// <summary>The innermost form, dialog or main part around a node; the page where there is none.</summary>
    public static UiNode Around(UiNode target, Observation observation)
    {
        var index = ObservationIndex.Of(observation);
        return index.Find(target.Ref) is { } known
            ? index.AncestorsOf(known).FirstOrDefault(node => node.Role is "form" or "main" || UiRoles.IsDialog(node)) ?? observation.Root
            : observation.Root;
    }

    /// <summary>What it says, without what was filled in.</summary>
    public static string TextOf(UiNode scope) =>
        string.Join(' ', scope.SelfAndDescendants().Where(node => node == scope || node.Role is "heading" or "text" or "paragraph" or "legend").Take(MostTexts).Select(node => node.Name));
}
