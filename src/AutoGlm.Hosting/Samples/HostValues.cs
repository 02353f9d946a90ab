using System.Text.Json.Nodes;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Hosting.Samples;

/// <summary>
/// Values that the host gives to inputs which name it in <see cref="ValueDefinition.From"/>: <c>samples.booking</c>,
/// <c>samples.journals</c> and <c>samples.api</c> are the origins of the sample sites.
/// </summary>
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
        var sites = await samples.StartAsync(cancellationToken);
        foreach (var input in open)
        {
            if (sites.FirstOrDefault(site => SamplesPrefix + site.Site == input.From) is { } site)
                filled[input.Name] = site.Origin.GetLeftPart(UriPartial.Authority);
        }

        return filled;
    }

    private static bool IsOpen(JsonNode? given) =>
        given is null || (given is JsonValue value && value.TryGetValue(out string? text) && string.IsNullOrWhiteSpace(text));
}
