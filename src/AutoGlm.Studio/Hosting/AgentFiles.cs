using System.Text;
using AutoGlm.Engine.Agents;
using AutoGlm.Engine.Audit;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Importing;

namespace AutoGlm.Studio.Hosting;

/// <summary>Agents as files to download.</summary>
public static class AgentFiles
{
    public static void MapAgentFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/agents/{id}/file", DownloadAsync).ExcludeFromDescription();
        routes.MapGet("/agents/{id}/import/file", DownloadReportAsync).ExcludeFromDescription();
    }

    /// <summary>What became of each node of an imported file, in the reader's language.</summary>
    private static async Task<IResult> DownloadReportAsync(string id, IAgentStore store, Designing.DesignerSessions sessions, CancellationToken cancellationToken)
    {
        var document = sessions.Find(id)?.Document ?? (await store.GetDraftAsync(id, cancellationToken))?.Document;
        return document is not null && ImportReportJson.Of(document) is { } report
            ? Results.File(Encoding.UTF8.GetBytes(ImportReportText.Write(report, document.Name, Texts.StudioLanguages.Current)), "text/markdown; charset=utf-8", $"{document.Id}.import.md")
            : Results.NotFound();
    }

    private static async Task<IResult> DownloadAsync(string id, IAgentStore store, IAgentFilingStore filing, Designing.DesignerSessions sessions, IAuditLog audit, CancellationToken cancellationToken)
    {
        var document = sessions.Find(id)?.Document ?? (await store.GetDraftAsync(id, cancellationToken))?.Document;
        if (document is null)
            return Results.NotFound();
        await audit.AppendAsync(new AuditNote(AuditDeeds.ExportMade) { Agent = document.Id, Details = new Dictionary<string, string?> { ["what"] = "agent" } }, cancellationToken);
        var whole = AgentFilingJson.AddTo(document, await filing.GetAsync(document.Id, cancellationToken));
        return Results.File(Encoding.UTF8.GetBytes(AgentJson.Write(whole)), "application/json", $"{document.Id}.agent.json");
    }
}
