using AutoGlm.Cli.Tests.Support;
using Shouldly;
using Xunit;
using CliTool = AutoGlm.Cli.Tests.Support.Cli;

namespace AutoGlm.Cli.Tests;

public sealed class TaskCommandTests : IDisposable
{
    private static readonly string[] Web = ["task", "--surface", "web", "--start", "http://127.0.0.1:1/"];

    private readonly CliTool _cli = new();

    public static TheoryData<string, string[]> BadInput => new()
    {
        { "--goal", ["task", "--start", "http://127.0.0.1:1/"] },
        { "start", ["task", "--goal", "Go"] },
        { "start", ["task", "--goal", "Go", "--start", "nowhere"] },
        { "surface", [.. Web, "--goal", "Go", "--surface", "toaster"] },
        { "--input", [.. Web, "--goal", "Go", "--input", "novalue"] },
        { "--input", [.. Web, "--goal", "Go", "--input", "a=1", "--input", "a=2"] },
        { "outputs[0].type", [.. Web, "--goal", "Go", "--output", "a:picture"] },
        { "allow", [.. Web, "--goal", "Go", "--allow", "order,fly"] },
        { "maxSteps", [.. Web, "--goal", "Go", "--max-steps", "0"] },
        { "--max-steps", [.. Web, "--goal", "Go", "--max-steps", "many"] },
        { "timeoutSeconds", [.. Web, "--goal", "Go", "--timeout", "-1"] },
        { "planner", [.. Web, "--goal", "Go", "--planner", "oracle"] },
        { "goal", [.. Web, "--goal", "Go to {{input.nobody}}"] },
        { "--nonsense", [.. Web, "--goal", "Go", "--nonsense"] },
    };

    [Theory]
    [MemberData(nameof(BadInput))]
    public async Task Task_BadInput_ExitsTwoAndNamesIt(string named, string[] arguments)
    {
        var result = await _cli.RunAsync([.. arguments, "--json"]);

        result.Exit.ShouldBe(2);
        result.Error.ShouldContain(named);
        result.Json["problems"]!.AsArray().Count.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Task_Succeeds_ExitsZeroWithOneObjectOnly()
    {
        var result = await _cli.RunAsync([.. Web, "--goal", "Book", "--output", "code:text:the code", "--allow", "order", "--json"]);

        result.Exit.ShouldBe(0, result.Error);
        result.Json["outcome"]!.ToString().ShouldBe("succeeded");
        result.Json["outputs"]!["code"]!.ToString().ShouldBe("order");
        result.Json["steps"]!.AsArray().Count.ShouldBe(1);
        result.Error.ShouldContain("Tap “Go”");
    }

    [Fact]
    public async Task Task_Fails_ExitsOneWithTheReason()
    {
        var result = await _cli.RunAsync([.. Web, "--goal", "Fail please", "--json"]);

        result.Exit.ShouldBe(1);
        result.Json["outcome"]!.ToString().ShouldBe("failed");
        result.Json["reason"]!.ToString().ShouldBe("It broke.");
    }

    [Fact]
    public async Task Task_QuestionInAPipe_EndsAsNeedsUser()
    {
        var result = await _cli.RunAsync([.. Web, "--goal", "Choose a day", "--json"]);

        result.Exit.ShouldBe(1);
        result.Json["outcome"]!.ToString().ShouldBe("needs-user");
        result.Json["question"]!["text"]!.ToString().ShouldBe("Which day?");
        result.Json["question"]!["kind"]!.ToString().ShouldBe("choice");
        result.Json["question"]!["choices"]!.AsArray().Count.ShouldBe(2);
    }

    [Fact]
    public async Task Task_QuestionAtATerminal_IsAskedAndAnswered()
    {
        var terminal = new TestTerminal(true, "7", "2");

        var result = await _cli.RunAsync(terminal, CancellationToken.None, [.. Web, "--goal", "Choose a day", "--output", "day", "--json"]);

        result.Exit.ShouldBe(0, result.Error);
        result.Json["outputs"]!["day"]!.ToString().ShouldBe("Saturday");
        result.Error.ShouldContain("Which day?");
    }

    [Fact]
    public async Task Task_CtrlC_IsReportedAsCancelled()
    {
        using var stop = new CancellationTokenSource();
        var terminal = new TestTerminal();
        var running = _cli.RunAsync(terminal, stop.Token, [.. Web, "--goal", "Hang on", "--json"]);
        while (!terminal.Told.Contains("Tap", StringComparison.Ordinal) && !running.IsCompleted)
            await Task.Delay(20, CancellationToken.None);
        await stop.CancelAsync();

        var result = await running;

        result.Exit.ShouldBe(1);
        result.Json["outcome"]!.ToString().ShouldBe("cancelled");
    }

    [Fact]
    public async Task Task_SecretInput_IsNeitherToldNorKept()
    {
        var result = await _cli.RunAsync([.. Web, "--goal", "Book", "--input", "password=s3cr3t-value", "--json"]);

        result.Exit.ShouldBe(0, result.Error);
        (result.Out + result.Error).ShouldNotContain("s3cr3t-value");
        (await _cli.RunAsync("runs", "--json")).Out.ShouldNotContain("s3cr3t-value");
        foreach (var file in Directory.EnumerateFiles(_cli.Data))
            System.Text.Encoding.UTF8.GetString(await File.ReadAllBytesAsync(file)).ShouldNotContain("s3cr3t-value");
    }

    [Fact]
    public async Task Task_InChinese_SpeaksChinese()
    {
        var result = await _cli.RunAsync([.. Web, "--goal", "Fail", "--lang", "zh"]);

        result.Out.ShouldContain("失败");
    }

    public void Dispose() => _cli.Dispose();
}
