using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;

namespace AutoGlm.Tasks.Safety;

/// <summary>
/// The built-in rules. A target whose words commit (pay, delete, place order) always counts. One that merely says yes,
/// confirm or submit counts for what the dialog around it asks, for what the form around it holds, or for an order where
/// a filled-in form or a review stands around it: the same words elsewhere only lead to the next page. The planner's
/// own words are never taken as a reason to ask less, only to ask more: where the target says nothing itself.
/// </summary>
public sealed class EffectRules : ISafetyRules
{
    public SafetyFinding? Examine(Instruction instruction, UiNode? target, Observation observation)
    {
        ArgumentNullException.ThrowIfNull(instruction);
        ArgumentNullException.ThrowIfNull(observation);
        return instruction.Verb switch
        {
            InstructionVerb.Tap or InstructionVerb.DoubleTap or InstructionVerb.LongPress when target is not null => ExamineTap(instruction, target, observation),
            InstructionVerb.Check or InstructionVerb.Select when target?.Role == "switch" => ExamineTap(instruction, target, observation),
            InstructionVerb.Press when target is not null => ExamineKey(instruction, target, observation),
            InstructionVerb.Drag => ExamineDrop(instruction, observation),
            _ => null,
        };
    }

    /// <summary>Enter in a field sends the form it stands in, so it weighs as much as the form's own button; Enter in a chat's line sends the line.</summary>
    private static SafetyFinding? ExamineKey(Instruction instruction, UiNode field, Observation observation)
    {
        var key = instruction.Value?.Split('+')[^1];
        if (key is not ("Enter" or "NumpadEnter") || field.Role is "searchbox")
            return null;
        if (!UiRoles.IsTextField(field))
            return ExamineTap(instruction, field, observation);
        var scope = EffectScope.Around(field, observation);
        var button = scope.SelfAndDescendants().FirstOrDefault(node => node.Role == "button" && EffectLabel.Of(node) is { Length: > 0 } label && (EffectWords.Sure(label) is not null || EffectWords.IsUnsure(label)));
        if (button is not null && ExamineTap(instruction, button, observation) is { } finding)
            return finding;
        return FormDeed.OfLine(field) is { } category ? Finding(category, field.Name.Length > 0 ? field.Name : field.Placeholder ?? "", field, scope, observation) : null;
    }

    /// <summary>Dropping a thing on the bin does what the bin says.</summary>
    private static SafetyFinding? ExamineDrop(Instruction instruction, Observation observation)
    {
        var place = instruction.DestinationRef is { } reference ? observation.Find(reference) : null;
        var label = place is null ? instruction.Destination?.Name ?? "" : EffectLabel.Of(place);
        return EffectWords.Sure(label) is { } category ? Finding(category, label, place ?? observation.Root, observation.Root, observation) : DropPlaces.IsBin(label) ? Finding(EffectCategories.Delete, label, place ?? observation.Root, observation.Root, observation) : null;
    }

    private static SafetyFinding? ExamineTap(Instruction instruction, UiNode target, Observation observation)
    {
        target = ControlAround(target, observation);
        if (target.Role is not ("button" or "link" or "menuitem" or "generic" or "cell" or "gridcell" or "image" or "img" or "switch" or "option" or "listitem"))
            return null;
        var label = EffectLabel.Of(target);
        if (label.Length == 0 && target.Name.Length == 0 && target.Children.Count == 0)
            label = instruction.Target?.Name ?? "";
        return ExamineLabel(label, target, observation) ?? ExamineLabel(EffectLabel.Shown(target), target, observation);
    }

    /// <summary>A word or picture on a button takes no tap of its own: the button does.</summary>
    private static UiNode ControlAround(UiNode target, Observation observation)
    {
        var index = ObservationIndex.Of(observation);
        return IsControl(target) || !index.TryPositionOf(target, out _) ? target : index.AncestorsOf(target).FirstOrDefault(IsControl) ?? target;
    }

    private static bool IsControl(UiNode node) => node.Role is "button" or "link" or "menuitem" or "switch";

    private static SafetyFinding? ExamineLabel(string label, UiNode target, Observation observation)
    {
        if (label.Length == 0)
            return null;

        var sure = EffectWords.Sure(label);
        if (target.Role == "switch")
            return sure is EffectCategories.Share or EffectCategories.Grant && !target.Is(UiStates.Checked) ? Found(sure) : null;
        var leadsElsewhere = target.Role == "link" && target.Href is { } href && Uri.TryCreate(href, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
        if (sure is not null)
            return leadsElsewhere && sure is not (EffectCategories.Delete or EffectCategories.Pay) ? null : Found(sure);
        if (leadsElsewhere)
            return null;

        var (yes, saves) = (EffectWords.IsYes(label), EffectWords.Saves(label));
        if (!yes && !saves)
            return null;
        var scope = EffectScope.Around(target, observation);
        if (yes && UiRoles.IsDialog(scope) && AskedDeed.Of(EffectScope.TextOf(scope)) is { } asked)
            return Found(asked);
        if (FormDeed.Of(scope) is { } deed && (deed == EffectCategories.Password ? saves : EffectWords.IsUnsure(label)))
            return Found(deed);
        return EffectWords.IsUnsure(label) && CommitsToOrder(label, scope, observation) ? Found(EffectCategories.Order) : null;

        SafetyFinding Found(string category) => Finding(category, label, target, EffectScope.Around(target, observation), observation);
    }

    private static bool CommitsToOrder(string label, UiNode scope, Observation observation)
    {
        var speaksOfOrders = EffectWords.SpeaksOfOrders(label) || EffectWords.SpeaksOfOrders(EffectScope.TextOf(scope)) || EffectWords.SpeaksOfOrders(observation.Title);
        return speaksOfOrders && (HoldsPersonalFields(scope) || LooksLikeReview(scope));
    }

    private static SafetyFinding Finding(string category, string label, UiNode target, UiNode scope, Observation observation) =>
        new(category, observation.Title.Length > 0 ? $"“{label}” – “{observation.Title}”" : $"“{label}”")
        {
            Amount = category is EffectCategories.Pay or EffectCategories.Order or EffectCategories.Transfer or EffectCategories.Send ? EffectAmounts.Find(target, scope, observation) : null,
            Party = category is EffectCategories.Pay or EffectCategories.Transfer or EffectCategories.Send or EffectCategories.Share or EffectCategories.Post ? EffectParties.Find(scope) : null,
        };

    private static bool HoldsPersonalFields(UiNode scope) =>
        scope.SelfAndDescendants().Any(node => node.Is(UiStates.Editable) && !string.IsNullOrWhiteSpace(node.Value) && node.Role != "searchbox"
            && PersonalFields.IsPersonal($"{node.Name} {node.Placeholder} {node.Key}"));

    private static bool LooksLikeReview(UiNode scope) =>
        scope.SelfAndDescendants().Any(node => node.Role == "heading" && ReviewWords.IsReview(node.Name));
}
