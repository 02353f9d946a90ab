using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using AutoGlm.Canaries;

namespace AutoGlm.EndToEnd.Tests.Support;

/// <summary>
/// The Studio as a process of its own, with its REST interface. What it answers is looked through for secrets; in the end, so
/// is all that it can be asked for.
/// </summary>
public sealed class StudioProcess : IAsyncDisposable
{
    private readonly ChildProcess _process;
    private readonly HttpClient _http;
    private bool _killed;

    private StudioProcess(ChildProcess process, Uri origin, string token)
    {
        _process = process;
        Origin = origin;
        _http = WatchedHandler.Client(origin);
        _http.Timeout = Timeout.InfiniteTimeSpan;
        Take(token);
    }

    public Uri Origin { get; }

    public string Token { get; private set; } = "";

    public bool HasExited => _process.HasExited;

    /// <summary>What it has logged.</summary>
    public string Log => $"{_process.Out}\n{_process.Error}";

    /// <param name="dataFolder">Where it keeps everything.</param>
    /// <param name="at">Where it listens; null for a free port.</param>
    public static async Task<StudioProcess> StartAsync(string dataFolder, Uri? at = null)
    {
        PlantedVault.CopyTo(dataFolder);
        var origin = at ?? new Uri($"http://127.0.0.1:{FreePort()}");
        var process = ChildProcess.Start(
            Repository.Studio,
            ["--urls", origin.GetLeftPart(UriPartial.Authority), "--data", dataFolder, "--contentRoot", Path.GetDirectoryName(Repository.Studio)!]);
        try
        {
            return new StudioProcess(process, origin, await ReadyAsync(process, origin, Path.Combine(dataFolder, "api-token")));
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    /// <summary>Waits until it answers, after it began anew in the same process, and takes its new token.</summary>
    public async Task BegunAnewAsync(string dataFolder) => Take(await ReadyAsync(_process, Origin, Path.Combine(dataFolder, "api-token")));

    private void Take(string token)
    {
        Token = token;
        CanaryWatch.Suite.Know(token);
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    /// <summary>As a power cut would: nothing is cleaned up.</summary>
    public void Kill()
    {
        _killed = true;
        _process.Kill();
    }

    public async Task<JsonNode> GetAsync(string path) => (await _http.GetFromJsonAsync<JsonNode>(path, Deadline.Token()))!;

    public async Task<(HttpStatusCode Status, JsonObject Body)> SendAsync(HttpMethod method, string path, string? json = null, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(method, path);
        foreach (var secret in SecretsIn(json))
            CanaryWatch.Suite.Know(secret);
        if (json is not null)
            request.Content = new StringContent(json, new MediaTypeHeaderValue("application/json"));
        change?.Invoke(request);
        using var response = await _http.SendAsync(request, Deadline.Token());
        var text = await response.Content.ReadAsStringAsync(Deadline.Token());
        return (response.StatusCode, text.Length == 0 ? [] : JsonNode.Parse(text)!.AsObject());
    }

    public async Task<string> StartRunAsync(string agent, JsonObject inputs)
    {
        var (status, body) = await SendAsync(HttpMethod.Post, $"/api/agents/{agent}/runs", new JsonObject { ["inputs"] = inputs }.ToJsonString());
        status.ShouldBe(HttpStatusCode.Accepted, body.ToJsonString());
        return body["runId"]!.GetValue<string>();
    }

    /// <summary>What happens in a run, from its beginning until it has ended.</summary>
    public async IAsyncEnumerable<JsonObject> EventsAsync(string runId)
    {
        var deadline = Deadline.Token();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/runs/{runId}/events");
        using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, deadline);
        response.EnsureSuccessStatusCode();
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(deadline));
        while (await reader.ReadLineAsync(deadline) is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal))
                yield return JsonNode.Parse(line["data: ".Length..])!.AsObject();
        }
    }

    /// <summary>The run when it has ended.</summary>
    public async Task<JsonNode> EndOfAsync(string runId)
    {
        await foreach (var happened in EventsAsync(runId))
        {
            if (happened["kind"]!.GetValue<string>() is "run-ended" or "bookmark-created")
                break;
        }

        return await GetAsync($"/api/runs/{runId}");
    }

    public async ValueTask DisposeAsync()
    {
        if (!_killed && !_process.HasExited)
            await Tour.TakeAsync(_http, Deadline.Token());
        _http.Dispose();
        await _process.DisposeAsync();
    }

    /// <summary>Asks until it answers, and takes this start's token; one of an earlier start may still lie there.</summary>
    private static async Task<string> ReadyAsync(ChildProcess process, Uri origin, string tokenFile)
    {
        using var http = new HttpClient { BaseAddress = origin };
        using var beat = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        for (var deadline = Deadline.Token(); await beat.WaitForNextTickAsync(deadline);)
        {
            if (process.HasExited)
                break;
            try
            {
                var token = File.Exists(tokenFile) ? (await File.ReadAllTextAsync(tokenFile, deadline)).Trim() : "";
                using var request = new HttpRequestMessage(HttpMethod.Get, "/api/agents");
                request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
                if ((await http.SendAsync(request, deadline)).IsSuccessStatusCode)
                    return token;
            }
            catch (HttpRequestException)
            {
                // It doesn't listen yet.
            }
        }

        throw new InvalidOperationException($"The Studio ended before it was ready:\n{process.Out}\n{process.Error}");
    }

    /// <summary>Values that a body gives to a run as secrets; none where it isn't JSON, as some tests want it.</summary>
    private static IEnumerable<string> SecretsIn(string? json)
    {
        try
        {
            return json is not null && JsonNode.Parse(json) is JsonObject body
                ? [.. (body["secrets"] as JsonObject ?? []).Select(secret => $"{secret.Value}"), $"{(body["inputs"] as JsonObject)?["password"]}"]
                : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
