using System.Net.Http.Headers;
using AutoGlm.Storage;
using AutoGlm.Studio.Starting;
using AutoGlm.Studio.Tests.Fakes;
using Microsoft.AspNetCore.Builder;

namespace AutoGlm.Studio.Tests.Starting;

/// <summary>The whole Studio on a data folder of its own: real engine, store and sample sites.</summary>
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
        Client = new HttpClient { BaseAddress = new Uri(_app.Urls.Single()) };
        Stranger = new HttpClient { BaseAddress = Client.BaseAddress };
        Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await File.ReadAllTextAsync(Data.ApiToken));
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        Stranger.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    public void Dispose() => _folder.Dispose();
}
