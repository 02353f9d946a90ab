using AutoGlm.Tasks.Tools;

namespace AutoGlm.Connectors.Api.Http;

/// <summary>The service answered, and its answer is an error (status 400 and up).</summary>
public sealed class HttpStatusException(HttpToolResponse response, string message, string cure, bool retryable)
    : ToolException(message, cure, "url", retryable: retryable)
{
    public HttpToolResponse Response { get; } = response;
}
