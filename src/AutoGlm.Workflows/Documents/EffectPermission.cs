using System.Text.Json;
using System.Text.Json.Serialization;

namespace AutoGlm.Workflows.Documents;

/// <summary>What an agent may do outside without asking a person, for one kind of change. It decides alone for its kind.</summary>
public sealed record EffectPermission
{
    /// <summary>A person is asked each time, whatever else was allowed.</summary>
    public const string Ask = "ask";

    /// <summary>A person is asked when it moves more than <see cref="Amount"/>, or when the sum isn't known.</summary>
    public const string AskAbove = "ask-above";

    /// <summary>Nobody is asked.</summary>
    public const string Allow = "allow";

    public static readonly IReadOnlyList<string> Rules = [Ask, AskAbove, Allow];

    /// <summary>The kind: pay, order, send, post, delete, transfer, install, grant, password or share.</summary>
    public string Kind { get; init; } = "";

    /// <summary><see cref="Ask"/>, <see cref="AskAbove"/> or <see cref="Allow"/>.</summary>
    public string Rule { get; init; } = Ask;

    /// <summary>For <see cref="AskAbove"/>: the largest sum that nobody is asked about, in the currency's main unit.</summary>
    public decimal? Amount { get; init; }

    /// <summary>For <see cref="AskAbove"/>: ISO code of the sum's currency; sums in another are always asked about.</summary>
    public string? Currency { get; init; }

    /// <summary>Where it gives leave, as origins, hosts, <c>*.example.com</c> or app packages; empty means everywhere the agent may go.</summary>
    public IReadOnlyList<string> Sites { get; init; } = [];

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; init; }
}
