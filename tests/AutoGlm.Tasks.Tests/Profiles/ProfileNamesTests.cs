using AutoGlm.Tasks.Profiles;
using Shouldly;
using Xunit;

namespace AutoGlm.Tasks.Tests.Profiles;

public class ProfileNamesTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData(" shop ", "shop")]
    [InlineData("own", "agent:buyer")]
    [InlineData("attached", "attached")]
    public void Of_Written_IsWhatItIsKeptUnder(string? written, string? kept) => ProfileNames.Of(written, "buyer").ShouldBe(kept);

    [Theory]
    [InlineData("shop", true)]
    [InlineData("公司账号", true)]
    [InlineData("own", false)]
    [InlineData("attached", false)]
    [InlineData(" attached ", false)]
    [InlineData("agent:buyer", false)]
    [InlineData("Agent:buyer", false)]
    [InlineData(" ", false)]
    [InlineData("a\nb", false)]
    public void IsShared_Name_LeavesOutWhatBelongsToAnAgent(string name, bool expected) => ProfileNames.IsShared(name).ShouldBe(expected);

    [Theory]
    [InlineData("attached", null)]
    [InlineData("shop", "shop")]
    [InlineData("agent:buyer", "agent:buyer")]
    [InlineData(null, null)]
    public void Kept_OwnBrowser_IsKeptNowhere(string? name, string? kept) => ProfileNames.Kept(name).ShouldBe(kept);

    [Fact]
    public void OwnerOf_Own_IsTheAgent()
    {
        ProfileNames.OwnerOf(ProfileNames.Of("own", "buyer")!).ShouldBe("buyer");
        ProfileNames.OwnerOf("shop").ShouldBeNull();
    }
}
