using AutoGlm.Engine.Audit;
using Shouldly;
using Xunit;

namespace AutoGlm.Engine.Tests;

public sealed class AuditChainTests
{
    private static AuditEntry Entry => new()
    {
        Number = 1,
        At = new DateTimeOffset(2026, 1, 31, 10, 5, 0, TimeSpan.FromHours(1)).AddTicks(1234567),
        Via = AuditVia.Link,
        Actor = "张三",
        Deed = AuditDeeds.AnswerGiven,
        Run = "r1",
        NodeRun = "n1",
        Bookmark = "b",
        Details = new Dictionary<string, string> { ["x"] = "1:,", ["kind"] = "approval" },
        Previous = AuditChain.Beginning,
        Hash = "",
    };

    [Fact]
    public void HashOf_TheDocumentedExample_IsWhatOthersComputeFromTheDescription() =>
        AuditChain.HashOf(Entry).ShouldBe("912873d25e9b648a42c425eb11dde24835792644acd03295c89b1576eeb99763");

    [Fact]
    public void HashOf_TextMovedFromOneFieldToTheNext_IsAnother()
    {
        AuditChain.HashOf(Entry with { Run = "r1n1", NodeRun = null }).ShouldNotBe(AuditChain.HashOf(Entry));
        AuditChain.HashOf(Entry with { Run = null, Node = "r1" }).ShouldNotBe(AuditChain.HashOf(Entry));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("{\"number\":\"1\",\"at\":\"x\"}")]
    [InlineData("{\"number\":1,\"at\":\"2026-01-31T09:05:00Z\",\"via\":\"cli\",\"deed\":\"x\",\"previous\":\"\",\"hash\":5}")]
    public void Read_WhatIsNoEntry_IsNone(string line) => AuditJson.Read(line).ShouldBeNull();

    [Theory]
    [InlineData("12:abc")]
    [InlineData("12")]
    [InlineData("-1:0000000000000000000000000000000000000000000000000000000000000000")]
    public void Head_WhatIsNone_IsNull(string text) => AuditHead.Read(text).ShouldBeNull();

    [Fact]
    public async Task Actor_OfADoor_HoldsBehindItAndNowhereElse()
    {
        var actors = new CurrentActor(new AuditActor(AuditVia.Cli, "ann"));
        var other = Task.Run(async () =>
        {
            using var door = actors.As(new AuditActor(AuditVia.Api));
            await Task.Yield();
            return actors.Now.Via;
        });

        (await other).ShouldBe(AuditVia.Api);
        actors.Now.ShouldBe(new AuditActor(AuditVia.Cli, "ann"));
    }
}
