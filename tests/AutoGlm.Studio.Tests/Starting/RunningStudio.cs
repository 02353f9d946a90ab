using System.Net.Http.Headers;
using AutoGlm.Canaries;
using AutoGlm.Storage;
using AutoGlm.Studio.Starting;
using AutoGlm.Studio.Tests.Fakes;
using AutoGlm.Tasks.Profiles;
using AutoGlm.Tasks.Secrets;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace AutoGlm.Studio.Tests.Starting;

/// <summary>
/// The whole Studio on a data folder of its own: real engine, store and sample sites. Secrets are planted in it; what it
/// answers, and in the end all that it can be asked for, is looked through for them.
/// </summary>
public sealed class RunningStudio : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private WebApplication _app = null!;

    public DataFolder Data => _folder.Data;

    /// <summary>Options beside the port and the data folder.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    public IServiceProvider Services => _app.Services;

    /// <summary>With the token of this start.</summary>
    public HttpClient Client { get; private set; } = null!;

    /// <summary>Somebody without it.</summary>
    public HttpClient Stranger { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        _app = StudioStart.Build(["--port", "0", "--data", Data.Root, .. Options]);
        await _app.StartAsync();
        Client = WatchedHandler.Client(new Uri(_app.Urls.Single()));
        Stranger = WatchedHandler.Client(Client.BaseAddress);
        var token = await File.ReadAllTextAsync(Data.ApiToken);
        CanaryWatch.Suite.Know(token);
        Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        await PlantAsync();
    }

    public async Task DisposeAsync()
    {
        await Tour.TakeAsync(Client);
        Client.Dispose();
        Stranger.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    public void Dispose() => _folder.Dispose();

    private async Task PlantAsync()
    {
        var vault = Services.GetRequiredService<ISecretVault>();
        foreach (var (name, value, place) in new[]
        {
            ("planted.password", Planted.Password, "https://planted.example"), ("planted.odd", Planted.Odd, "https://planted.example"), ("planted.key", Planted.Key, "https://planted.example"),
            ("planted.hook", Planted.WebhookToken, "webhook:planted"),
        })
            await vault.SetAsync(new StoredSecret(name, value, new SecretBinding([place], [])), default);
        await vault.SetAsync(new StoredSecret("planted.totp", Planted.Seed, new SecretBinding(["https://planted.example"], []), SecretKind.Totp), default);
        await Services.GetRequiredService<IProfileVault>().SaveAsync("planted", "web", "https://planted.example", $$"""{"cookies":[{"name":"session","value":"{{Planted.Cookie}}"}]}""", default);
    }
}
