using AutoGlm.Engine.Agents;
using AutoGlm.Engine.Conformance;
using Shouldly;
using Xunit;

namespace AutoGlm.Storage.Conformance;

public abstract class AgentStoreConformance<TData> : StoreConformance<TData>
    where TData : StorageData, new()
{
    [Fact]
    public async Task SaveDraft_OtherSavedInBetween_ConflictsAndKeepsTheirs()
    {
        var agent = TestAgents.Chain(TestAgents.Start, TestAgents.End("x"));
        var revision = await Storage.Agents.SaveDraftAsync(agent, 0, default);
        await Storage.Agents.SaveDraftAsync(agent with { Name = "Theirs" }, revision, default);

        var conflict = await Should.ThrowAsync<DraftConflictException>(async () => await Storage.Agents.SaveDraftAsync(agent with { Name = "Mine" }, revision, default));
        await Should.ThrowAsync<DraftConflictException>(async () => await Storage.Agents.SaveDraftAsync(agent, 0, default));

        conflict.Actual.ShouldBe(2);
        (await Storage.Agents.GetDraftAsync(agent.Id, default))!.Document.Name.ShouldBe("Theirs");
    }

    [Fact]
    public async Task Publish_Twice_VersionsNeverChange()
    {
        var agent = TestAgents.Chain(TestAgents.Start, TestAgents.End("x"));
        var revision = await Storage.Agents.SaveDraftAsync(agent with { Name = "One" }, 0, default);
        var first = await Storage.Agents.PublishAsync(agent.Id, "the first", default);
        await Storage.Agents.SaveDraftAsync(agent with { Name = "Two" }, revision, default);
        var second = await Storage.Agents.PublishAsync(agent.Id, null, default);

        (first, second).ShouldBe((1, 2));
        (await Storage.Agents.GetVersionAsync(agent.Id, 1, default))!.Name.ShouldBe("One");
        var listed = (await Storage.Agents.ListAsync(default)).Single();
        (listed.Name, listed.LatestVersion, listed.NodeCount).ShouldBe(("Two", 2, 2));
    }

    [Fact]
    public async Task Add_AgentFromElsewhere_HasItsVersionsAsTheyWereUnlessThereIsOne()
    {
        var draft = TestAgents.Chain(TestAgents.Start, TestAgents.End("x")) with { Id = "brought" };
        List<AgentVersion> versions = [new(2, Time.GetUtcNow().AddDays(-2), null, draft with { Name = "Two" }), new(5, Time.GetUtcNow().AddDays(-1), "五", draft with { Name = "Five" })];

        (await Storage.Agents.AddAsync(draft, versions, default)).ShouldBeTrue();
        (await Storage.Agents.AddAsync(draft with { Name = "Other" }, [], default)).ShouldBeFalse();

        var kept = await Storage.Agents.ListVersionsAsync("brought", default);
        kept.Select(version => (version.Number, version.PublishedAt, version.Note, version.Document.Name)).ShouldBe(
            versions.Select(version => (version.Number, version.PublishedAt, version.Note, version.Document.Name)));
        (await Storage.Agents.GetDraftAsync("brought", default))!.Document.Name.ShouldBe(draft.Name);
        (await Storage.Agents.PublishAsync("brought", null, default)).ShouldBe(6);
    }

    [Fact]
    public async Task Delete_Agent_IsGone()
    {
        var agent = TestAgents.Chain(TestAgents.Start, TestAgents.End("x"));
        await Storage.Agents.SaveDraftAsync(agent, 0, default);
        await Storage.Agents.PublishAsync(agent.Id, null, default);

        await Storage.Agents.DeleteAsync(agent.Id, default);

        (await Storage.Agents.GetDraftAsync(agent.Id, default)).ShouldBeNull();
        (await Storage.Agents.GetVersionAsync(agent.Id, 1, default)).ShouldBeNull();
        await Should.ThrowAsync<AgentNotFoundException>(async () => await Storage.Agents.PublishAsync(agent.Id, null, default));
    }
}
