using System.Text.Json;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Hosting.Samples;

/// <summary>The agents to begin with that come with the product: some of the samples, and more beside them. All of them run.</summary>
/// <param name="samples">Folder that holds <c>agents</c> and <c>templates</c>; null for the one beside the program.</param>
public sealed class TemplateCatalog(string? samples = null)
{
    private static readonly string[] Folders = ["templates", "agents"];

    private readonly Lazy<IReadOnlyList<Template>> _all = new(() => Read(samples ?? Path.Combine(AppContext.BaseDirectory, "samples")));

    /// <summary>In the order of the gallery; empty where the files are missing beside the program.</summary>
    public IReadOnlyList<Template> All => _all.Value;

    /// <summary>Whether an agent of this id came with the product, as every data folder has it from its first start on.</summary>
    public bool IsSample(string id) => Find(id)?.IsSample == true;

    /// <summary>Null where there is none of that id.</summary>
    public Template? Find(string id) => All.FirstOrDefault(template => template.Agent.Id == id);

    private static List<Template> Read(string folder)
    {
        var index = Path.Combine(folder, "templates", "index.json");
        if (!File.Exists(index))
            return [];
        var entries = JsonSerializer.Deserialize<List<Entry>>(File.ReadAllText(index), JsonSerializerOptions.Web) ?? [];
        return [.. entries.Select(entry => new Template(
            Agent(folder, entry.Agent),
            entry.Needs,
            entry.Words ?? new Dictionary<string, IReadOnlyDictionary<string, string>>(),
            File.Exists(PathOf(folder, "agents", entry.Agent))))];
    }

    private static AgentDocument Agent(string folder, string id)
    {
        var path = Folders.Select(part => PathOf(folder, part, id)).First(File.Exists);
        using var file = File.OpenRead(path);
        return AgentJson.Read(file);
    }

    private static string PathOf(string folder, string part, string id) => Path.Combine(folder, part, $"{id}.agent.json");

    private sealed record Entry(string Agent, IReadOnlyList<string> Needs, IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>>? Words);
}
