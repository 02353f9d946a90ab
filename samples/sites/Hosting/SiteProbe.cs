using System.Net.Http.Json;
using System.Text.Json;

namespace AutoGlm.Samples.Sites.Hosting;

/// <summary>Asks whoever listens at an address whether it is a sample site of ours.</summary>
internal static class SiteProbe
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static async Task<bool> IsAsync(Uri origin, SiteAbout expected, CancellationToken cancellationToken)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });
        client.Timeout = Patience;
        client.MaxResponseContentBufferSize = 4096;
        try
        {
            var about = await client
                .GetFromJsonAsync<SiteAbout>(new Uri(origin, "/api/about"), cancellationToken)
                .ConfigureAwait(false);
            return about == expected;
        }
        catch (Exception e) when (e is HttpRequestException or JsonException or NotSupportedException
            || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return false;
        }
    }
}
