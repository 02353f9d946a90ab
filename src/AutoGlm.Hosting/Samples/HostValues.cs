using System.Text.Json.Nodes;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Hosting.Samples;

/// <summary>Gives values to inputs that name the host in <see cref="ValueDefinition.From"/>.</summary>
public sealed class HostValues(SampleHost samples)
{
    private const string SamplesPrefix = "samples.";

    /// <summary>
    /// The inputs with the host's values for those that were not given; starts the sample sites only if one is needed.
    /// A name the host doesn't know is left open, so that the check of inputs reports it.
    /// </summary>
    public async ValueTask<JsonObject> FillAsync(AgentDocument agent, JsonObject inputs, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(agent);
        ArgumentNullException.ThrowIfNull(inputs);
        var filled = inputs.DeepClone().AsObject();
        var open = agent.Inputs
            .Where(input => input.From?.StartsWith(SamplesPrefix, StringComparison.Ordinal) == true && IsOpen(filled[input.Name]))
            .ToList();
        if (open.Count == 0)
            return filled;
        await samples.StartAsync(cancellationToken);
        var values = samples.Values;
        foreach (var input in open)
        {
            if (values.TryGetValue(input.From!, out var value))
                filled[input.Name] = value;
        }

        return filled;
    }

    private static bool IsOpen(JsonNode? given) =>
        given is null || (given is JsonValue value && value.TryGetValue(out string? text) && string.IsNullOrWhiteSpace(text));
}
