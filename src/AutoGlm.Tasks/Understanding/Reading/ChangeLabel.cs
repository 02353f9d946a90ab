using System.Text.RegularExpressions;

namespace AutoGlm.Tasks.Understanding.Reading;

/// <summary>What a change is made to: "quantity" of "change the quantity of the red mug to 3", 数量 of 把红色杯子的数量改成3.</summary>
internal static partial class ChangeLabel
{
    [GeneratedRegex(@"\b(?:change|set|update|edit|modify|increase|raise|lower|reduce|switch)\s+(?<what>[^,.;!?\n\uE000-\uE00F]+?)\s+(?:to|into|by)\s*$|(?:把|将)?(?<what>[^,.;!?\n\uE000-\uE00F把将]+?)(?:改成|改为|设为|设置为|设成|修改为|更改为|换成|调到|调成)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();

    /// <summary>The label that ends before <paramref name="at"/>, or null when no change is said there.</summary>
    public static FieldLabel? Before(MarkedGoal goal, int at)
    {
        var match = Pattern().Match(goal.Masked[..at]);
        if (!match.Success)
            return null;
        var what = match.Groups["what"];
        return new FieldLabel(ConceptOf(what.Value), goal.Text.Substring(what.Index, what.Length), what.Index);
    }

    public static string? ConceptOf(string what)
    {
        var of = what.IndexOf(" of ", StringComparison.Ordinal);
        var head = of > 0 ? what[..of] : what[(what.LastIndexOf('的') + 1)..];
        return LabelReader.FieldOf(head);
    }
}
