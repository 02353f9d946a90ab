using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace AutoGlm.Bench.Canvas;

/// <summary>The Studio in a process of its own, as people run it, on an empty data folder.</summary>
internal sealed class StudioServer : IAsyncDisposable
{
    private readonly Process _process;
    private readonly string _data;
    private readonly HttpClient _http;

    private StudioServer(Process process, string data, Uri address, HttpClient http) => (_process, _data, Address, _http) = (process, data, address, http);

    public Uri Address { get; }

    /// <summary>Physical memory of the process, in MiB.</summary>
    public double MemoryMiB
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1024.0 / 1024.0;
        }
    }

    public static async Task<StudioServer> StartAsync(CancellationToken cancellationToken)
    {
        var data = Directory.CreateTempSubdirectory("autoglm-bench-").FullName;
        var dll = Path.Combine(Root(), "src", "AutoGlm.Studio", "bin", "Release", "net10.0", "AutoGlm.Studio.dll");
        var start = new ProcessStartInfo("dotnet", [dll, "--urls", "http://127.0.0.1:0", "--data", data, "--contentRoot", Path.GetDirectoryName(dll)!])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("ASPNETCORE_ENVIRONMENT");
        start.Environment.Remove("ASPNETCORE_URLS");
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var address = new Uri(await WrittenAsync(process, Path.Combine(data, "studio-origin"), cancellationToken));
        var http = new HttpClient { BaseAddress = address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await WrittenAsync(process, Path.Combine(data, "api-token"), cancellationToken));
        return new StudioServer(process, data, address, http);
    }

    /// <summary>Keeps an agent under its id.</summary>
    public async Task PutAsync(JsonObject agent, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/agents/{agent["id"]}") { Content = new StringContent(agent.ToJsonString(), Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("If-Match", "*");
        using var response = await _http.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>An agent as it is stored.</summary>
    public async Task<JsonNode> AgentAsync(string id, CancellationToken cancellationToken)
    {
        var answer = JsonNode.Parse(await _http.GetStringAsync($"/api/agents/{id}", cancellationToken))!;
        return answer["document"] ?? answer;
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    /// <summary>What the Studio writes into a file once it listens.</summary>
    private static async Task<string> WrittenAsync(Process process, string file, CancellationToken cancellationToken)
    {
        while (!process.HasExited)
        {
            if (File.Exists(file) && (await File.ReadAllTextAsync(file, cancellationToken)).Trim() is { Length: > 0 } text)
                return text;
            await Task.Delay(50, cancellationToken);
        }

        throw new InvalidOperationException("The Studio ended before it listened.");
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "AutoGlm.Studio.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("There is no AutoGlm.Studio.sln above the bench.");
    }
}
