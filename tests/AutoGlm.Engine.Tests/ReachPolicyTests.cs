using AutoGlm.Engine.Reach;
using Shouldly;
using Xunit;

namespace AutoGlm.Engine.Tests;

public sealed class ReachPolicyTests
{
    [Theory]
    [InlineData("https://anything.example.org/x", true)]
    [InlineData("http://127.0.0.1:6001/search", true)]
    [InlineData("http://127.0.0.1:6002/", false)]
    [InlineData("http://localhost:6001/", false)]
    [InlineData("http://10.1.2.3/", false)]
    [InlineData("http://[::1]/", false)]
    [InlineData("http://[::ffff:10.0.0.1]/", false)]
    [InlineData("http://2130706433/", false)]
    [InlineData("http://intranet/", false)]
    [InlineData("http://printer.local/", false)]
    [InlineData("http://169.254.169.254/latest/meta-data", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("chrome://settings", false)]
    [InlineData("about:blank", true)]
    public void Refuse_WithoutNamedSites_AnyPublicSiteAndTheStart(string address, bool allowed) =>
        (new AgentReachPolicy([], ["http://127.0.0.1:6001/start"], []).Refuse(new Uri(address)) is null).ShouldBe(allowed);

    [Theory]
    [InlineData("https://shop.example.com/", true)]
    [InlineData("https://example.com/", true)]
    [InlineData("https://notexample.com/", false)]
    [InlineData("https://example.com.evil.net/", false)]
    [InlineData("https://api.other.org/", true)]
    [InlineData("http://api.other.org/", false)]
    [InlineData("http://192.168.1.5:8080/", true)]
    [InlineData("http://192.168.1.5:8081/", false)]
    [InlineData("wss://shop.example.com/live", true)]
    public void Refuse_WithNamedSites_OnlyThose(string address, bool allowed) =>
        (new AgentReachPolicy(["*.example.com", "https://api.other.org", "192.168.1.5:8080"], [], []).Refuse(new Uri(address)) is null).ShouldBe(allowed);

    [Theory]
    [InlineData("http://127.0.0.1:5080/")]
    [InlineData("http://localhost:5080/api/tasks")]
    [InlineData("http://[::1]:5080/")]
    public void Refuse_TheStudioItself_EvenAsAStart(string address) =>
        new AgentReachPolicy([], [address], ["http://127.0.0.1:5080"]).Refuse(new Uri(address)).ShouldNotBeNull();
}
