using AutoGlm.Tasks.Observing;
using Shouldly;
using Xunit;
using CliTool = AutoGlm.Cli.Tests.Support.Cli;

namespace AutoGlm.Cli.Tests;

public sealed class GroundCommandTests : IDisposable
{
    private readonly CliTool _cli = new();

    [Fact]
    public async Task Ground_OneFits_RanksItFirst()
    {
        var tree = _cli.Write("tree.json", ObservationJson.Write(Screen()));

        var result = await _cli.RunAsync("ground", "--tree", tree, "--instruction", "Tap the “Submit order” button", "--json");

        result.Exit.ShouldBe(0, result.Error);
        result.Json["best"]!.ToString().ShouldBe("e2");
        result.Json["candidates"]![0]!["ref"]!.ToString().ShouldBe("e2");
        result.Json["candidates"]![0]!["score"]!.GetValue<double>().ShouldBeGreaterThanOrEqualTo(result.Json["threshold"]!.GetValue<double>());
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{}")]
    public async Task Ground_NoObservation_ExitsTwo(string text) =>
        (await _cli.RunAsync("ground", "--tree", _cli.Write("tree.json", text), "--instruction", "Tap it")).Exit.ShouldBe(2);

    [Fact]
    public async Task Ground_MissingFile_ExitsTwo() =>
        (await _cli.RunAsync("ground", "--tree", "nowhere.json", "--instruction", "Tap it")).Exit.ShouldBe(2);

    public void Dispose() => _cli.Dispose();

    private static Observation Screen() => new()
    {
        SurfaceKind = "web",
        Location = "http://127.0.0.1/",
        Viewport = new Box(0, 0, 800, 600),
        Root = new UiNode
        {
            Ref = "e0",
            Role = "root",
            Box = new Box(0, 0, 800, 600),
            Children =
            [
                new UiNode { Ref = "e1", Role = "button", Name = "Cancel", Box = new Box(10, 10, 80, 30) },
                new UiNode { Ref = "e2", Role = "button", Name = "Submit order", Box = new Box(110, 10, 80, 30) },
            ],
        },
    };
}
