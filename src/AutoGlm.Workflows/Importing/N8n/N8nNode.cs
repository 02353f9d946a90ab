using System.Text.Json.Nodes;
using AutoGlm.Workflows.Templates;

namespace AutoGlm.Workflows.Importing.N8n;

/// <summary>A node of the file, and what it becomes.</summary>
internal sealed class N8nNode(JsonObject json, string name, DraftEntry entry)
{
    /// <summary>What <see cref="Refer"/> answers where the node only hands on what it got.</summary>
    public const string PassOn = "\0";

    public JsonObject Json => json;

    /// <summary>As connections and expressions name it.</summary>
    public string Name => name;

    public string ShownName => ImportNames.Line(SecretScrub.Unmark(json.Text("name") ?? ""));

    public DraftEntry Entry => entry;

    /// <summary>Without the name of the package where it is one of n8n's own.</summary>
    public string Type { get; } = Short(json.Text("type") ?? "");

    public double Version { get; } = json.Number("typeVersion") ?? 1;

    public JsonObject Parameters { get; } = json["parameters"] as JsonObject ?? [];

    public double X { get; } = At(json, 0, "x");

    public double Y { get; } = At(json, 1, "y");

    public bool Disabled { get; } = json.Flag("disabled");

    public List<N8nLink> In { get; } = [];

    public List<N8nLink> Out { get; } = [];

    public IEnumerable<N8nLink> MainIn => In.Where(link => link.Type == "main").OrderBy(link => link.Input);

    public IEnumerable<N8nLink> MainOut => Out.Where(link => link.Type == "main").OrderBy(link => link.Output);

    /// <summary>The main node it becomes; null where it becomes none.</summary>
    public DraftNode? Draft { get; set; }

    /// <summary>Settings are filled in once every node has its id.</summary>
    public Action Fill { get; set; } = static () => { };

    /// <summary>The ports that an output becomes.</summary>
    public Func<int, IEnumerable<(string Node, string Port)>> Ports { get; set; } = static _ => [];

    /// <summary>How many outputs it has besides the one for errors.</summary>
    public int Outputs { get; set; } = 1;

    /// <summary>A reference to a value of its output, <see cref="PassOn"/>, or null where there is none here.</summary>
    public Func<IReadOnlyList<PathSegment>, N8nNode, string?> Refer { get; set; } = static (_, _) => PassOn;

    /// <summary>Whether it disappears, and the ways lead past it.</summary>
    public bool Folded { get; set; }

    /// <summary>Names of the nodes that it repeats.</summary>
    public HashSet<N8nNode> Body { get; } = [];

    private static double At(JsonObject json, int index, string member) =>
        json["position"] is JsonArray place && index < place.Count && ImportWords.AsText(place[index]) is { } text && double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number
        : json["position"].Number(member) ?? 0;

    private static string Short(string type) =>
        type.StartsWith("n8n-nodes-base.", StringComparison.Ordinal) ? type["n8n-nodes-base.".Length..]
        : type.StartsWith("@n8n/n8n-nodes-langchain.", StringComparison.Ordinal) ? $"ai.{type["@n8n/n8n-nodes-langchain.".Length..]}"
        : type;
}
