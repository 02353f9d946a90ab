using System.Net;
using AutoGlm.Tasks.Reach;
using Shouldly;
using Xunit;

namespace AutoGlm.Tasks.Tests.Reach;

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
    [InlineData("localhost", true)]
    [InlineData("LOCALHOST.", true)]
    [InlineData("a.b.localhost", true)]
    [InlineData("intranet", true)]
    [InlineData("nas.local", true)]
    [InlineData("router.lan.", true)]
    [InlineData("metadata.google.internal", true)]
    [InlineData("metadata.goog", true)]
    [InlineData("printer.home.arpa", true)]
    [InlineData("example.com", false)]
    [InlineData("local.example.com", false)]
    [InlineData("notlocal", true)]
    [InlineData("mylocal.com", false)]
    [InlineData("8.8.8.8", false)]
    [InlineData("[::1]", true)]
    [InlineData("10.0.0.1", true)]
    public void IsPrivate_HostAsWritten_IsJudged(string host, bool expected) => AddressRules.IsPrivate(host).ShouldBe(expected);

    [Theory]
    [InlineData("localhost.", true)]
    [InlineData("x.localhost", true)]
    [InlineData("127.8.9.1", true)]
    [InlineData("0.0.0.0", true)]
    [InlineData("[::]", true)]
    [InlineData("[::ffff:127.0.0.1]", true)]
    [InlineData("10.0.0.1", false)]
    [InlineData("localhost.example.com", false)]
    public void IsThisMachine_HostAsWritten_IsJudged(string host, bool expected) => AddressRules.IsThisMachine(host).ShouldBe(expected);
}
