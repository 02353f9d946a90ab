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
    [InlineData("http://localhost.:6002/", false)]
    [InlineData("http://10.1.2.3/", false)]
    [InlineData("http://[::1]/", false)]
    [InlineData("http://[::ffff:10.0.0.1]/", false)]
    [InlineData("http://[2002:7f00:1::]/", false)]
    [InlineData("http://[64:ff9b::a00:1]/", false)]
    [InlineData("http://[64:ff9b::808:808]/", true)]
    [InlineData("http://2130706433/", false)]
    [InlineData("http://0x7f.1/", false)]
    [InlineData("http://0177.0.0.1/", false)]
    [InlineData("http://example.com@10.0.0.1/", false)]
    [InlineData("http://10.0.0.1@example.com/", true)]
    [InlineData("http://intranet/", false)]
    [InlineData("http://intranet./", false)]
    [InlineData("http://printer.local/", false)]
    [InlineData("http://nas.home.arpa/", false)]
    [InlineData("http://169.254.169.254/latest/meta-data", false)]
    [InlineData("http://168.63.129.16/", false)]
    [InlineData("http://metadata.goog/", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("chrome://settings", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("blob:https://example.com/1", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("view-source:https://example.com/", false)]
    [InlineData("filesystem:https://example.com/temporary/x", false)]
    [InlineData("ftp://example.com/", false)]
    [InlineData("weixin://dl/business", false)]
    [InlineData("intent://x#Intent;end", false)]
    [InlineData("mailto:a@example.com", false)]
    [InlineData("about:version", false)]
    [InlineData("about:blank", true)]
    [InlineData("about:srcdoc", true)]
    public void Refuse_WithoutNamedSites_AnyPublicSiteAndTheStart(string address, bool allowed) =>
        (new AgentReachPolicy([], ["http://127.0.0.1:6001/start"], []).Refuse(new Uri(address)) is null).ShouldBe(allowed);

    [Theory]
    [InlineData("https://shop.example.com/", true)]
    [InlineData("https://a.b.example.com/", true)]
    [InlineData("https://example.com/", true)]
    [InlineData("https://EXAMPLE.com./", true)]
    [InlineData("https://notexample.com/", false)]
    [InlineData("https://example.com.evil.net/", false)]
    [InlineData("https://example.com@evil.net/", false)]
    [InlineData("https://evil.net/example.com", false)]
    [InlineData("https://evil.net/?example.com", false)]
    [InlineData("https://evil.net/#example.com", false)]
    [InlineData("https://exаmple.com/", false)]
    [InlineData("https://xn--exmple-4nf.com/", false)]
    [InlineData("https://api.other.org/", true)]
    [InlineData("https://api.other.org./", true)]
    [InlineData("https://x.api.other.org/", false)]
    [InlineData("https://api.other.org:8443/", false)]
    [InlineData("http://api.other.org/", false)]
    [InlineData("http://192.168.1.5:8080/", true)]
    [InlineData("http://0xc0a80105:8080/", true)]
    [InlineData("http://192.168.1.5:8081/", false)]
    [InlineData("http://192.168.1.5/", false)]
    [InlineData("https://xn--fsqu00a.xn--0zwm56d/", true)]
    [InlineData("wss://shop.example.com/live", true)]
    public void Refuse_WithNamedSites_OnlyThose(string address, bool allowed) =>
        (new AgentReachPolicy(["*.example.com", "https://api.other.org", "192.168.1.5:8080", "例子.测试"], [], []).Refuse(new Uri(address)) is null).ShouldBe(allowed);

    [Theory]
    [InlineData("blob:https://example.com/1", "blob:", true)]
    [InlineData("blob:https://example.com/1", "BLOB:", true)]
    [InlineData("data:text/html,x", "blob:", false)]
    [InlineData("weixin://dl", "weixin:", true)]
    [InlineData("file:///etc/passwd", "file", false)]
    [InlineData("file:///etc/passwd", "file://", false)]
    [InlineData("file:///etc/passwd", "*", false)]
    public void Refuse_OtherSchemes_MustBeNamedWithTheirColon(string address, string site, bool allowed) =>
        (new AgentReachPolicy([site], [], []).Refuse(new Uri(address)) is null).ShouldBe(allowed);

    [Fact]
    public void Refuse_ANamedScheme_SaysNothingOfSites()
    {
        var policy = new AgentReachPolicy(["blob:"], [], []);

        policy.Refuse(new Uri("https://anywhere.example.org/")).ShouldBeNull();
        policy.Refuse(new Uri("data:text/html,x")).ShouldNotBeNull().ShouldContain("Add “data:” to the agent's permitted sites");
    }

    [Theory]
    [InlineData("127.0.0.1", 6001, true)]
    [InlineData("127.0.0.1", 6002, false)]
    [InlineData("localhost", 6001, false)]
    [InlineData("intranet", 1, true)]
    [InlineData("INTRANET.", 443, true)]
    [InlineData("nas.local", 8080, true)]
    [InlineData("nas.local", 80, false)]
    [InlineData("wiki.corp.com", 443, true)]
    [InlineData("wiki.corp.com", 80, false)]
    [InlineData("wide.corp.com", 443, false)]
    [InlineData("::1", 9000, true)]
    [InlineData("other.example.com", 443, false)]
    public void AllowsPrivate_OnlyStartsAndExactNames(string host, int port, bool allowed) =>
        new AgentReachPolicy(["intranet", "nas.local:8080", "https://wiki.corp.com", "*.corp.com", "[::1]:9000", "blob:"], ["http://127.0.0.1:6001/start"], [])
            .AllowsPrivate(host, port).ShouldBe(allowed);

    [Theory]
    [InlineData("http://127.0.0.1:5080/")]
    [InlineData("http://localhost:5080/api/tasks")]
    [InlineData("http://localhost.:5080/")]
    [InlineData("http://a.localhost:5080/")]
    [InlineData("http://0.0.0.0:5080/")]
    [InlineData("http://2130706433:5080/")]
    [InlineData("http://[::ffff:127.0.0.1]:5080/")]
    [InlineData("http://[::1]:5080/")]
    public void Refuse_TheStudioItself_EvenAsAStart(string address)
    {
        var policy = new AgentReachPolicy([new Uri(address).Authority], [address], ["http://127.0.0.1:5080"]);

        policy.Refuse(new Uri(address)).ShouldNotBeNull();
        policy.AllowsPrivate(new Uri(address).IdnHost, 5080).ShouldBeFalse();
    }
}
