using System.Text.Json.Nodes;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Hosting.Samples;

/// <summary>An agent to begin with.</summary>
/// <param name="Agent">The agent, in English.</param>
/// <param name="Needs">What a run needs beside the Studio: <c>sites</c> (the sample sites), <c>browser</c>, <c>person</c>, <c>secret</c>.</param>
/// <param name="Words">Its texts in further languages: by language tag, what stands in English and what it is there.</param>
/// <param name="IsSample">Whether it is one of the agents that every data folder has from its first start on.</param>
public sealed record Template(AgentDocument Agent, IReadOnlyList<string> Needs, IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Words, bool IsSample)
{
    /// <summary>The agent in a language, as far as there are words for it; goals, addresses and references stay as they are.</summary>
    public AgentDocument In(string language)
    {
        var texts = Agent.Texts?.GetValueOrDefault(language);
        var words = Words.GetValueOrDefault(language) ?? new Dictionary<string, string>();
        return Agent with
        {
            Name = texts?.Name ?? Agent.Name,
            Description = texts?.Description ?? Agent.Description,
            Texts = null,
            Inputs = [.. Agent.Inputs.Select(Value)],
            Outputs = [.. Agent.Outputs.Select(Value)],
            Nodes = [.. Agent.Nodes.Select(node => node with { Name = Told(node.Name), Settings = (JsonObject)Setting(node.Settings)! })],
        };

        ValueDefinition Value(ValueDefinition value) => value with { Label = Told(value.Label), Description = Told(value.Description) };

        string? Told(string? text) => text is not null && words.TryGetValue(text, out var said) ? said : text;

        JsonNode? Setting(JsonNode? node) => node switch
        {
            JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, Setting(member.Value)))),
            JsonArray items => new JsonArray([.. items.Select(Setting)]),
            JsonValue value when value.TryGetValue(out string? text) => JsonValue.Create(Told(text)),
            _ => node?.DeepClone(),
        };
    }
}
