using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Reading.Sheets;

namespace AutoGlm.Tasks.Reading.Questions;

/// <summary>The sentences of a page in reading order, navigation left out.</summary>
internal static class Passages
{
    private static readonly string[] Aside = ["navigation", "menu", "menubar", "contentinfo", "tablist", "banner", "listbox"];

    public static IEnumerable<Passage> Of(ObservationIndex index)
    {
        var heading = "";
        foreach (var leaf in Leaves.In(index, index.Nodes[0]))
        {
            if (!index.IsReachable(leaf) || UiRoles.IsField(leaf))
                continue;
            var text = Leaves.TextOf(index, leaf);
            if (text.Length < 2)
                continue;
            if (UiRoles.IsHeading(leaf) || Asks(leaf, text))
            {
                heading = text;
                yield return new Passage(text, "", leaf);
                continue;
            }

            if (leaf.Role is "button" or "menuitem" or "tab" || index.AncestorsOf(leaf).Any(ancestor => Aside.Contains(ancestor.Role)))
                continue;
            var before = "";
            foreach (var sentence in Sentences.Of(text))
            {
                yield return new Passage(sentence, heading, leaf) { Before = before };
                before = sentence;
            }
        }
    }

    /// <summary>A question that stands on the page is the title of its answer.</summary>
    private static bool Asks(UiNode leaf, string text) =>
        text.Length < 100 && text.TrimEnd(' ', '+', '-', '−', '▾', '▸', '⌄').EndsWith('?') || text.Length < 60 && text.TrimEnd(' ', '+', '-', '▾', '▸').EndsWith('？') || leaf.Role == "term" || leaf.Is(UiStates.Expanded) && text.Length < 100;
}
