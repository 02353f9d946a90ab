using System.Text.Json.Nodes;
using AutoGlm.Engine.Audit;
using Microsoft.AspNetCore.Mvc;

namespace AutoGlm.Studio.Api;

/// <summary><c>/api/audit</c></summary>
public static class AuditEndpoints
{
    private const int MostTake = 1000;

    public static void MapAudit(this IEndpointRouteBuilder api)
    {
        api.MapGet("/audit", ListAsync).WithSummary("Who did what, newest first, by deed (run.started, or secret. for a family), via, actor, agent, run, from, until; before a number for the next page.");
        api.MapGet("/audit/check", CheckAsync).WithSummary("Walks the whole chain; head=NUMBER:HASH compares with an end that was noted elsewhere.");
    }

    private static async Task<IResult> ListAsync(
        IAuditLog audit, string? deed, string? via, string? actor, string? agent, string? run, DateTimeOffset? from, DateTimeOffset? until, long? before, CancellationToken cancellationToken, [FromQuery] int take = 50)
    {
        if (take is < 1 or > MostTake)
            return ApiProblems.Result(StatusCodes.Status400BadRequest, $"“take” is out of range: {take}.", $"Use 1 to {MostTake}.");
        if (via is not null && !AuditVia.All.Contains(via))
            return ApiProblems.Result(StatusCodes.Status400BadRequest, "“via” names no door.", $"Use one of {string.Join(", ", AuditVia.All)}.");
        var query = new AuditQuery { Deed = deed, Via = via, Actor = actor, Agent = agent, Run = run, From = from, Until = until, Before = before, Take = take };
        var entries = await audit.ListAsync(query, cancellationToken);
        return Results.Json(new JsonObject { ["entries"] = new JsonArray([.. entries.Select(AuditJson.Write)]) }, ApiJson.Options);
    }

    private static async Task<IResult> CheckAsync(IAuditLog audit, string? head, CancellationToken cancellationToken)
    {
        AuditHead? noted = null;
        if (head is not null && (noted = AuditHead.Read(head)) is null)
            return ApiProblems.Result(StatusCodes.Status400BadRequest, "“head” is no end of an audit log.", "Write it as NUMBER:HASH, as this endpoint gave it.");
        var check = await audit.CheckAsync(noted, cancellationToken);
        return Results.Json(
            new JsonObject { ["whole"] = check.IsWhole, ["entries"] = check.Entries, ["head"] = check.Head.ToString(), ["fault"] = check.Fault is { } fault ? AuditFaults.NameOf(fault) : null, ["at"] = check.At },
            ApiJson.Options);
    }
}
