using System.Text.Json;
using System.Text.Json.Serialization;

namespace AutoGlm.Workflows.Documents;

/// <summary>What an agent asks to be allowed.</summary>
public sealed record AgentPermissions
{
    /// <summary>Sites its surfaces may go to, as origins or <c>*.example.com</c>; without any, any public site and each node's start. A scheme with its colon (<c>blob:</c>) permits that kind of address besides.</summary>
    public IReadOnlyList<string> Sites { get; init; } = [];

    /// <summary>Private hosts its HTTP tools may call, as <c>host</c> or <c>host:port</c>; may be references to inputs.</summary>
    public IReadOnlyList<string> PrivateHosts { get; init; } = [];

    /// <summary>Its rules for outside changes; kinds without one are asked about, unless a node or the caller allows them.</summary>
    public IReadOnlyList<EffectPermission> Effects { get; init; } = [];

    /// <summary>Names of secrets it uses.</summary>
    public IReadOnlyList<string> Secrets { get; init; } = [];

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; init; }
}
