using System.Net;
using System.Net.Http.Json;
using AutoGlm.Engine;
using AutoGlm.Engine.Agents;
using AutoGlm.Engine.Audit;
using AutoGlm.Studio.Tests.Starting;
using AutoGlm.Workflows.Documents;
using Microsoft.Extensions.DependencyInjection;

namespace AutoGlm.Studio.Tests.Auditing;

/// <summary>Each door of the whole Studio says who came by it.</summary>
public sealed class AuditDoorTests(RunningStudio studio) : IClassFixture<RunningStudio>
{
    private IAuditLog Audit => studio.Services.GetRequiredService<IAuditLog>();

    [Fact]
    public async Task Rest_Deeds_ArePutDownToIt()
    {
        (await studio.Client.PutAsJsonAsync("/api/settings/retention", new { succeededDays = 30 })).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await studio.Stranger.PutAsJsonAsync("/api/settings/retention", new { succeededDays = 1 })).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        var put = (await Audit.ListAsync(new AuditQuery { Deed = AuditDeeds.SettingsChanged }, default)).ShouldHaveSingleItem();
        (put.Via, put.Actor, put.Details["setting"]).ShouldBe((AuditVia.Api, null, "retention"));
    }

    [Fact]
    public async Task Pages_Download_IsPutDownAsAnExport()
    {
        await studio.Services.GetRequiredService<IAgentStore>().SaveDraftAsync(new AgentDocument { Id = "kept", Name = "Kept" }, 0, default);

        (await studio.Stranger.GetAsync("/agents/kept/file")).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await Audit.ListAsync(new AuditQuery { Deed = AuditDeeds.ExportMade, Agent = "kept" }, default)).ShouldHaveSingleItem().Via.ShouldBe(AuditVia.Studio);
    }

    [Fact]
    public async Task Webhook_Runs_AreLeftToTheirJournals()
    {
        var agent = new AgentDocument
        {
            Id = "called",
            Name = "Called",
            Nodes = [new() { Id = "hook", Kind = "webhook", Settings = new() { ["path"] = "audit/called", ["check"] = "none" } }, new() { Id = "end", Kind = "end" }],
            Edges = [new() { From = "hook", To = "end" }],
        };
        await studio.Services.GetRequiredService<IAgentStore>().SaveDraftAsync(agent, 0, default);
        await studio.Services.GetRequiredService<AgentPublisher>().PublishAsync("called", null, default);

        (await studio.Stranger.PostAsJsonAsync("/hooks/audit/called", new { })).IsSuccessStatusCode.ShouldBeTrue();

        (await studio.Services.GetRequiredService<IWorkflowEngine>().ListAsync(new RunQuery { AgentId = "called" }, default)).ShouldHaveSingleItem();
        (await Audit.ListAsync(new AuditQuery { Agent = "called" }, default)).Select(entry => entry.Deed).ShouldBe([AuditDeeds.AgentPublished, AuditDeeds.AgentSaved]);
    }
}
