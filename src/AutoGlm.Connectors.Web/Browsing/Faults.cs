using AutoGlm.Tasks.Acting;
using AutoGlm.Tasks.Surfaces;
using Microsoft.Playwright;

namespace AutoGlm.Connectors.Web.Browsing;

/// <summary>What the browser's error messages mean.</summary>
internal static class Faults
{
    /// <summary>The document that was asked is no more, or its script context went with a navigation.</summary>
    public static bool IsDocumentGone(PlaywrightException exception) =>
        Says(exception, "Cannot find context", "Execution context was destroyed", "Inspected target navigated", "Promise was collected",
            "No frame for given id", "uniqueContextId not found", "No frame with given id");

    public static bool IsGone(PlaywrightException exception) =>
        Says(exception, "has been closed", "Target closed", "Session closed", "Target crashed", "Browser closed", "disconnected", "Not attached");

    public static bool IsUnreachable(PlaywrightException exception) =>
        Says(exception, "ERR_CONNECTION", "ERR_NAME_NOT_RESOLVED", "ERR_ADDRESS", "ERR_INTERNET_DISCONNECTED", "ERR_EMPTY_RESPONSE",
            "ERR_NETWORK", "ERR_TIMED_OUT", "ERR_SSL", "ERR_CERT", "ERR_TUNNEL", "ERR_PROXY", "ERR_HTTP2", "ERR_UNSAFE_PORT", "ERR_SOCKET", "ERR_INVALID_RESPONSE", "ERR_TOO_MANY_REDIRECTS");

    public static bool IsAborted(PlaywrightException exception) => Says(exception, "ERR_ABORTED", "ERR_BLOCKED", "interrupted by another navigation", "Download is starting");

    public static SurfaceException Gone(Exception? inner = null) =>
        new(ActionProblem.SurfaceGone, "The browser window is gone. Open the page again.", inner);

    public static SurfaceException TimedOut(string what) =>
        new(ActionProblem.TimedOut, $"The page did not answer in time ({what}). Open it again; if it happens repeatedly the page itself hangs.");

    public static string Unreachable(Uri address) =>
        $"{address.GetLeftPart(UriPartial.Authority)} can't be reached. Check the address or start the site.";

    private static bool Says(PlaywrightException exception, params ReadOnlySpan<string> parts)
    {
        foreach (var part in parts)
        {
            if (exception.Message.Contains(part, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
