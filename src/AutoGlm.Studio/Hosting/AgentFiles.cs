using System.Text;
using AutoGlm.Engine.Agents;
using AutoGlm.Engine.Audit;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Studio.Hosting;

/// <summary>Agents as files to download.</summary>
public static class AgentFiles
{
    public static void MapAgentFiles(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/agents/{id}/file", DownloadAsync).ExcludeFromDescription();

    private static async Task<IResult> DownloadAsync(string id, IAgentStore store, Designing.DesignerSessions sessions, IAuditLog audit, CancellationToken cancellationToken)
    {
        var document = sessions.Find(id)?.Document ?? (await store.GetDraftAsync(id, cancellationToken))?.Document;
        if (document is null)
            return Results.NotFound();
        await audit.AppendAsync(new AuditNote(AuditDeeds.ExportMade) { Agent = document.Id, Details = new Dictionary<string, string?> { ["what"] = "agent" } }, cancellationToken);
        return Results.File(Encoding.UTF8.GetBytes(AgentJson.Write(document)), "application/json", $"{document.Id}.agent.json");
    }
}
