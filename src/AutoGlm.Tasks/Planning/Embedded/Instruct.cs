using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;

namespace AutoGlm.Tasks.Planning.Embedded;

/// <summary>Says in a sentence what to do on a node, so that the words alone would find it.</summary>
internal static class Instruct
{
    public static Instruction On(Situation situation, InstructionVerb verb, UiNode node, string? value, Expectation expect, string? purpose)
    {
        var phrase = PhraseFor(situation, node);
        return new Instruction
        {
            Verb = verb,
            Target = phrase,
            Value = value,
            Expect = expect,
            Purpose = purpose,
            Ref = node.Ref,
            Sentence = InstructionWriter.Compose(verb, phrase, value, situation.Chinese ? "zh" : "en"),
        };
    }

    public static Instruction Tap(Situation situation, UiNode node, string? purpose, Expectation? expect = null) =>
        On(situation, InstructionVerb.Tap, node, null, expect ?? Expectation.AnyChange, purpose);

    public static Instruction Plain(Situation situation, InstructionVerb verb, string? value, Expectation expect, string? purpose) => new()
    {
        Verb = verb,
        Value = value,
        Expect = expect,
        Purpose = purpose,
        Sentence = InstructionWriter.Compose(verb, null, value, situation.Chinese ? "zh" : "en"),
    };

    private static TargetPhrase PhraseFor(Situation situation, UiNode node)
    {
        var name = situation.Index.LabelOf(node);
        var same = situation.Usable.Where(other => other.Role == node.Role && situation.Index.LabelOf(other) == name).ToList();
        var phrase = new TargetPhrase { Name = Shorten(name), Kind = KindOf(node) };
        if (same.Count < 2)
            return phrase;
        var within = situation.Index.ContainerOf(node) is { } container ? TitleOf(situation, container, name) : situation.Index.SectionOf(node);
        if (!string.IsNullOrEmpty(within))
            phrase = phrase with { Within = Shorten(within) };
        var rivals = same.Where(other => phrase.Within is null || situation.Index.ContainerOf(other) is { } box && situation.Index.TextOf(box).Contains(phrase.Within, StringComparison.Ordinal)).ToList();
        return rivals.Count > 1 ? phrase with { Ordinal = rivals.IndexOf(node) + 1 } : phrase;
    }

    private static string? TitleOf(Situation situation, UiNode container, string notThis)
    {
        if (container.Name.Length > 0 && container.Name != notThis)
            return container.Name;
        foreach (var inner in situation.Index.DescendantsOf(container))
        {
            if (inner.Name.Length > 1 && inner.Name != notThis && inner.Role is "heading" or "link" or "rowheader" or "text" or "cell")
                return inner.Name;
        }

        return situation.Index.SectionOf(container);
    }

    private static string? KindOf(UiNode node) => node.Role switch
    {
        "button" => "button",
        "link" => "link",
        "textbox" or "searchbox" or "spinbutton" => "field",
        "combobox" or "listbox" => "list",
        "checkbox" => "checkbox",
        "radio" => "option",
        "option" => "option",
        "tab" => "tab",
        "switch" => "switch",
        "menuitem" => "menu item",
        _ => null,
    };

    private static string Shorten(string text) => text.Length <= 80 ? text : text[..80];
}
