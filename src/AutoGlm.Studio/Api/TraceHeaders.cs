namespace AutoGlm.Studio.Api;

/// <summary>The caller's trace, as W3C Trace Context sends it.</summary>
internal static class TraceHeaders
{
    /// <summary>Null when none was sent. Anybody's text: the engine takes a proper one only.</summary>
    public static string? TraceParent(this HttpRequest request) => request.Headers.TraceParent is [{ Length: > 0 } sent] ? sent : null;
}
