using AutoGlm.Engine.Agents;
using AutoGlm.Engine.Runs;
using AutoGlm.Studio.Finding;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Studio.Tests.Finding;

public sealed class AgentFilterTests
{
    private static readonly DateTimeOffset Day = new(2026, 5, 4, 8, 0, 0, TimeSpan.Zero);

    private static readonly AgentEntry[] All =
    [
        Entry("orders", "Collect orders", "Reads what came in", "Shop/Orders", ["daily"], 1, 3),
        Entry("refunds", "Refunds", "", "Shop", ["daily", "money"], 3, null),
        Entry("news", "Newest articles", "", "", [], 2, 5),
        Entry("shopping", "Errands", "", "Shopping", [], 4, null),
    ];

    [Theory]
    [InlineData(null, "shopping refunds news orders")]
    [InlineData("Shop", "refunds orders")]
    [InlineData("Shop/Orders", "orders")]
    [InlineData("/", "news")]
    [InlineData("Gone", "")]
    public void Of_Folder_HoldsWhatIsWithinIt(string? folder, string ids) => Ids(AgentFilter.Of(folder, null, null, null)).ShouldBe(ids);

    [Theory]
    [InlineData("daily", "refunds orders")]
    [InlineData("daily money", "refunds")]
    [InlineData("daily gone", "")]
    public void Of_Tags_AllMustBeThere(string tags, string ids) => Ids(AgentFilter.Of(null, tags.Split(' '), null, null)).ShouldBe(ids);

    [Theory]
    [InlineData("came", "orders")]
    [InlineData("DAILY collect", "orders")]
    [InlineData("shop/orders", "orders")]
    [InlineData("文章", "news")]
    [InlineData("came gone", "")]
    public void Of_Words_AreFoundInNamesTextsTagsAndFolders(string text, string ids) => Ids(AgentFilter.Of(null, null, text, null)).ShouldBe(ids);

    [Theory]
    [InlineData("name", "orders shopping news refunds")]
    [InlineData("run", "news orders shopping refunds")]
    [InlineData("changed", "shopping refunds news orders")]
    [InlineData("7", "shopping refunds news orders")]
    public void Of_Sort_PutsFirstWhatIsAskedFor(string sort, string ids) => Ids(AgentFilter.Of(null, null, null, sort)).ShouldBe(ids);

    [Fact]
    public void Path_SaysIt_AndIsReadBack()
    {
        var filter = AgentFilter.Of("店铺/订单 & mehr", ["daily", "a b"], " two words ", "Run");

        filter.Path.ShouldBe($"/agents?folder={Uri.EscapeDataString("店铺/订单 & mehr")}&tag=a%20b&tag=daily&q=two%20words&sort=run");
        AgentFilter.Of(null, null, "", "changed").Path.ShouldBe("/agents");
        AgentFilter.Of(null, null, null, null).IsNarrow.ShouldBeFalse();
        filter.IsNarrow.ShouldBeTrue();
    }

    [Fact]
    public void Folders_OuterOnesCount_AndStandAboveTheirOwn() =>
        FolderEntry.Of([.. All, Entry("deep", "Deep", "", "Shop & more/2026/May", [], 1, null)]).Select(folder => $"{folder.Path} {folder.Name} {folder.Depth} {folder.Count}")
            .ShouldBe(["Shop Shop 0 2", "Shop/Orders Orders 1 1", "Shop & more Shop & more 0 1", "Shop & more/2026 2026 1 1", "Shop & more/2026/May May 2 1", "Shopping Shopping 0 1"]);

    private static string Ids(AgentFilter filter) => string.Join(' ', filter.Of(All).Select(entry => entry.Agent.Id));

    private static AgentEntry Entry(string id, string name, string description, string folder, string[] tags, int changed, int? ran) => new(
        new AgentSummary(id, name, description, id == "news" ? new Dictionary<string, AgentTexts> { ["zh-CN"] = new() { Name = "最新文章" } } : null, 0, Day.AddHours(changed), 2),
        AgentFiling.Of(folder, tags),
        ran is { } hour ? new RunView { RunId = $"{id}-run", AgentId = id, AgentName = name, Version = 0, Status = RunStatus.Succeeded, Trigger = "manual", StartedAt = Day.AddHours(hour) } : null);
}
