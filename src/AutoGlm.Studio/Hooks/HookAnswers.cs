using System.Text;
using System.Text.Json.Nodes;
using AutoGlm.Engine.Runs;
using AutoGlm.Studio.Api;
using Microsoft.AspNetCore.Mvc;

namespace AutoGlm.Studio.Hooks;

/// <summary>What callers of webhooks are answered. They are strangers: they learn what the workflow says, and nothing of how it came to that.</summary>
public static class HookAnswers
{
    /// <summary>The run goes on, and the caller no longer waits for it.</summary>
    public static IResult GoesOn(string runId) =>
        Results.Json(new JsonObject { ["runId"] = runId, ["status"] = "running" }, ApiJson.Options, statusCode: StatusCodes.Status202Accepted);

    /// <summary>Outputs of a run that has ended, or that it failed; the workflow's own word for why, where it has one.</summary>
    public static IResult Ended(RunSnapshot run)
    {
        ArgumentNullException.ThrowIfNull(run);
        if (run.Run.Status == RunStatus.Succeeded)
            return Results.Json(run.Run.Outputs ?? [], ApiJson.Options);
        return run.Run.Error is { Node: { } node, Message: var message } && run.Agent.Node(node)?.Kind is "fail" or "end"
            ? Problem(StatusCodes.Status422UnprocessableEntity, message, "The agent's workflow decided so.", run.Run.RunId)
            : Problem(StatusCodes.Status500InternalServerError, "The run did not succeed.", "Whoever looks after the agent finds the reason in its run.", run.Run.RunId);
    }

    /// <summary>What a node of the workflow answers.</summary>
    public static IResult ByNode(JsonNode response) => new HookResponse(response);

    /// <summary>An error as RFC 9457 problem details, with the run that it came from where there is one.</summary>
    public static IResult Problem(int status, string title, string cure, string? runId = null)
    {
        var details = new ProblemDetails { Status = status, Title = title, Detail = cure };
        if (runId is not null)
            details.Extensions["runId"] = runId;
        return Results.Json(details, ApiJson.Options, "application/problem+json", status);
    }

    private sealed class HookResponse(JsonNode response) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var answer = httpContext.Response;
            var status = response["status"]?.GetValue<int>() ?? StatusCodes.Status200OK;
            answer.StatusCode = status;
            foreach (var (name, value) in response["headers"] as JsonObject ?? [])
                if (value is not null && HookHeaders.MayBeSent(name, value.ToString()))
                    answer.Headers[name] = value.ToString();
            if (response["body"] is not { } body || status is StatusCodes.Status204NoContent or StatusCodes.Status304NotModified)
                return;
            var text = body is JsonValue said && said.TryGetValue(out string? plain);
            answer.ContentType ??= text ? "text/plain; charset=utf-8" : "application/json; charset=utf-8";
            var bytes = Encoding.UTF8.GetBytes(text ? body.GetValue<string>() : body.ToJsonString(ApiJson.Options));
            answer.ContentLength = bytes.Length;
            await answer.Body.WriteAsync(bytes, httpContext.RequestAborted);
        }
    }
}
