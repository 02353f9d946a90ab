using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Reading;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs;

/// <summary>Finds where a piece of text stands, and its letters.</summary>
internal static class TextPlaces
{
    /// <summary>The node that holds the text, and the text to select in it; null for all the text of the node.</summary>
    public static (UiNode Node, string? Text)? Find(Situation situation, TextPart part)
    {
        var index = situation.Index;
        var scope = part.In is null || IsEditor(part.In) && Editor(situation) is not null ? Editor(situation) : part.In.IsPlain ? Sight.Of(situation, InstructionVerb.Hover, part.In.Phrase) ?? Named.Any(situation, part.In.Phrase.Name).FirstOrDefault() : Things.Find(situation, part.In, InstructionVerb.Hover).FirstOrDefault();
        if (part.Text is { } text)
            return Holding(situation, scope, text) ?? (scope is null ? null : Holding(situation, null, text));
        if (part.Unit is "paragraph" or "heading" or "line")
        {
            var blocks = index.Nodes.Where(node => (scope is null || index.IsWithin(node, scope)) && IsBlock(index, node, part.Unit)).ToList();
            if (blocks.Count > 0)
                return Nth(blocks, part.Ordinal ?? 1) is { } block ? (block, null) : null;
        }

        var holder = scope ?? Longest(index);
        if (holder is null)
            return null;
        if (part.Ordinal is not { } ordinal)
            return (holder, null);
        var whole = holder.Value is { Length: > 0 } value ? value : index.TextOf(holder);
        var pieces = part.Unit switch
        {
            "word" => whole.Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(word => word.Trim('.', ',', ';', ':', '!', '?', '"')).Where(word => word.Length > 0).ToList(),
            "sentence" => [.. Sentences.Of(whole)],
            _ => [.. whole.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
        };
        return Nth(pieces, ordinal) is { } piece ? (holder, piece) : null;
    }

    private static (UiNode Node, string? Text)? Holding(Situation situation, UiNode? scope, string text)
    {
        var index = situation.Index;
        var holding = index.Nodes
            .Where(node => node.Role != "root" && (scope is null || index.IsWithin(node, scope)) && index.IsReachable(node))
            .Where(node => node.Value?.Contains(text, StringComparison.OrdinalIgnoreCase) == true || index.TextOf(node).Contains(text, StringComparison.OrdinalIgnoreCase))
            .Where(node => !UiRoles.IsInteractive(node) || UiRoles.IsTextField(node))
            .OrderBy(node => (node.Value ?? index.TextOf(node)).Length)
            .FirstOrDefault();
        return holding is null ? null : (holding, text);
    }

    /// <summary>"The editor", 文本框: what can be written in, without a name of its own.</summary>
    private static bool IsEditor(Selection place) => place.IsPlain && Synonyms.Strength(place.Phrase.Name.Length > 0 ? place.Phrase.Name : place.Words, "editor") >= 0.7;

    private static UiNode? Editor(Situation situation) =>
        situation.Index.Nodes.Where(node => node.Is(UiStates.Editable) && node.Tag is not "input" && (node.Value ?? situation.Index.TextOf(node)).Length > 0).OrderByDescending(node => node.Box?.Area ?? 0).FirstOrDefault();

    private static UiNode? Longest(ObservationIndex index) =>
        index.Nodes.Where(node => node.Role is "text" or "paragraph" && node.Name.Length > 30).OrderByDescending(node => node.Name.Length).FirstOrDefault();

    private static bool IsBlock(ObservationIndex index, UiNode node, string unit) => unit switch
    {
        "heading" => UiRoles.IsHeading(node),
        _ => (node.Role is "paragraph" || node.Tag == "p" || node.Role == "text" && (node.Name.Length > 40 || node.Name.Length >= 8 && node.Name[^1] is '.' or '。' or '!' or '！' or '?' or '？') && index.ParentOf(node) is not { Role: "paragraph" } and not { Tag: "p" }) && index.TextOf(node).Length > 0,
    };

    private static T? Nth<T>(IReadOnlyList<T> all, int ordinal)
        where T : class
    {
        var at = ordinal > 0 ? ordinal - 1 : all.Count + ordinal;
        return at >= 0 && at < all.Count ? all[at] : null;
    }
}
