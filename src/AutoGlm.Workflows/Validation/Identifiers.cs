using System.Text.RegularExpressions;

namespace AutoGlm.Workflows.Validation;

/// <summary>What ids and names may look like.</summary>
public static partial class Identifiers
{
    /// <summary>Words that mean something else in references.</summary>
    private static readonly HashSet<string> Reserved = new(
        ["input", "trigger", "secret", "this", "if", "unless", "each", "with", "else", "true", "false", "null", "undefined", "lookup", "log"],
        StringComparer.Ordinal);

    /// <summary>Lower-case letters, digits and dashes, at most 64.</summary>
    public static bool IsAgentId(string id) => AgentId().IsMatch(id);

    /// <summary>Letters, digits, <c>_</c> and <c>-</c>, beginning with a letter, at most 64, and no word of the template language.</summary>
    public static bool IsNodeId(string id) => NodeId().IsMatch(id) && !Reserved.Contains(id);

    /// <summary>Letters of any language, digits, <c>_</c> and <c>-</c>, beginning with a letter or <c>_</c>, at most 64: what a reference can name.</summary>
    public static bool IsValueName(string name) => ValueName().IsMatch(name);

    [GeneratedRegex(@"^(?=.{1,64}\z)[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex AgentId();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9_-]{0,63}\z", RegexOptions.CultureInvariant)]
    private static partial Regex NodeId();

    [GeneratedRegex(@"^[\p{L}_][\p{L}\p{M}\p{Nd}_-]{0,63}\z", RegexOptions.CultureInvariant)]
    private static partial Regex ValueName();
}
