using AutoGlm.Workflows.Documents;

namespace AutoGlm.Workflows.Tests.Documents;

public sealed class AgentFilingTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("  ", "")]
    [InlineData("/", "")]
    [InlineData(" Shop / / Orders/ ", "Shop/Orders")]
    [InlineData("店铺\n/订单", "店铺/订单")]
    public void FolderOf_WhatIsWritten_IsAPathOfNames(string? written, string kept) => AgentFiling.FolderOf(written).ShouldBe(kept);

    [Fact]
    public void Of_TooMuch_IsCutBetweenCharacters()
    {
        var filing = AgentFiling.Of(new string('x', AgentFiling.MaxFolder - 1) + "😀", [new string('y', 200), .. Enumerable.Range(0, 40).Select(number => $"{number}")]);

        filing.Folder.ShouldBe(new string('x', AgentFiling.MaxFolder - 1));
        filing.Tags.Count.ShouldBe(AgentFiling.MaxTags);
        filing.Tags.ShouldAllBe(tag => tag.Length <= AgentFiling.MaxTag);
    }

    [Fact]
    public void Of_Tags_NoneTwiceNoneEmpty() => AgentFiling.Of(null, [" daily", "#daily", "", null, "#", "b"]).Tags.ShouldBe(["b", "daily"]);

    [Fact]
    public void File_TakesItAlongAndGivesItBack_OtherUnknownMembersStay()
    {
        var document = AgentJson.Read("""{"id":"a","name":"A","later":{"x":1}}""");
        var filing = AgentFiling.Of("Shop/Orders", ["daily", "每日"]);

        var file = AgentJson.Write(AgentFilingJson.AddTo(document, filing));
        var (taken, found) = AgentFilingJson.TakeFrom(AgentJson.Read(file));

        file.ShouldContain("\"filing\"");
        found.ShouldBe(filing);
        AgentJson.Write(taken).ShouldBe(AgentJson.Write(document));
    }

    [Fact]
    public void AddTo_NothingToSay_LeavesTheFileAsItIs()
    {
        var document = new AgentDocument { Id = "a", Name = "A" };

        AgentJson.Write(AgentFilingJson.AddTo(document, AgentFiling.None)).ShouldBe(AgentJson.Write(document));
        AgentFilingJson.TakeFrom(document).ShouldBe((document, null));
    }

    [Theory]
    [InlineData("\"Shop\"")]
    [InlineData("""{"folder":7,"tags":"daily"}""")]
    [InlineData("""{"tags":[null,{}]}""")]
    [InlineData("null")]
    public void TakeFrom_WhatCantBeRead_IsTakenOutAndCountsAsNothing(string written)
    {
        var (document, filing) = AgentFilingJson.TakeFrom(AgentJson.Read($$"""{"id":"a","name":"A","filing":{{written}}}"""));

        filing.ShouldBeNull();
        AgentJson.Write(document).ShouldNotContain("filing");
    }
}
