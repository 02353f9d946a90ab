using AutoGlm.Workflows.Documents;

namespace AutoGlm.Workflows.Validation;

/// <summary>What an agent is called, and what it asks to be allowed.</summary>
internal static class IdentityRules
{
    public static IEnumerable<Problem> Check(AgentDocument document)
    {
        if (!Identifiers.IsAgentId(document.Id))
            yield return new Problem(null, "id", document.Id.Length == 0 ? "The agent has no id." : $"“{document.Id}” is not an agent's id.", "Use lower-case letters, digits and single dashes, like book-a-table.");
        if (string.IsNullOrWhiteSpace(document.Name))
            yield return new Problem(null, "name", "The agent has no name.", "Say what people shall call it.");
        foreach (var tag in document.Texts?.Keys.Where(tag => !IsLanguageTag(tag)) ?? [])
            yield return new Problem(null, $"texts.{tag}", $"“{tag}” is not a language tag.", "Use a tag like zh-CN or de.");

        for (var index = 0; index < document.Permissions.Sites.Count; index++)
        {
            if (PermittedSite.Problem(document.Permissions.Sites[index]) is var (message, cure))
                yield return new Problem(null, $"permissions.sites[{index}]", message, cure);
        }

        for (var index = 0; index < document.Permissions.PrivateHosts.Count; index++)
        {
            var host = document.Permissions.PrivateHosts[index];
            if (!host.Contains("{{", StringComparison.Ordinal) && (host.Contains('/', StringComparison.Ordinal) || host.Contains('*', StringComparison.Ordinal) || host.Trim().Length == 0))
                yield return new Problem(null, $"permissions.privateHosts[{index}]", $"“{host}” is not a host.", "Write host or host:port, like 192.168.1.20:8080, or a reference to an input.");
        }
    }

    private static bool IsLanguageTag(string tag) =>
        tag.Length >= 2 && tag.Split('-').All(part => part.Length is > 0 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
}
