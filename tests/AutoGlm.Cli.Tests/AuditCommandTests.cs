using AutoGlm.Cli.Tests.Support;
using Shouldly;
using Xunit;
using CliTool = AutoGlm.Cli.Tests.Support.Cli;

namespace AutoGlm.Cli.Tests;

public sealed class AuditCommandTests : IDisposable
{
    private readonly CliTool _cli = new();

    [Fact]
    public async Task Audit_AfterDeedsHere_TellsWhoAndIsWhole()
    {
        await SetAsync("shop.totp", "GEZDGNBVGY3TQOJQ", "--totp");

        var entry = (await _cli.RunAsync("audit", "list", "--deed", "secret.set", "--json")).Json["entries"]![0]!;
        var check = await _cli.RunAsync("audit", "check", "--json");

        (entry["via"]!.ToString(), entry["actor"]!.ToString(), entry["details"]!["secret"]!.ToString(), entry["details"]!["kind"]!.ToString()).ShouldBe(("cli", Environment.UserName, "shop.totp", "totp"));
        (check.Exit, check.Json["whole"]!.GetValue<bool>()).ShouldBe((0, true));
        (await _cli.RunAsync("audit", "check", "--head", check.Json["head"]!.ToString())).Exit.ShouldBe(0);
        (await _cli.RunAsync("audit", "check", "--head", $"1:{new string('a', 64)}")).Exit.ShouldBe(1);
        (await _cli.RunAsync("audit", "check", "--head", $"999999:{new string('a', 64)}")).Exit.ShouldBe(1);
    }

    [Fact]
    public async Task Export_Checked_IsWholeUntilALineIsTouched()
    {
        for (var number = 0; number < 3; number++)
            await SetAsync($"a{number}", "v4lue");
        var file = Path.Combine(_cli.Data, "audit.jsonl");

        var export = await _cli.RunAsync("audit", "export", file, "--json");
        var lines = await File.ReadAllLinesAsync(file);

        lines.Length.ShouldBe(export.Json["entries"]!.GetValue<int>());
        lines[^1].ShouldContain("export.made");
        (await CheckAsync()).ShouldBe((0, null, null));
        (await _cli.RunAsync("audit", "check", "--file", file, "--head", export.Json["head"]!.ToString())).Exit.ShouldBe(0);
        var at = Array.FindIndex(lines, line => line.Contains("\"a1\"", StringComparison.Ordinal));
        await WriteAsync([.. lines[..at], lines[at].Replace("\"a1\"", "\"b1\"", StringComparison.Ordinal), .. lines[(at + 1)..]]);
        (await CheckAsync()).ShouldBe((1, "changed", at + 1));
        await WriteAsync([.. lines[..at], .. lines[(at + 1)..]]);
        (await CheckAsync()).ShouldBe((1, "missing", at + 1));
        await WriteAsync([.. lines[..at], "nonsense"]);
        (await CheckAsync()).ShouldBe((1, "unreadable", at + 1));
        await WriteAsync(lines[..at]);
        (await _cli.RunAsync("audit", "check", "--file", file, "--head", export.Json["head"]!.ToString(), "--json")).Json["fault"]!.ToString().ShouldBe("cut-off");

        Task WriteAsync(string[] changed) => File.WriteAllLinesAsync(file, changed);

        async Task<(int, string?, int?)> CheckAsync()
        {
            var result = await _cli.RunAsync("audit", "check", "--file", file, "--json");
            return (result.Exit, result.Json["fault"]?.ToString(), result.Json["at"]?.GetValue<int>());
        }
    }

    [Theory]
    [InlineData("123456", "base32")]
    [InlineData("otpauth://hotp/x?secret=GEZDGNBVGY3TQOJQ", "counted")]
    public async Task SecretSet_OfNoSeed_SaysWhatIsWrongWithoutIt(string seed, string what)
    {
        var result = await _cli.RunAsync(new TestTerminal(false, seed), CancellationToken.None, "secret", "set", "a", "--totp", "--place", "https://a.example");

        result.Exit.ShouldBe(2);
        result.Error.ShouldContain(what);
        (result.Out + result.Error).ShouldNotContain(seed);
    }

    [Fact]
    public async Task SecretList_TellsTheKind()
    {
        await SetAsync("one", "v");
        await SetAsync("two", "GEZDGNBVGY3TQOJQ", "--totp");

        var list = (await _cli.RunAsync("secret", "list", "--json")).Json["secrets"]!.AsArray();

        list.Select(secret => secret!["kind"]!.ToString()).ShouldBe(["text", "totp"]);
    }

    [Theory]
    [InlineData("audit", "check", "--head", "nonsense")]
    [InlineData("audit", "check", "--file", "/nowhere/at/all")]
    [InlineData("audit", "list", "--via", "window")]
    [InlineData("audit", "list", "--take", "0")]
    [InlineData("secret", "set", "a", "--totp", "--place", "webhook:x")]
    public async Task Audit_BadInput_ExitsTwo(params string[] arguments) =>
        (await _cli.RunAsync(new TestTerminal(false, "GEZDGNBVGY3TQOJQ"), CancellationToken.None, arguments)).Exit.ShouldBe(2);

    public void Dispose() => _cli.Dispose();

    private async Task SetAsync(string name, string value, params string[] more) =>
        (await _cli.RunAsync(new TestTerminal(false, value), CancellationToken.None, ["secret", "set", name, "--place", "https://a.example", .. more])).Exit.ShouldBe(0);
}
