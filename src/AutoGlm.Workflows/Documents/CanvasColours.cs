namespace AutoGlm.Workflows.Documents;

/// <summary>The colours of notes and groups, by name: what each looks like depends on the theme.</summary>
public static class CanvasColours
{
    public static readonly IReadOnlyList<string> All = ["amber", "green", "blue", "violet", "rose", "grey"];

    /// <summary>The colour itself, or the first where it isn't one.</summary>
    public static string Known(string colour) => All.Contains(colour) ? colour : All[0];
}
