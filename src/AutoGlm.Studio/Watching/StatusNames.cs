using AutoGlm.Engine.Runs;

namespace AutoGlm.Studio.Watching;

/// <summary>Names of states as texts, styles and the REST interface use them.</summary>
public static class StatusNames
{
    public static string Name(this RunStatus status) => Kebab(status.ToString());

    public static string Name(this NodeRunStatus status) => Kebab(status.ToString());

    /// <summary>TimedOut → timed-out.</summary>
    public static string Kebab(string name) => string.Concat(name.Select((letter, index) =>
        char.IsUpper(letter) ? (index == 0 ? "" : "-") + char.ToLowerInvariant(letter) : letter.ToString()));
}
