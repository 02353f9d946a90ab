using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Planning.Embedded.Programs;

/// <summary>Finds where a thing of a list is taken hold of, where only a part of it can be.</summary>
internal static class Grips
{
    private const string Marks = "☰≡⠿⋮⁝⣿∷⸬፧↕⇅⇳✥⠇⁞";

    /// <summary>The handle within the thing; the thing itself where it has none.</summary>
    public static UiNode Of(Situation situation, UiNode thing) =>
        situation.Index.DescendantsOf(thing).ToArray().FirstOrDefault(node => node != thing && node.Box is { Area: > 20 } && IsGrip(situation, node)) ?? thing;

    private static bool IsGrip(Situation situation, UiNode node)
    {
        var label = situation.Index.LabelOf(node).Trim();
        if (label.Length is > 0 and <= 3 && label.All(c => Marks.Contains(c, StringComparison.Ordinal)) || label is "::" or ":::" or "||")
            return true;
        var said = TextFold.Fold($"{label} {node.Description}");
        return said.Length < 60 && (said.Contains("drag", StringComparison.Ordinal) || said.Contains("reorder", StringComparison.Ordinal) || said.Contains('拖', StringComparison.Ordinal))
            || label.Length == 0 && node.Key is { Length: > 2 } key && Tokens.WordsOfName(key).Split(' ').Any(word => word is "grip" or "handle" or "drag" or "draghandle" or "dragger");
    }
}
