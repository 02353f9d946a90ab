using System.Diagnostics;
using System.Text.Json.Nodes;
using Shouldly;
using Xunit;
using CliTool = AutoGlm.Cli.Tests.Support.Cli;

namespace AutoGlm.Cli.Tests;

/// <summary>The tool as its callers meet it: a process.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly CliTool _cli = new();

    [Fact]
    public async Task Process_Validate_AnswersByExitCodeAndOneObject()
    {
        var (exit, output) = await RunAsync("validate", _cli.Write("a.json", "{}"), "--json");

        exit.ShouldBe(1);
        JsonNode.Parse(output)!["valid"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Fact]
    public async Task Process_UnknownOption_ExitsTwo() => (await RunAsync("task", "--nonsense")).Exit.ShouldBe(2);

    public void Dispose() => _cli.Dispose();

    private static async Task<(int Exit, string Out)> RunAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "autoglm.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        })!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        await error;
        return (process.ExitCode, await output);
    }
}
