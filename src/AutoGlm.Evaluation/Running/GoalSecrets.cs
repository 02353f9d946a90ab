using System.Text.Json.Nodes;
using AutoGlm.Tasks.Surfaces;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Evaluation.Running;

/// <summary>The inputs of a goal that are named like secrets, handed out on the practice site only.</summary>
internal sealed class GoalSecrets : ISecretSource
{
    private readonly Uri _origin;
    private readonly Dictionary<string, string> _values;

    public GoalSecrets(JsonObject inputs, Uri origin)
    {
        _origin = origin;
        _values = inputs.Where(input => SecretNames.LooksSecret(input.Key)).ToDictionary(input => input.Key, input => input.Value?.ToString() ?? "", StringComparer.Ordinal);
        Plain = new JsonObject(inputs.Where(input => !SecretNames.LooksSecret(input.Key)).Select(input => KeyValuePair.Create(input.Key, input.Value?.DeepClone())));
    }

    public IReadOnlyCollection<string> Names => _values.Keys;

    /// <summary>The other inputs.</summary>
    public JsonObject Plain { get; }

    public ValueTask<SecretAnswer> RevealAsync(SecretUse use, CancellationToken cancellationToken)
    {
        if (!_values.TryGetValue(use.Name, out var value))
            return new(SecretAnswer.Refused($"There is no secret “{use.Name}”."));
        return new(Uri.TryCreate(use.Place, UriKind.Absolute, out var place) && place.Authority == _origin.Authority
            ? SecretAnswer.Of(value)
            : SecretAnswer.Refused($"The secret “{use.Name}” belongs to the practice site, not to {use.Place}."));
    }
}
