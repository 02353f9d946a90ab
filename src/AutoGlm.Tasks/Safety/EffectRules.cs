using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;

namespace AutoGlm.Tasks.Safety;

/// <summary>
/// The built-in rules. A target whose words commit (pay, delete, place order) always counts; one that merely says
/// "confirm", "book" or "submit" counts where a filled-in form or a review stands around it, because the same words
/// elsewhere only lead to the next page.
/// </summary>
public sealed class EffectRules : ISafetyRules
{
    public SafetyFinding? Examine(Instruction instruction, UiNode? target, Observation observation)
    {
        if (target is null || instruction.Verb is not (InstructionVerb.Tap or InstructionVerb.DoubleTap or InstructionVerb.LongPress or InstructionVerb.Press))
            return null;
        if (instruction.Verb == InstructionVerb.Press)
            return ExamineEnter(instruction, target, observation);
        return ExamineTap(target, observation);
    }

    /// <summary>Enter in a field sends the form it stands in, so it weighs as much as the form's own button.</summary>
    private static SafetyFinding? ExamineEnter(Instruction instruction, UiNode field, Observation observation)
    {
        if (instruction.Value is not ("Enter" or "NumpadEnter") || field.Role is "searchbox")
            return null;
        var form = ScopeOf(field, observation);
        var button = form.SelfAndDescendants().FirstOrDefault(node => node.Role == "button" && (EffectWords.Sure(node.Name) is not null || EffectWords.IsUnsure(node.Name)));
        return button is null ? null : ExamineTap(button, observation);
    }

    private static SafetyFinding? ExamineTap(UiNode target, Observation observation)
    {
        if (target.Role is not ("button" or "link" or "menuitem" or "generic" or "cell" or "gridcell" or "image" or "img"))
            return null;
        var label = target.Name.Length > 0 ? target.Name : target.Description ?? "";
        if (label.Length is 0 or > 60)
            return null;

        var leadsElsewhere = target.Role == "link" && target.Href is { } href && Uri.TryCreate(href, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
        if (EffectWords.Sure(label) is { } category)
            return leadsElsewhere && category is not (EffectCategories.Delete or EffectCategories.Pay) ? null : Finding(category, label, observation);
        if (leadsElsewhere || !EffectWords.IsUnsure(label))
            return null;

        var scope = ScopeOf(target, observation);
        var speaksOfOrders = EffectWords.SpeaksOfOrders(label) || EffectWords.SpeaksOfOrders(TextOf(scope)) || EffectWords.SpeaksOfOrders(observation.Title);
        return speaksOfOrders && (HoldsPersonalFields(scope) || LooksLikeReview(scope)) ? Finding(EffectCategories.Order, label, observation) : null;
    }

    private static SafetyFinding Finding(string category, string label, Observation observation) =>
        new(category, observation.Title.Length > 0 ? $"“{label}” on “{observation.Title}”" : $"“{label}”");

    /// <summary>The form or dialog around a node; the page where there is none.</summary>
    private static UiNode ScopeOf(UiNode target, Observation observation)
    {
        var best = observation.Root;
        var node = observation.Root;
        while (true)
        {
            var next = node.Children.FirstOrDefault(child => child.SelfAndDescendants().Any(inner => inner.Ref == target.Ref));
            if (next is null)
                return best;
            if (next.Role is "form" or "dialog" or "alertdialog" or "main")
                best = next;
            node = next;
        }
    }

    private static bool HoldsPersonalFields(UiNode scope) =>
        scope.SelfAndDescendants().Any(node => node.Is(UiStates.Editable) && !string.IsNullOrWhiteSpace(node.Value) && node.Role != "searchbox"
            && PersonalFields.IsPersonal($"{node.Name} {node.Placeholder} {node.Key}"));

    private static bool LooksLikeReview(UiNode scope) =>
        scope.SelfAndDescendants().Any(node => node.Role == "heading" && ReviewWords.IsReview(node.Name));

    private static string TextOf(UiNode scope) =>
        string.Join(' ', scope.SelfAndDescendants().Where(node => node.Role is "heading" or "text" or "paragraph" or "legend").Take(60).Select(node => node.Name));
}
