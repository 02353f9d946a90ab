using System.Net;
using AutoGlm.Connectors.Api.Net;

namespace AutoGlm.Connectors.Api.Tests.Net;

public class AddressRulesTests
{
    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("172.15.0.1", true)]
    [InlineData("172.32.0.1", true)]
    [InlineData("2606:4700::1111", true)]
    [InlineData("64:ff9b::808:808", true)]
    [InlineData("0.0.0.0", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("100.100.100.200", false)]
    [InlineData("127.0.0.1", false)]
    [InlineData("127.255.255.254", false)]
    [InlineData("168.63.129.16", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("172.16.0.1", false)]
    [InlineData("192.0.0.192", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("198.18.0.1", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("::127.0.0.1", false)]
    [InlineData("64:ff9b::7f00:1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fec0::1", false)]
    [InlineData("fc00::1", false)]
    [InlineData("fd00:ec2::254", false)]
    [InlineData("ff02::1", false)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("2001::1", false)]
    [InlineData("2001:db8::1", false)]
    public void IsPublic_Address_IsJudged(string address, bool expected)
    {
        AddressRules.IsPublic(IPAddress.Parse(address)).ShouldBe(expected);
    }

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
