using AutoGlm.Engine.Agents;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Cli.Running;

/// <summary>Finds the agent that an argument means.</summary>
internal static class AgentSource
{
    /// <summary>
    /// A file where there is one of that name or the name ends in <c>.json</c>; else an id in the store, its newest version
    /// unless one is stated. Version 0 is a file or a draft. Throws <see cref="BadInputException"/> or <see cref="AgentFormatException"/>.
    /// </summary>
    public static async ValueTask<(AgentDocument Agent, int Version)> FindAsync(
        IAgentStore agents, string name, int? version, CancellationToken cancellationToken)
    {
        if (name.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || File.Exists(name))
            return (ReadFile(name), 0);
        var summary = (await agents.ListAsync(cancellationToken)).FirstOrDefault(agent => agent.Id == name)
            ?? throw new BadInputException("AGENT", new($"There is no file and no agent “{name}”.", $"没有名为“{name}”的文件或智能体。"), new("See “autoglm agents list”, or name a file.", "参见“autoglm agents list”，或指定文件。"));
        var wanted = version ?? summary.LatestVersion;
        var document = wanted == 0
            ? (await agents.GetDraftAsync(name, cancellationToken))?.Document
            : await agents.GetVersionAsync(name, wanted, cancellationToken);
        return (document ?? throw new BadInputException("--version", new($"“{name}” has no version {wanted}.", $"“{name}”没有版本 {wanted}。"), new($"Its newest is {summary.LatestVersion}; 0 is the draft.", $"最新版本为 {summary.LatestVersion}；0 为草稿。")), wanted);
    }

    public static AgentDocument ReadFile(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return AgentJson.Read(file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException("FILE", new($"“{path}” can't be read: {error.Message}", $"无法读取“{path}”：{error.Message}"), new("Name a file that exists and that you may read.", "请指定存在且可读的文件。"));
        }
    }
}
