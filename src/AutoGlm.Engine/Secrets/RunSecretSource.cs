using AutoGlm.Tasks.Secrets;
using AutoGlm.Tasks.Surfaces;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Engine.Secrets;

/// <summary>
/// Hands out secrets to one node's surfaces and tools: the run's own first, then the vault's, each only where it is bound. Each
/// use and each refusal is put down before it is answered.
/// </summary>
internal sealed class RunSecretSource(
    IReadOnlyList<RunSecret> own,
    ISecretVault vault,
    OneTimeCodes codes,
    SecretTrail trail,
    IReadOnlyCollection<string> names,
    IReadOnlyCollection<string> home) : ISecretSource
{
    public async ValueTask<SecretAnswer> RevealAsync(SecretUse use, CancellationToken cancellationToken)
    {
        var answer = await AnswerAsync(use, cancellationToken);
        await trail.PutDownAsync(use, answer.Value is null, cancellationToken);
        return answer;
    }

    private async ValueTask<SecretAnswer> AnswerAsync(SecretUse use, CancellationToken cancellationToken)
    {
        if (!names.Contains(use.Name))
            return SecretAnswer.Refused($"The secret “{use.Name}” is not one that this node may use. Write {{{{secret:{use.Name}}}}} into the node, or name it in the agent's permissions.");
        if (own.FirstOrDefault(secret => secret.Name == use.Name) is { } mine)
        {
            if (!(mine.Place is { } place ? Origins.Same(place, use.Place) : home.Any(origin => Origins.Same(origin, use.Place))))
                return SecretAnswer.Refused($"The secret “{use.Name}” is bound to {mine.Place ?? "the site the task starts at"}, not to {use.Place}.");
            if (!TotpSeed.IsAddress(mine.Value)) return SecretAnswer.Of(mine.Value);
            return AsksForCode(use) ? await CodeAsync(use.Name, () => codes.OfGivenAsync(mine.Value, cancellationToken)) : NoCodeField(use);
        }
        if (await vault.GetAsync(use.Name, cancellationToken) is not { } kept)
            return SecretAnswer.Refused($"There is no secret “{use.Name}”. Set it with “autoglm secret set {use.Name}”.");
        if (!kept.Binding.Places.Any(bound => !WebhookPlace.Is(bound) && Origins.Same(bound, use.Place)))
            return SecretAnswer.Refused($"The secret “{use.Name}” is not bound to {use.Place}. Bind it there if it belongs there.");
        if (kept.Binding.Fields.Count > 0 && !kept.Binding.Fields.Any(field => use.Field.Contains(field, StringComparison.OrdinalIgnoreCase)))
            return NotThatField(use);
        if (kept.Kind == SecretKind.Totp)
            return kept.Binding.Fields.Count > 0 || AsksForCode(use) ? await CodeAsync(kept.Name, () => codes.OfKeptAsync(kept, cancellationToken)) : NoCodeField(use);
        // Without named fields a secret goes only where typing is hidden, or the field itself says that it asks for one.
        return kept.Binding.Fields.Count > 0 || use.Masked || SecretNames.LooksSecret(use.Field) ? SecretAnswer.Of(kept.Value) : NotThatField(use);
    }

    private static bool AsksForCode(SecretUse use) => CodeFields.Asks(use.Field, use.Hints);

    private static async ValueTask<SecretAnswer> CodeAsync(string name, Func<ValueTask<string>> next)
    {
        try
        {
            return SecretAnswer.Of(await next());
        }
        catch (TotpSeedException wrong)
        {
            return SecretAnswer.Refused($"The secret “{name}” gives no codes. {wrong.Message} {wrong.Cure}");
        }
    }

    private static SecretAnswer NotThatField(SecretUse use) =>
        SecretAnswer.Refused($"The secret “{use.Name}” is not bound to the field “{use.Field}”. Bind it to that field if it belongs there.");

    private static SecretAnswer NoCodeField(SecretUse use) =>
        SecretAnswer.Refused($"The field “{use.Field}” does not ask for a one-time code, which is all that “{use.Name}” is for. Bind it to that field if it belongs there.");
}
