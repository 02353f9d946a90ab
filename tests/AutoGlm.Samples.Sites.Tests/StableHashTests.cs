using AutoGlm.Samples.Sites.Hosting;

namespace AutoGlm.Samples.Sites.Tests;

public sealed class StableHashTests
{
    [Fact]
    public void Of_EmptyText_IsTheMixedOffsetBasis()
    {
        var basis = 2166136261u;
        basis = (basis ^ (basis >> 16)) * 0x7feb352du;
        basis = (basis ^ (basis >> 15)) * 0x846ca68bu;
        StableHash.Of("").ShouldBe(basis ^ (basis >> 16));
    }

    [Fact]
    public void Percent_NeighbouringTexts_SpreadEvenly()
    {
        var tens = Enumerable.Range(0, 5000).CountBy(number => StableHash.Percent($"row {number}") / 10).ToDictionary();
        tens.Keys.Order().ShouldBe(Enumerable.Range(0, 10));
        tens.Values.ShouldAllBe(count => count > 400 && count < 600);
    }

    [Fact]
    public void Of_ChineseTextsWithTheSameLowBytes_Differ() =>
        StableHash.Of("\u4e00").ShouldNotBe(StableHash.Of("\u5e00"));
}
