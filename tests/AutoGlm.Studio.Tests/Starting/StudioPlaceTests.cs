using AutoGlm.Studio.Starting;
using Microsoft.Extensions.Configuration;

namespace AutoGlm.Studio.Tests.Starting;

public sealed class StudioPlaceTests
{
    [Theory]
    [InlineData("urls", "http://0.0.0.0:5080")]
    [InlineData("urls", "http://*:5080")]
    [InlineData("urls", "http://+:5080")]
    [InlineData("urls", "http://[::]:5080")]
    [InlineData("urls", "http://192.168.1.7:5080")]
    [InlineData("urls", "http://studio.example:5080")]
    [InlineData("urls", "http://localhost.example:5080")]
    [InlineData("urls", "http://unix:/tmp/studio.sock")]
    [InlineData("urls", "http://127.0.0.1:5080;http://0.0.0.0:5081")]
    [InlineData("urls", "nonsense")]
    [InlineData("host", "0.0.0.0")]
    [InlineData("Kestrel:Endpoints:Open:Url", "http://0.0.0.0:80")]
    public void Read_AddressThatOthersReach_IsRefused(string option, string value) =>
        Should.Throw<StartRefusedException>(() => StudioPlace.Read(With((option, value)))).Message.ShouldContain("127.0.0.1");

    [Theory]
    [InlineData("port", "5190", "http://127.0.0.1:5190/")]
    [InlineData("urls", "http://localhost:5190", "http://localhost:5190/")]
    [InlineData("urls", "http://[::1]:5190", "http://[::1]:5190/")]
    [InlineData("other", "", "http://127.0.0.1:5080/")]
    public void Read_AddressOfThisMachine_IsTaken(string option, string value, string place) =>
        StudioPlace.Read(With((option, value))).AbsoluteUri.ShouldBe(place);

    [Theory]
    [InlineData("-1")]
    [InlineData("65536")]
    [InlineData("web")]
    public void Read_PortThatIsNone_IsRefused(string port) =>
        Should.Throw<StartRefusedException>(() => StudioPlace.Read(With(("port", port)))).Message.ShouldContain("--port");

    [Fact]
    public void Read_PortZero_TakesAFreeOne() =>
        StudioPlace.Read(With(("port", "0"))).Port.ShouldBeInRange(1024, 65535);

    private static IConfiguration With(params (string Name, string Value)[] options) =>
        new ConfigurationBuilder().AddInMemoryCollection(options.Select(option => KeyValuePair.Create(option.Name, (string?)option.Value))).Build();
}
