using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AutoGlm.Samples.Sites;
using Xunit;

namespace AutoGlm.Tasks.EndToEnd.Tests;

/// <summary>Sample sites of a test's own, on free ports, with nothing booked.</summary>
public abstract class OwnSampleSites : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("autoglm-samples-").FullName;
    private SampleSites sites = null!;

    protected IReadOnlyDictionary<string, Uri> Origins => sites.Origins;

    public async Task InitializeAsync() => sites = await SampleSites.StartAsync(new SampleSitesOptions { DataFolder = folder, BookingPort = 0, JournalsPort = 0, ApiPort = 0 }, CancellationToken.None);

    public async Task DisposeAsync()
    {
        await sites.DisposeAsync();
        Directory.Delete(folder, true);
    }

    /// <summary>What the booking site itself holds.</summary>
    protected async Task<IReadOnlyList<JsonNode?>> Bookings()
    {
        using var http = new HttpClient();
        var answer = (await http.GetFromJsonAsync<JsonNode>(new Uri(Origins["booking"], "api/bookings")))!;
        return [.. answer as JsonArray ?? answer["bookings"]!.AsArray()];
    }
}
