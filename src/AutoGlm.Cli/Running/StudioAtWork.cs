using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using AutoGlm.Hosting;
using AutoGlm.Hosting.Studio;
using AutoGlm.Storage;
using AutoGlm.Storage.Backups;

namespace AutoGlm.Cli.Running;

/// <summary>The Studio that runs on a data folder, spoken to on this machine with its token.</summary>
internal sealed class StudioAtWork(DataFolder folder) : IDisposable
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(100);

    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(30) };

    /// <summary>Asks it to exchange its data for those that are ready; false when none runs on the folder. Throws <see cref="BackupRefusedException"/> when it refuses.</summary>
    public async Task<bool> RestoreAsync(string name, CancellationToken cancellationToken)
    {
        if (Origin is not { } origin || Token() is not { } token)
            return false;
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(origin, "/api/restore")) { Content = JsonContent.Create(new { restore = name }) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        try
        {
            using var response = await _http.SendAsync(request, cancellationToken);
            // What answers there may be another folder's Studio, or another program.
            if (response.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed)
                return false;
            if (response.StatusCode != HttpStatusCode.Accepted)
                throw new BackupRefusedException("--data", $"The Studio at {origin} refuses: {await response.Content.ReadAsStringAsync(cancellationToken)}", "Stop it, and try again.");
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <summary>Waits until it has exchanged its data, or given that up, and answers again.</summary>
    public async Task ReturnAsync(CancellationToken cancellationToken)
    {
        using var beat = new PeriodicTimer(Beat);
        while (PendingRestore.IsThere(folder) || !await AnswersAsync(cancellationToken))
            await beat.WaitForNextTickAsync(cancellationToken);
    }

    public void Dispose() => _http.Dispose();

    private Uri? Origin => new StudioAddress(folder, new AutoGlmHostOptions()).Origin is { IsLoopback: true } origin ? origin : null;

    private async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var response = await _http.GetAsync(new Uri(Origin!, "/healthz"), cancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private string? Token()
    {
        try
        {
            return File.ReadAllText(folder.ApiToken).Trim() is { Length: > 0 } token ? token : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
