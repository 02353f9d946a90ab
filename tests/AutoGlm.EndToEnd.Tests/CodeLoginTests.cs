using System.Text.Json.Nodes;
using AutoGlm.Canaries;
using AutoGlm.EndToEnd.Tests.Support;

namespace AutoGlm.EndToEnd.Tests;

/// <summary>A log-in with a password and a one-time code, both from the vault, in a real browser; and what is put down of it.</summary>
public sealed class CodeLoginTests : IDisposable
{
    private readonly TempFolder _data = new();
    private readonly TempFolder _files = new();

    public void Dispose()
    {
        _data.Dispose();
        _files.Dispose();
    }

    [Theory]
    [InlineData(false, "Log in and tell me the account balance.")]
    [InlineData(true, "登录网站，告诉我账户余额。")]
    public async Task Run_LogInWithACode_GetsInAndIsPutDownWithoutValues(bool chinese, string goal)
    {
        await using var site = new CodeSite(chinese);
        await KeepSecretsAsync(site.Origin);

        var result = await Cli.RunAsync(_data.Path, "run", Agent(goal, site), "--json");

        site.LetIn.ShouldBeTrue(result.ToString());
        site.Sent.Count.ShouldBe(1, result.ToString());
        result.Exit.ShouldBe(0, result.ToString());
        result.Json["outputs"]!["balance"]!.GetValue<string>().ShouldContain("1234.50");
        var used = await EntriesAsync("secret.used");
        used.Select(entry => entry["details"]!["secret"]!.GetValue<string>()).Distinct().Order().ShouldBe(["shop.password", "shop.totp", "shop.user"]);
        used.ShouldAllBe(entry => entry["details"]!["place"]!.GetValue<string>() == site.Origin && entry["node"]!.GetValue<string>() == "work" && entry["run"]!.GetValue<string>() == result.Json["runId"]!.GetValue<string>());
        (await EntriesAsync("run.started")).Single()["via"]!.GetValue<string>().ShouldBe("cli");

        // What is kept, what is exported, what is said: the secrets are in none of it.
        (await Cli.RunAsync(_data.Path, "export", "--all", "--out", Path.Combine(_files.Path, "all.zip"))).Exit.ShouldBe(0);
        (await Cli.RunAsync(_data.Path, "audit", "export", Path.Combine(_files.Path, "audit.jsonl"))).Exit.ShouldBe(0);
        foreach (var canary in new[] { new Canary(CodeSite.Password), new Canary(CodeSite.Seed) })
        {
            canary.FindUnder(_data.Path).ShouldBeEmpty();
            canary.FindUnder(_files.Path).ShouldBeEmpty();
            canary.FindIn(result.ToString()).ShouldBeEmpty();
        }

        (await Cli.RunAsync(_data.Path, "audit", "check", "--file", Path.Combine(_files.Path, "audit.jsonl"))).Exit.ShouldBe(0);
        (await Cli.RunAsync(_data.Path, "audit", "check", "--json")).Json["whole"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task Run_CodeAskedForElsewhere_IsRefusedAndPutDown()
    {
        await using var site = new CodeSite(chinese: false);
        await using var other = new CodeSite(chinese: false);
        site.CodeOrigin = other.Origin;
        await KeepSecretsAsync(site.Origin);

        var result = await Cli.RunAsync(_data.Path, "run", Agent("Log in and tell me the account balance.", site, other.Origin), "--json");

        result.Exit.ShouldNotBe(0, result.ToString());
        (site.LetIn, other.LetIn, other.Sent.Count).ShouldBe((false, false, 0), result.ToString());
        var refused = await EntriesAsync("secret.refused");
        refused.ShouldNotBeEmpty(result.ToString());
        refused.ShouldAllBe(entry => entry["details"]!["secret"]!.GetValue<string>() == "shop.totp" && entry["details"]!["place"]!.GetValue<string>() == other.Origin);
        (await EntriesAsync("secret.used")).ShouldNotContain(entry => entry["details"]!["secret"]!.GetValue<string>() == "shop.totp");
    }

    private async Task<IReadOnlyList<JsonNode>> EntriesAsync(string deed) =>
        [.. (await Cli.RunAsync(_data.Path, "audit", "list", "--deed", deed, "--json")).Json["entries"]!.AsArray().Select(entry => entry!)];

    private async Task KeepSecretsAsync(string place)
    {
        foreach (var (name, value, more) in new[] { ("shop.user", "ann", new[] { "--field", "User name", "--field", "用户名" }), ("shop.password", CodeSite.Password, []), ("shop.totp", CodeSite.Address, ["--totp"]) })
            (await Cli.RunWithAsync(value, _data.Path, ["secret", "set", name, "--place", place, "--value-stdin", .. more])).Exit.ShouldBe(0);
    }

    private string Agent(string goal, CodeSite site, params string[] others) => _files.Write("log-in.agent.json", new JsonObject
    {
        ["schemaVersion"] = 1,
        ["id"] = "log-in",
        ["name"] = "Log in",
        ["outputs"] = new JsonArray(new JsonObject { ["name"] = "balance", ["type"] = "text" }),
        ["nodes"] = new JsonArray(
            new JsonObject { ["id"] = "start", ["kind"] = "manual" },
            new JsonObject
            {
                ["id"] = "work",
                ["kind"] = "task",
                ["settings"] = new JsonObject
                {
                    ["goal"] = goal,
                    ["surfaces"] = new JsonArray(new JsonObject { ["kind"] = "web", ["start"] = site.Origin + "/" }),
                    ["outputs"] = new JsonArray(new JsonObject { ["name"] = "balance", ["type"] = "text", ["description"] = goal.Contains('登', StringComparison.Ordinal) ? "账户余额" : "the account balance" }),
                    ["allow"] = new JsonArray("password"),
                    ["limits"] = new JsonObject { ["maxSteps"] = 15, ["timeoutSeconds"] = 180 },
                },
            },
            new JsonObject { ["id"] = "end", ["kind"] = "end", ["settings"] = new JsonObject { ["outputs"] = new JsonObject { ["balance"] = "{{work.balance}}" } } }),
        ["edges"] = new JsonArray(new JsonObject { ["from"] = "start", ["to"] = "work" }, new JsonObject { ["from"] = "work", ["to"] = "end" }),
        ["permissions"] = new JsonObject
        {
            ["secrets"] = new JsonArray("shop.user", "shop.password", "shop.totp"),
            ["sites"] = new JsonArray([site.Origin, .. others]),
        },
    }.ToJsonString());
}
