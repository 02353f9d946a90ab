using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace AutoGlm.EndToEnd.Tests.Support;

/// <summary>The sample sites, looked at from outside.</summary>
public sealed class SampleWorld(string dataFolder) : IDisposable
{
    private readonly HttpClient _http = new();

    public string Booking => Origin("booking");

    public string Journals => Origin("journals");

    public string Api => Origin("api");

    public async Task<IReadOnlyList<JsonObject>> BookingsAsync() => await ListAsync($"{Booking}/api/bookings");

    public async Task<IReadOnlyList<JsonObject>> ArticlesAsync() => await ListAsync($"{Journals}/api/articles");

    public async Task ForgetBookingsAsync() => (await _http.PostAsync($"{Booking}/api/reset", JsonContent.Create(new { }))).EnsureSuccessStatusCode();

    /// <summary>Whoever asks where the booking site is, is sent there from now on.</summary>
    public void BookAt(Uri origin) => File.WriteAllText(OriginFile("booking"), origin.ToString());

    public void Dispose() => _http.Dispose();

    private async Task<IReadOnlyList<JsonObject>> ListAsync(string address)
    {
        var answer = await _http.GetFromJsonAsync<JsonNode>(address);
        return [.. (answer as JsonArray ?? answer!.AsObject().First().Value!.AsArray()).Select(item => item!.AsObject())];
    }

    private string Origin(string site) => File.ReadAllText(OriginFile(site)).Trim().TrimEnd('/');

    private string OriginFile(string site) => Path.Combine(dataFolder, "samples", $"{site}.origin");
}
