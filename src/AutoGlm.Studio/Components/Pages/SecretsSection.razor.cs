using AutoGlm.Hosting.Secrets;
using AutoGlm.Tasks.Secrets;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Pages;

/// <summary>The vault's secrets by name: set, remove, never shown.</summary>
public partial class SecretsSection : StudioComponent
{
    private IReadOnlyList<SecretInfo> _secrets = [];
    private string _name = "";
    private string _value = "";
    private string _place = "";
    private SecretKind _kind;
    private string? _problem;

    [Inject]
    private ISecretVault Vault { get; set; } = default!;

    protected override async Task OnInitializedAsync() => _secrets = await Vault.ListAsync(Gone);

    private async Task SetAsync()
    {
        var place = SecretPlaces.Read(_place);
        _problem = string.IsNullOrWhiteSpace(_name) || _value.Length == 0 ? T["settings.secretIncomplete"]
            : place is null ? T["settings.secretPlaceWrong"]
            : _kind != SecretKind.Totp ? null
            : WebhookPlace.Is(place) ? T["settings.secretTotpWebhook"]
            : SeedProblem();
        if (_problem is not null)
            return;
        await Vault.SetAsync(new StoredSecret(_name.Trim(), _value, new SecretBinding([place!], []), _kind), Gone);
        _name = _value = _place = "";
        _kind = SecretKind.Text;
        _secrets = await Vault.ListAsync(Gone);
    }

    private string? SeedProblem()
    {
        try
        {
            TotpSeed.Read(_value);
            return null;
        }
        catch (TotpSeedException wrong)
        {
            return T.Format("settings.secretSeedWrong", $"{wrong.Message} {wrong.Cure}");
        }
    }

    private async Task RemoveAsync(string name)
    {
        await Vault.RemoveAsync(name, Gone);
        _secrets = await Vault.ListAsync(Gone);
    }
}
