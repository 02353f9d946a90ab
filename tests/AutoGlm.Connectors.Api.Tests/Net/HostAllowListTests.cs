using AutoGlm.Connectors.Api.Net;

namespace AutoGlm.Connectors.Api.Tests.Net;

public class HostAllowListTests
{
    [Theory]
    [InlineData("192.168.1.5:80", "http://192.168.1.5/", true)]
    [InlineData("192.168.1.5:80", "http://192.168.1.5:81/", false)]
    [InlineData("192.168.1.5", "http://192.168.1.5:81/", true)]
    [InlineData("NAS.local", "http://nas.local./x", true)]
    [InlineData("http://127.0.0.1:5091/", "http://127.0.0.1:5091/weather", true)]
    [InlineData("http://127.0.0.1:5091", "http://127.0.0.1:5092/", false)]
    [InlineData("127.0.0.1:5091", "http://2130706433:5091/", true)]
    [InlineData("[::1]:8080", "http://[::1]:8080/", true)]
    [InlineData("local", "http://nas.local/", false)]
    [InlineData("", "http://nas.local/", false)]
    public void Names_HostAndPort_MustBeTheOnesListed(string listed, string address, bool expected)
    {
        new HostAllowList([listed]).Names(new Uri(address)).ShouldBe(expected);
    }
}
