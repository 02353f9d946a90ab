using AutoGlm.Engine.Audit;
using AutoGlm.Workflows.Documents;
using Shouldly;
using Xunit;

namespace AutoGlm.Storage.Conformance;

/// <summary>Folders and tags are kept beside agents: nothing that is done to a draft changes them, and they change no draft.</summary>
public abstract class AgentFilingConformance<TData> : StoreConformance<TData>
    where TData : StorageData, new()
{
    [Fact]
    public async Task Set_IsGotAndListed_InPlaceOfWhatWas()
    {
        await MakeAsync("orders");
        await MakeAsync("other");

        await Storage.Filing.SetAsync("orders", AgentFiling.Of("Shop", ["daily", "old"]), default);
        await Storage.Filing.SetAsync("orders", AgentFiling.Of("店铺/订单", ["每日", "daily"]), default);

        var filing = await Storage.Filing.GetAsync("orders", default);
        filing.ShouldBe(AgentFiling.Of("店铺/订单", ["daily", "每日"]));
        (await Storage.Filing.GetAsync("other", default)).ShouldBe(AgentFiling.None);
        (await Storage.Filing.ListAsync(default)).ShouldHaveSingleItem().ShouldBe(KeyValuePair.Create("orders", filing));
    }

    [Fact]
    public async Task Set_AgentThatIsNotThere_KeepsNothing()
    {
        await Storage.Filing.SetAsync("nobody", AgentFiling.Of("Shop", ["daily"]), default);
        await Storage.Filing.MoveAsync(["nobody"], "Shop", default);
        await Storage.Filing.TagAsync(["nobody"], "daily", true, default);

        (await Storage.Filing.ListAsync(default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Move_TakesAllAlong_AndLeavesTheirTags()
    {
        await MakeAsync("one");
        await MakeAsync("two");
        await Storage.Filing.SetAsync("one", AgentFiling.Of("Shop", ["daily"]), default);

        await Storage.Filing.MoveAsync(["one", "two"], " Archive / 2026 ", default);

        (await Storage.Filing.GetAsync("one", default)).ShouldBe(AgentFiling.Of("Archive/2026", ["daily"]));
        (await Storage.Filing.GetAsync("two", default)).ShouldBe(AgentFiling.Of("Archive/2026", []));
        await Storage.Filing.MoveAsync(["one", "two"], "", default);
        (await Storage.Filing.ListAsync(default)).ShouldHaveSingleItem().Value.ShouldBe(AgentFiling.Of("", ["daily"]));
    }

    [Fact]
    public async Task RenameFolder_TakesAlongWhatIsWithinIt_AndNothingThatOnlyBeginsTheSame()
    {
        foreach (var (id, folder) in new[] { ("one", "店铺_%"), ("two", "店铺_%/Orders"), ("three", "店铺_%s"), ("four", "店铺xy") })
        {
            await MakeAsync(id);
            await Storage.Filing.MoveAsync([id], folder, default);
        }

        (await Storage.Filing.RenameFolderAsync("店铺_%", " Shops/Own ", default)).ShouldBe(2);
        (await Storage.Filing.RenameFolderAsync("Gone", "Other", default)).ShouldBe(0);
        (await Storage.Filing.RenameFolderAsync("Shops", "/", default)).ShouldBe(0);

        var folders = (await Storage.Filing.ListAsync(default)).ToDictionary(entry => entry.Key, entry => entry.Value.Folder);
        folders.ShouldBe(new Dictionary<string, string> { ["one"] = "Shops/Own", ["two"] = "Shops/Own/Orders", ["three"] = "店铺_%s", ["four"] = "店铺xy" }, ignoreOrder: true);
    }

    [Fact]
    public async Task Changes_ArePutDown_AndWhatChangesNothingIsNot()
    {
        await MakeAsync("one");
        await Storage.Filing.SetAsync("one", AgentFiling.Of("Shop", ["daily"]), default);
        await Storage.Filing.MoveAsync(["one"], "Shop", default);
        await Storage.Filing.TagAsync(["one"], "daily", true, default);
        await Storage.Filing.TagAsync(["one"], "gone", false, default);
        await Storage.Filing.RenameFolderAsync("Shop", "Store", default);

        var deeds = await Storage.Audit.ListAsync(new AuditQuery { Deed = AuditDeeds.AgentFiled }, default);
        deeds.Select(entry => entry.Details["folder"]).ShouldBe(["Store", "Shop"]);
    }

    [Fact]
    public async Task Tag_GivenTwiceAndTaken_OthersStay()
    {
        await MakeAsync("one");
        await MakeAsync("two");
        await Storage.Filing.SetAsync("one", AgentFiling.Of(null, ["kept"]), default);

        await Storage.Filing.TagAsync(["one", "two"], "#daily", true, default);
        await Storage.Filing.TagAsync(["one"], "daily", true, default);
        await Storage.Filing.TagAsync(["two"], "daily", false, default);
        await Storage.Filing.TagAsync(["two"], " ", true, default);

        (await Storage.Filing.GetAsync("one", default)).Tags.ShouldBe(["daily", "kept"]);
        (await Storage.Filing.GetAsync("two", default)).ShouldBe(AgentFiling.None);
    }

    [Fact]
    public async Task Tag_MoreThanAnAgentMayHave_AreLeftOut()
    {
        await MakeAsync("one");
        for (var number = 0; number <= AgentFiling.MaxTags; number++)
            await Storage.Filing.TagAsync(["one"], $"tag {number:00}", true, default);

        (await Storage.Filing.GetAsync("one", default)).Tags.Count.ShouldBe(AgentFiling.MaxTags);
        (await Storage.CountAsync("agent_tags")).ShouldBe(AgentFiling.MaxTags);
    }

    [Fact]
    public async Task SavingAndPublishing_LeaveItAlone_AndItLeavesThem()
    {
        await MakeAsync("orders");
        await Storage.Filing.SetAsync("orders", AgentFiling.Of("Shop", ["daily"]), default);
        var before = await Storage.Agents.GetDraftAsync("orders", default);

        await Storage.Filing.TagAsync(["orders"], "weekly", true, default);
        var after = await Storage.Agents.GetDraftAsync("orders", default);
        await Storage.Agents.SaveDraftAsync(after!.Document with { Name = "Renamed" }, after.Revision, default);
        await Storage.Agents.PublishAsync("orders", null, default);

        after.Revision.ShouldBe(before!.Revision);
        after.ChangedAt.ShouldBe(before.ChangedAt);
        (await Storage.Filing.GetAsync("orders", default)).ShouldBe(AgentFiling.Of("Shop", ["daily", "weekly"]));
        AgentJson.Write((await Storage.Agents.GetVersionAsync("orders", 1, default))!).ShouldNotContain("Shop");
    }

    [Fact]
    public async Task DeletingTheAgent_TakesItAlong()
    {
        await MakeAsync("orders");
        await Storage.Filing.SetAsync("orders", AgentFiling.Of("Shop", ["daily"]), default);

        await Storage.Agents.DeleteAsync("orders", default);
        await MakeAsync("orders");

        (await Storage.Filing.GetAsync("orders", default)).ShouldBe(AgentFiling.None);
    }

    private async Task MakeAsync(string id) => await Storage.Agents.SaveDraftAsync(new AgentDocument { Id = id, Name = id }, 0, default);
}
