using AutoGlm.Tasks.Secrets;
using AutoGlm.Tasks.Surfaces;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Engine.Secrets;

/// <summary>
/// Hands out secrets to one node's surfaces and tools: the run's own first, then the vault's, each only where it is bound.
/// </summary>
internal sealed class RunSecretSource(
    IReadOnlyList<RunSecret> own,
    ISecretVault vault,
    IReadOnlyCollection<string> names,
    IReadOnlyCollection<string> home) : ISecretSource
{
    public async ValueTask<SecretAnswer> RevealAsync(SecretUse use, CancellationToken cancellationToken)
    {
        if (!names.Contains(use.Name))
            return SecretAnswer.Refused($"The secret “{use.Name}” is not one that this node may use. Write {{{{secret:{use.Name}}}}} into the node, or name it in the agent's permissions.");
        if (own.FirstOrDefault(secret => secret.Name == use.Name) is { } mine)
        {
            return (mine.Place is { } place ? Origins.Same(place, use.Place) : home.Any(origin => Origins.Same(origin, use.Place)))
                ? SecretAnswer.Of(mine.Value)
                : SecretAnswer.Refused($"The secret “{use.Name}” is bound to {mine.Place ?? "the site the task starts at"}, not to {use.Place}.");
        }
        if (await vault.GetAsync(use.Name, cancellationToken) is not { } kept)
            return SecretAnswer.Refused($"There is no secret “{use.Name}”. Set it with “autoglm secret set {use.Name}”.");
        if (!kept.Binding.Places.Any(bound => !WebhookPlace.Is(bound) && Origins.Same(bound, use.Place)))
            return SecretAnswer.Refused($"The secret “{use.Name}” is not bound to {use.Place}. Bind it there if it belongs there.");
        return FieldFits(kept.Binding, use)
            ? SecretAnswer.Of(kept.Value)
            : SecretAnswer.Refused($"The secret “{use.Name}” is not bound to the field “{use.Field}”. Bind it to that field if it belongs there.");
    }

    /// <summary>Without named fields a secret goes only where typing is hidden, or the field itself says that it asks for one.</summary>
    private static bool FieldFits(SecretBinding binding, SecretUse use) => binding.Fields.Count == 0
        ? use.Masked || SecretNames.LooksSecret(use.Field)
        : binding.Fields.Any(field => use.Field.Contains(field, StringComparison.OrdinalIgnoreCase));
}
