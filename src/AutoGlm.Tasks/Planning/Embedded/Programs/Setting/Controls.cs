using AutoGlm.Tasks.Grounding;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding.Programs;
using AutoGlm.Tasks.Understanding.Programs.Reading;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Setting;

/// <summary>Finds the control that a clause speaks of.</summary>
internal static class Controls
{
    private const double Least = 0.55;

    /// <summary>What the very words count more than others of their meaning.</summary>
    private const double Word = 0.06;

    public static UiNode? Find(Situation situation, Selection field, SetClause clause, IReadOnlyList<string> values)
    {
        var candidates = All(situation).ToList();
        var kind = TargetKinds.Canonical(field.Phrase.Kind);
        (field, kind) = Named(field, kind);
        if (field.Phrase.Name.Length == 0 && field.Phrase.Place is null && field.Phrase.Near is null)
            return ByKind(situation, candidates, kind, field, clause);
        if (field.Phrase.Near is not null || field.Phrase.Place is not null)
            return Sight.Of(situation, clause.Typed ? InstructionVerb.Type : InstructionVerb.Select, field.Phrase, values.Count > 0 ? values[0] : null);
        var names = FieldNames.Of(field);
        candidates.RemoveAll(node => (node.InputType == "password" || node.Is(UiStates.Secret)) && names.Max(name => Labels.Own(situation, node, name.Label)) < Least);
        // "Tom Becker's role": what merely says "role" is somebody else's, or everybody's.
        if (IsOfOne(field))
            names = [.. names.Where(name => name.Thing is not null || candidates.Exists(node => Labels.Own(situation, node, name.Label) >= 0.85))];
        var best = candidates
            .Select(node => (Node: node, Score: names.Max(name => Score(situation, node, name)) + (IsCalled(situation, node, names[0].Label) ? Word : 0) + Fit(situation, node, kind, clause, values)))
            .Where(pair => pair.Score >= Least)
            .OrderByDescending(pair => pair.Score)
            .ThenBy(pair => situation.Index.OrderOf(pair.Node))
            .Skip(field.Phrase.Ordinal is > 1 and var ordinal ? ordinal - 1 : 0)
            .Select(pair => FieldIn(situation, pair.Node))
            .FirstOrDefault();
        // Where a single field takes typed text, it is meant, whatever it is called.
        return best ?? (clause.Typed && field.Phrase.Within is null && candidates.FindAll(node => UiRoles.IsTextField(node) && !node.Is(UiStates.ReadOnly)) is [var only] && (!FieldFinder.IsSearchBox(only) || Synonyms.Speaks(field.Words, Concepts.Search)) ? only : null);
    }

    /// <summary>Whether a field is said to be that of one thing with a name of its own.</summary>
    public static bool IsOfOne(Selection field) => FieldNames.Of(field).Any(name => name.Thing is { Length: > 1 } thing && IsProper(thing));

    /// <summary>The name of one thing or person, rather than a word for a kind: "Tom Becker", "Oak chair", 王小芳的.</summary>
    private static bool IsProper(string thing) => char.IsUpper(thing[0]) && thing.Any(char.IsLower) && !TextFold.IsChinese(thing[0]);

    /// <summary>"The title", "the e-mail": words that elsewhere mean a kind of thing are the field's name here; "the text field" has none.</summary>
    private static (Selection Field, string? Kind) Named(Selection field, string? kind)
    {
        var named = SetClauses.Named(field);
        if (!ReferenceEquals(named, field))
            return (named, null);
        var phrase = field.Phrase;
        return kind == TargetKinds.Field && phrase.Name.ToLowerInvariant() is "text" or "input" or "entry" or "文本" ? (field with { Phrase = phrase with { Name = "" } }, kind) : (field, kind);
    }

    /// <summary>Everything that holds a value or opens something that does.</summary>
    public static IEnumerable<UiNode> All(Situation situation) =>
        situation.Index.Nodes.Where(node => node.Role != "root" && (situation.Part is null || situation.Index.IsWithin(node, situation.Part)) && !node.Is(UiStates.Disabled) && situation.Index.IsReachable(node) && IsControl(situation, node));

    public static bool IsOpener(Situation situation, UiNode node) =>
        node.Options.Count == 0 && !(UiRoles.IsTextField(node) && !node.Is(UiStates.ReadOnly))
        && (node.Role == "combobox" || (node.States & (UiStates.Collapsed | UiStates.Expanded)) != 0 && node.Role is not "link" || UiRoles.IsTextField(node)
            || IsWeakOpener(situation, node));

    /// <summary>Buttons that do something to what they stand beside hold no value of it.</summary>
    private static readonly string[] Doings = ["download", "delete", "print", "send", "save", "submit", "share", "reply", "close", "cancel", "order", "add-to-cart", "archive", "login", "logout", "like", "follow", "approve", "reject"];

    /// <summary>A plain box that shows something and may open on a tap; one of a row of its like is rather a choice itself.</summary>
    public static bool IsWeakOpener(Situation situation, UiNode node)
    {
        if (node.Role is not ("button" or "generic") || !node.Is(UiStates.Clickable) || (node.States & (UiStates.Collapsed | UiStates.Expanded)) != 0 || situation.Index.NearbyLabelOf(node).Length == 0 || node.Box is { Width: < 56 } || Array.Exists(Doings, doing => Synonyms.Strength(node.Name, doing) >= 0.85))
            return false;
        var siblings = situation.Index.ParentOf(node)?.Children;
        var at = siblings is null ? -1 : siblings.ToList().FindIndex(one => ReferenceEquals(one, node));
        return at < 0 || !(at > 0 && siblings![at - 1].Role == node.Role && siblings[at - 1].Is(UiStates.Clickable)) && !(at + 1 < siblings!.Count && siblings[at + 1].Role == node.Role && siblings[at + 1].Is(UiStates.Clickable));
    }

    /// <summary>Whether a control goes by these very words: "Labels" is that, before a "Title" that often means the same.</summary>
    private static bool IsCalled(Situation situation, UiNode node, string name) =>
        name.Length > 0 && (TextFold.Fold(node.Name) is var own && own == TextFold.Fold(name) || own.Length == 0 && TextFold.Fold(situation.Index.NearbyLabelOf(node)) == TextFold.Fold(name));

    /// <summary>A box that was drawn around one field is that field.</summary>
    private static UiNode FieldIn(Situation situation, UiNode node) =>
        node.Role == "generic" && (node.States & (UiStates.Collapsed | UiStates.Expanded)) == 0 && situation.Index.DescendantsOf(node).ToArray().Where(inner => UiRoles.IsTextField(inner) || inner.Role is "combobox" or "slider" or "spinbutton").ToList() is [var only] && situation.Index.IsReachable(only) && !only.Is(UiStates.Disabled)
            ? only
            : node;

    private static bool IsControl(Situation situation, UiNode node) =>
        node.InputType is not ("hidden" or "submit" or "button" or "reset" or "image")
        && (UiRoles.IsField(node) || node.InputType is "color" or "date" or "time" or "datetime-local" or "month" or "week" || node.Options.Count > 0 || IsGroup(situation.Index, node) || IsOpener(situation, node));

    private static bool IsGroup(ObservationIndex index, UiNode node) =>
        node.Role is "group" or "listbox" or "radiogroup" && node.Name.Length > 0 && index.DescendantsOf(node).ToArray().Any(inner => inner.Role is "radio" or "option" or "button");

    private static double Score(Situation situation, UiNode node, FieldNames name)
    {
        var label = Labels.Score(situation, node, name.Label);
        // The one field of a row goes by the row's own name as well.
        if (name.Thing is null)
            return label >= Least || !UiRoles.IsField(node) || !IsOnlyFieldThere(situation, node) ? label : Math.Max(label, 0.75 * Labels.Belongs(situation, node, name.Label));
        if (Labels.Own(situation, node, name.Thing) is >= 0.8 and var own)
            return 0.9 * own;
        var belongs = Labels.Belongs(situation, node, name.Thing);
        // The one field of a row or card needs no label of its own.
        return belongs < 0.6 ? 0 : Math.Max(0.5 * (label + belongs), IsOnlyFieldThere(situation, node) ? 0.8 * belongs : 0);
    }

    private static bool IsOnlyFieldThere(Situation situation, UiNode node) =>
        situation.Index.ContainerOf(node) is { } box && situation.Index.DescendantsOf(box).ToArray().Count(UiRoles.IsField) <= 1;

    private static double Fit(Situation situation, UiNode node, string? kind, SetClause clause, IReadOnlyList<string> values)
    {
        var fit = kind is null ? 0 : 0.12 * KindFit.Of(kind, node);
        if (clause.Typed)
            fit += UiRoles.IsTextField(node) ? 0.06 : node.Role is "button" or "generic" ? -0.3 : UiRoles.IsToggle(node) ? -0.3 : 0;
        if (UiRoles.IsToggle(node) && values.Count > 0 && !SwitchWay.IsState(values[0]))
            fit -= 0.35;
        if (node.Options.Count > 0 && values.Count > 0)
            fit += values.All(value => SelectWay.Best(situation, node, value) is not null) ? 0.1 : -0.3;
        if (FieldFinder.IsSearchBox(node) && node.Options.Count == 0)
            fit -= 0.05;
        if (!UiRoles.IsField(node) && node.Options.Count == 0 && node.InputType is null)
            fit -= node.Role is "group" or "radiogroup" ? 0.02 : 0.08;
        return fit;
    }

    /// <summary>"The text field", "the slider": the one of that kind, an empty or focused one before others.</summary>
    private static UiNode? ByKind(Situation situation, List<UiNode> candidates, string? kind, Selection field, SetClause clause)
    {
        var fits = candidates.Where(node => kind is null ? clause.Typed && UiRoles.IsTextField(node) : KindFit.Of(kind, node) > 0.4).ToList();
        if (field.Phrase.Within is { Length: > 0 } within)
            fits = fits.FindAll(node => Labels.Belongs(situation, node, within) >= 0.6);
        return field.Phrase.Ordinal switch
        {
            > 0 and var ordinal => fits.ElementAtOrDefault(ordinal - 1),
            < 0 and var last => fits.Count >= -last ? fits[^-last] : null,
            _ => fits.Find(node => node.Is(UiStates.Focused)) ?? fits.Find(node => string.IsNullOrEmpty(node.Value) && !FieldFinder.IsSearchBox(node)) ?? fits.FirstOrDefault(),
        };
    }
}
