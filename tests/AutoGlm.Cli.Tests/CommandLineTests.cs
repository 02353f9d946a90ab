using AutoGlm.Canaries;
using AutoGlm.Cli.Tests.Support;
using Shouldly;
using Xunit;
using CliTool = AutoGlm.Cli.Tests.Support.Cli;

namespace AutoGlm.Cli.Tests;

public sealed class CommandLineTests : IDisposable
{
    private readonly CliTool _cli = new();

    [Theory]
    [InlineData(2, "tusk")]
    [InlineData(2, "validate")]
    [InlineData(2, "runs", "--take", "0")]
    [InlineData(2, "runs", "show", "nobody")]
    [InlineData(2, "devices", "--lang", "fr")]
    [InlineData(2, "eval", "nothing")]
    [InlineData(2, "eval", "practice", "--faults", "quake")]
    [InlineData(2, "eval", "practice", "--planner", "nobody")]
    [InlineData(2, "eval", "practice", "--seeds", "0")]
    [InlineData(2, "eval", "practice", "--folder", "nowhere")]
    [InlineData(0, "eval", "--help")]
    [InlineData(0, "--help")]
    [InlineData(0, "task", "--help")]
    [InlineData(0, "runs")]
    [InlineData(0, "devices")]
    [InlineData(0, "agents", "list")]
    public async Task Arguments_Exit_AsPromised(int exit, params string[] arguments) =>
        (await _cli.RunAsync(arguments)).Exit.ShouldBe(exit);

    [Fact]
    public async Task Help_ForTask_NamesEveryOptionOfTheContract()
    {
        var help = (await _cli.RunAsync("task", "--help")).Out;

        foreach (var option in new[] { "--surface", "--device", "--start", "--goal", "--input", "--secret", "--output", "--allow", "--max-steps", "--timeout", "--planner", "--json" })
            help.ShouldContain(option);
    }

    [Fact]
    public async Task DataFolder_ThatIsAFile_ExitsTwoWithoutAStackTrace()
    {
        var terminal = new TestTerminal();

        var exit = await CliApp.RunAsync(["runs", "--data", _cli.Write("file", "")], terminal, _ => null, CancellationToken.None);

        exit.ShouldBe(2);
        terminal.Told.ShouldContain("--data");
        terminal.Told.ShouldNotContain("   at ");
    }

    [Theory]
    [InlineData(1, "Host=127.0.0.1;Port=1;Username=studio;Password=" + Planted.ConnectionPassword, "can't be reached")]
    [InlineData(2, "Hsot=127.0.0.1;Password=" + Planted.ConnectionPassword, "can't be followed")]
    public async Task Database_ThatCantBeUsed_SaysWhyAndNothingOfThePassword(int exit, string database, string why)
    {
        _cli.Environment["AUTOGLM_DATABASE"] = database;
        foreach (var result in new[] { await _cli.RunAsync("agents", "list", "--database", database), await _cli.RunAsync("agents", "list"), await _cli.RunAsync("agents", "list", "--lang", "zh") })
        {
            var told = result.Out + result.Error;
            result.Exit.ShouldBe(exit);
            told.ShouldContain("--database");
            told.ShouldNotContain(Planted.ConnectionPassword);
            told.ShouldNotContain("   at ");
        }
        (await _cli.RunAsync("agents", "list")).Error.ShouldContain(why);
    }

    [Fact]
    public async Task Database_Sqlite_IsTheFoldersOwnWhateverElseIsSaid()
    {
        _cli.Environment["AUTOGLM_DATABASE"] = "Host=127.0.0.1;Port=1";

        (await _cli.RunAsync("agents", "list", "--database", "sqlite")).Exit.ShouldBe(0);
    }

    public void Dispose() => _cli.Dispose();
}
