using System.Text.Json.Nodes;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Workflows.Importing;

/// <summary>A node while it is being made.</summary>
internal sealed class DraftNode(string id, string kind)
{
    public string Id { get; } = id;

    public string Kind { get; set; } = kind;

    public string? Name { get; set; }

    public bool Disabled { get; set; }

    public JsonObject Settings { get; set; } = [];

    public NodeFailurePolicy? Failure { get; set; }

    public double X { get; set; }

    public double Y { get; set; }

    public WorkflowNode Done(Func<JsonNode?, JsonNode?> finish, Func<string, string> text) => new()
    {
        Id = Id,
        Kind = Kind,
        Name = Name is { Length: > 0 } name ? text(name) : null,
        Disabled = Disabled,
        Settings = (JsonObject)finish(Settings)!,
        Failure = Failure,
    };
}
