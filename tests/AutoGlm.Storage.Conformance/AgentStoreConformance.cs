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

        (await Storage.Agents.AddAsync(draft, versions, [new NamedDraft(3, "before the rush", Time.GetUtcNow(), draft with { Name = "Then" })], default)).ShouldBeTrue();
        (await Storage.Agents.AddAsync(draft with { Name = "Other" }, [], [], default)).ShouldBeFalse();

        var kept = await Storage.Agents.ListVersionsAsync("brought", default);
        kept.Select(version => (version.Number, version.PublishedAt, version.Note, version.Document.Name)).ShouldBe(
            versions.Select(version => (version.Number, version.PublishedAt, version.Note, version.Document.Name)));
        (await Storage.Agents.GetDraftAsync("brought", default))!.Document.Name.ShouldBe(draft.Name);
        (await Storage.Agents.PublishAsync("brought", null, default)).ShouldBe(6);
        (await Storage.Agents.ListNamedAsync("brought", default)).ShouldHaveSingleItem().Document.Name.ShouldBe("Then");
        (await Storage.Agents.NameDraftAsync("brought", "now", default)).ShouldBe(4);
    }

    [Fact]
    public async Task NameDraft_KeepsItAsItWasAndChangesNothingElse()
    {
        var agent = TestAgents.Chain(TestAgents.Start, TestAgents.End("x"));
        var revision = await Storage.Agents.SaveDraftAsync(agent with { Name = "One" }, 0, default);
        (await Storage.Agents.NameDraftAsync(agent.Id, "圣诞高峰之前", default)).ShouldBe(1);
        await Storage.Agents.SaveDraftAsync(agent with { Name = "Two" }, revision, default);
        (await Storage.Agents.NameDraftAsync(agent.Id, "after", default)).ShouldBe(2);

        (await Storage.Agents.ListNamedAsync(agent.Id, default)).Select(named => (named.Number, named.Name, named.Document.Name)).ShouldBe([(1, "圣诞高峰之前", "One"), (2, "after", "Two")]);
        (await Storage.Agents.GetNamedAsync(agent.Id, 1, default))!.NamedAt.ShouldBe(Time.GetUtcNow());
        (await Storage.Agents.ListVersionsAsync(agent.Id, default)).ShouldBeEmpty();
        (await Storage.Agents.ListPublishedAsync(default)).ShouldBeEmpty();
        (await Storage.Agents.GetDraftAsync(agent.Id, default))!.Revision.ShouldBe(2);
        (await Storage.Agents.ForgetNamedAsync(agent.Id, 1, default)).ShouldBeTrue();
        (await Storage.Agents.ForgetNamedAsync(agent.Id, 1, default)).ShouldBeFalse();
        await Should.ThrowAsync<AgentNotFoundException>(async () => await Storage.Agents.NameDraftAsync("nobody", "x", default));
        await Storage.Agents.DeleteAsync(agent.Id, default);
        (await Storage.Agents.ListNamedAsync(agent.Id, default)).ShouldBeEmpty();
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
