using System.Text.Json.Nodes;

namespace AutoGlm.Workflows.Importing.Dify;

/// <summary>A node of the file, and what it becomes.</summary>
internal sealed class DifyNode(JsonObject json, string id, DraftEntry entry)
{
    public JsonObject Json => json;

    /// <summary>As edges and references name it.</summary>
    public string Id => id;

    public DraftEntry Entry => entry;

    public JsonObject Data { get; } = json["data"] as JsonObject ?? [];

    public string Type { get; } = json["data"].Text("type") is { Length: > 0 } type ? type : json.Text("type") ?? "";

    public string Title { get; } = ImportNames.Line(SecretScrub.Unmark(json["data"].Text("title") ?? ""));

    /// <summary>The loop or iteration it stands in; null at the top.</summary>
    public string? Parent { get; } = json.Text("parentId") ?? json["data"].Text("iteration_id") ?? json["data"].Text("loop_id");

    public double X { get; set; } = json["positionAbsolute"].Number("x") ?? json["position"].Number("x") ?? 0;

    public double Y { get; set; } = json["positionAbsolute"].Number("y") ?? json["position"].Number("y") ?? 0;

    /// <summary>The main node it becomes; null where it becomes none.</summary>
    public DraftNode? Draft { get; set; }

    public Action Fill { get; set; } = static () => { };

    /// <summary>The port that a handle of an edge becomes; null where there is none.</summary>
    public Func<string, (string Node, string Port)?> Port { get; set; } = static _ => null;

    /// <summary>A reference to one of its values, by the keys behind its id; null where there is none here.</summary>
    public Func<string[], string?> Refer { get; set; } = static _ => null;
}
