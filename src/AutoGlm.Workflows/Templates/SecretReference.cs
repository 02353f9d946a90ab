using System.Text.RegularExpressions;

namespace AutoGlm.Workflows.Templates;

/// <summary>
/// Secrets in templates: <c>{{secret:name}}</c>. One that the agent's author wrote leaves the resolver in exactly this
/// spelling. In everything else that gets into a text, be it from an input, a page or a service, the braces are pulled
/// apart (<c>{ {secret:</c>), so that whoever fills secrets in later meets only the author's.
/// </summary>
public static partial class SecretReference
{
    public static string Write(string name) => $"{{{{secret:{name}}}}}";

    /// <summary>Names of the secrets a resolved text asks for.</summary>
    public static IEnumerable<string> NamesIn(string text) => Written().Matches(text).Select(match => match.Groups[1].Value);

    /// <summary>Pulls apart whatever could be taken for a secret's reference.</summary>
    public static string Neutralise(string data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return data.Contains('{', StringComparison.Ordinal) ? Lookalike().Replace(data, "{ {") : data;
    }

    internal static string? TryReadName(string content) =>
        Inner().Match(content) is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex(@"\{\{secret:([^{}\s]+)\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Written();

    [GeneratedRegex(@"^secret\s*:\s*([^{}\s]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Inner();

    [GeneratedRegex(@"\{\{(?=\s*secret\s*:)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lookalike();
}
