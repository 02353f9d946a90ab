using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace AutoGlm.Workflows.Documents;

/// <summary>What is to be done when a node fails.</summary>
public sealed record NodeFailurePolicy
{
    /// <summary>How often the node is tried again after it failed; 0 for not at all.</summary>
    [JsonPropertyOrder(0)]
    public int Retries { get; init; }

    /// <summary>Seconds before the first retry; each further one waits <see cref="Factor"/> times as long.</summary>
    [JsonPropertyOrder(1)]
    public double DelaySeconds { get; init; } = 1;

    [JsonPropertyOrder(2)]
    public double Factor { get; init; } = 2;

    /// <summary>The longest wait between two attempts, in seconds.</summary>
    [JsonPropertyOrder(3)]
    public double MaxDelaySeconds { get; init; } = 60;

    /// <summary>Part of each wait that is left to chance, 0 to 1, so that many runs don't come back at once.</summary>
    [JsonPropertyOrder(4)]
    public double Jitter { get; init; } = 0.1;

    /// <summary>Outcomes that are tried again: <c>failed</c>, <c>timed-out</c>. What was judged impossible (<c>terminated</c>) never is.</summary>
    [JsonPropertyOrder(5)]
    public IReadOnlyList<string> On { get; init; } = ["failed", "timed-out"];

    /// <summary>How long one attempt may take, in seconds; null for as long as it takes.</summary>
    [JsonPropertyOrder(6)]
    public double? TimeoutSeconds { get; init; }

    /// <summary><c>fail</c>: by the error port where an edge leads on, else the run fails; <c>continue</c>: as if it had put out <see cref="Output"/>.</summary>
    [JsonPropertyOrder(7)]
    public string Then { get; init; } = "fail";

    /// <summary>What later nodes see instead of the node's own output when it goes on after a failure.</summary>
    [JsonPropertyOrder(8)]
    public JsonObject? Output { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; init; }
}
