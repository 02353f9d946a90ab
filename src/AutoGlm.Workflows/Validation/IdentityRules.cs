using AutoGlm.Workflows.Documents;

namespace AutoGlm.Workflows.Validation;

/// <summary>What an agent is called, and what it asks to be allowed.</summary>
internal static class IdentityRules
{
    public static IEnumerable<Problem> Check(AgentDocument document)
    {
        if (!Identifiers.IsAgentId(document.Id))
            yield return Problem.Error(null, "id", document.Id.Length == 0 ? new("The agent has no id.", "智能体没有标识。") : new($"“{document.Id}” is not an agent's id.", $"“{document.Id}”不是有效的智能体标识。"), new("Use lower-case letters, digits and single dashes, like book-a-table.", "请使用小写字母、数字和单个短横线，例如 book-a-table。"));
        if (string.IsNullOrWhiteSpace(document.Name))
            yield return Problem.Error(null, "name", new("The agent has no name.", "智能体没有名称。"), new("Say what people shall call it.", "请为它命名。"));
        foreach (var tag in document.Texts?.Keys.Where(tag => !IsLanguageTag(tag)) ?? [])
            yield return Problem.Error(null, $"texts.{tag}", new($"“{tag}” is not a language tag.", $"“{tag}”不是语言标签。"), new("Use a tag like zh-CN or de.", "请使用 zh-CN 或 de 这样的标签。"));

        for (var index = 0; index < document.Permissions.Sites.Count; index++)
        {
            if (PermittedSite.Problem(document.Permissions.Sites[index]) is var (message, cure))
                yield return Problem.Error(null, $"permissions.sites[{index}]", message, cure);
        }

        for (var index = 0; index < document.Permissions.PrivateHosts.Count; index++)
        {
            var host = document.Permissions.PrivateHosts[index];
            if (!host.Contains("{{", StringComparison.Ordinal) && (host.Contains('/', StringComparison.Ordinal) || host.Contains('*', StringComparison.Ordinal) || host.Trim().Length == 0))
                yield return Problem.Error(null, $"permissions.privateHosts[{index}]", new($"“{host}” is not a host.", $"“{host}”不是主机。"), new("Write host or host:port, like 192.168.1.20:8080, or a reference to an input.", "请填写主机，或主机加端口，例如 192.168.1.20:8080；也可以引用输入。"));
        }
    }

    private static bool IsLanguageTag(string tag) =>
        tag.Length >= 2 && tag.Split('-').All(part => part.Length is > 0 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
}
