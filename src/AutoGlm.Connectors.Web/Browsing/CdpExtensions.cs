using System.Text.Json;
using Microsoft.Playwright;

namespace AutoGlm.Connectors.Web.Browsing;

internal static class CdpExtensions
{
    /// <summary>Sends a DevTools command and waits for its answer, no longer than <paramref name="limit"/>.</summary>
    public static async Task<JsonElement> AskAsync(
        this ICDPSession session,
        string method,
        Dictionary<string, object> arguments,
        TimeSpan limit,
        CancellationToken cancellationToken)
    {
        try
        {
            var answer = await session.SendAsync(method, arguments).WaitAsync(limit, cancellationToken).ConfigureAwait(false);
            return answer ?? default;
        }
        catch (TimeoutException)
        {
            throw Faults.TimedOut(method);
        }
    }

    public static string? Text(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public static bool Flag(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    public static double Number(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : 0;
}
