using System.Text.Json.Nodes;
using AutoGlm.Canaries;
using AutoGlm.Engine.Audit;
using AutoGlm.Engine.Secrets;
using AutoGlm.Tasks.Secrets;
using AutoGlm.Tasks.Surfaces;
using Shouldly;
using Xunit;

namespace AutoGlm.Engine.Tests;

public sealed class SecretSourceTests : StoreTestBase
{
    [Theory]
    [InlineData("shop.password", "https://shop.example.com", "Password", true, true)]
    [InlineData("shop.password", "https://shop.example.com", "Comment", false, false)]
    [InlineData("shop.password", "https://shop.example.com:8443", "Password", true, false)]
    [InlineData("shop.password", "http://shop.example.com", "Password", true, false)]
    [InlineData("shop.member", "https://shop.example.com", "Your member number", false, true)]
    [InlineData("shop.member", "https://shop.example.com", "Password", true, false)]
    [InlineData("other", "https://shop.example.com", "Password", true, false)]
    public async Task Reveal_FromTheVault_OnlyWhereItIsBoundAndNamed(string name, string place, string field, bool masked, bool given)
    {
        await Storage.Secrets.SetAsync(new StoredSecret("shop.password", "v", new SecretBinding(["https://shop.example.com/login"], [])), default);
        await Storage.Secrets.SetAsync(new StoredSecret("shop.member", "v", new SecretBinding(["https://shop.example.com"], ["member number"])), default);
        await Storage.Secrets.SetAsync(new StoredSecret("other", "v", new SecretBinding(["https://shop.example.com"], [])), default);
        var source = Source([], ["shop.password", "shop.member"], []);

        var answer = await source.RevealAsync(new SecretUse(name, place, field, masked), default);

        (answer.Value is not null).ShouldBe(given);
        if (!given) answer.Refusal.ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [InlineData("webhook:orders/new")]
    [InlineData("webhook:*")]
    public async Task Reveal_OneForWebhooks_IsGivenNowhere(string place)
    {
        await Storage.Secrets.SetAsync(new StoredSecret("hook", "v", new SecretBinding([place], [])), default);
        var source = Source([], ["hook"], []);

        (await source.RevealAsync(new SecretUse("hook", place, "Password", true), default)).Value.ShouldBeNull();
    }

    [Fact]
    public async Task Reveal_RunsOwn_OnlyAtItsPlaceOrTheStart()
    {
        var source = Source([new("pin", "1", null), new("card", "2", "https://pay.example.com")], ["pin", "card"], ["https://shop.example.com"]);

        async Task<string?> At(string name, string place) => (await source.RevealAsync(new SecretUse(name, place, "x", false), default)).Value;

        (await At("pin", "https://shop.example.com")).ShouldBe("1");
        (await At("pin", "https://pay.example.com")).ShouldBeNull();
        (await At("card", "https://pay.example.com")).ShouldBe("2");
        (await At("card", "https://shop.example.com")).ShouldBeNull();
    }

    [Fact]
    public void TakeOut_InputsNamedLikeSecrets_LeavesReferencesOnly()
    {
        var inputs = new JsonObject { ["name"] = "Ada", ["Password"] = "p", ["密码"] = "q", ["otp_code"] = 123456, ["pinned"] = true, ["token"] = null };

        var taken = SecretInputs.TakeOut(inputs);

        taken.Select(secret => (secret.Name, secret.Value)).ShouldBe([("Password", "p"), ("密码", "q"), ("otp_code", "123456")], ignoreOrder: true);
        inputs.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping })
            .ShouldBe("""{"name":"Ada","Password":"{{secret:Password}}","密码":"{{secret:密码}}","otp_code":"{{secret:otp_code}}","pinned":true,"token":null}""");
    }

    [Fact]
    public async Task Reveal_OrRefuse_IsPutDownWithoutTheValue()
    {
        await Storage.Secrets.SetAsync(new StoredSecret("shop.password", Planted.Odd, new SecretBinding(["https://shop.example.com"], [])), default);
        var source = Source([], ["shop.password"], []);

        await source.RevealAsync(new SecretUse("shop.password", "https://shop.example.com", "Password", true), default);
        await source.RevealAsync(new SecretUse("shop.password", "https://evil.example", "Password", true), default);
        await source.RevealAsync(new SecretUse("other", "https://shop.example.com", "Password", true), default);

        var entries = (await Storage.Audit.ListAsync(new AuditQuery { Run = "run" }, default)).Reverse().ToList();
        entries.Select(entry => (entry.Deed, entry.Details["secret"], entry.Details["place"])).ShouldBe(
        [
            (AuditDeeds.SecretUsed, "shop.password", "https://shop.example.com"),
            (AuditDeeds.SecretRefused, "shop.password", "https://evil.example"),
            (AuditDeeds.SecretRefused, "other", "https://shop.example.com"),
        ]);
        entries.ShouldAllBe(entry => entry.Agent == "agent" && entry.Node == "node" && entry.NodeRun == "n1" && entry.Details["field"] == "Password" && entry.Via == AuditVia.Engine);
        string.Concat(entries.Select(AuditJson.WriteLine)).ShouldNotContain("7QX2");
    }

    [Theory]
    [InlineData("One-time code", "", true)]
    [InlineData("Digit 1", "otp-1 | Enter the verification code", true)]
    [InlineData("验证码", "", true)]
    [InlineData("Password", "", false)]
    [InlineData("验证码", "captcha", false)]
    [InlineData("Comment", "Two-factor authentication", false)]
    public async Task Reveal_OneTimeCode_OnlyIntoAFieldThatAsksForOne(string field, string hints, bool given)
    {
        await Storage.Secrets.SetAsync(Seed("totp"), default);

        var answer = await Source([], ["totp"], []).RevealAsync(new SecretUse("totp", "https://shop.example.com", field, true, hints), default);

        answer.Value.ShouldBe(given ? TotpSeed.Read(Rfc).CodeAt(Time.GetUtcNow()) : null);
    }

    [Fact]
    public async Task Reveal_OneTimeCode_NeverTwiceAndNeverNearItsEnd()
    {
        await Storage.Secrets.SetAsync(Seed("totp"), default);
        var use = new SecretUse("totp", "https://shop.example.com", "OTP", false);
        var start = Time.GetUtcNow();
        async Task<string?> NextAsync() => (await Source([], ["totp"], []).RevealAsync(use, default)).Value;

        (await NextAsync()).ShouldBe(TotpSeed.Read(Rfc).CodeAt(start));
        var second = NextAsync();
        Time.Advance(TimeSpan.FromSeconds(29));
        second.IsCompleted.ShouldBeFalse();
        Time.Advance(TimeSpan.FromSeconds(1));
        (await second).ShouldBe(TotpSeed.Read(Rfc).CodeAt(start + TimeSpan.FromSeconds(30)));

        // Of this code a second is left: by the time that it is sent it would be none.
        Time.Advance(TimeSpan.FromSeconds(59));
        var third = NextAsync();
        third.IsCompleted.ShouldBeFalse();
        Time.Advance(TimeSpan.FromSeconds(1));
        (await third).ShouldBe(TotpSeed.Read(Rfc).CodeAt(start + TimeSpan.FromSeconds(90)));
    }

    [Fact]
    public async Task Reveal_SeedGivenWithTheRun_GivesItsCodesAndSaysWhatIsWrongWithIt()
    {
        var source = Source([new("totp", $"otpauth://totp/Shop:ann?secret={Rfc}&digits=8", null), new("broken", "otpauth://totp/Shop?secret=canary!", null)], ["totp", "broken"], ["https://shop.example.com"]);
        async Task<SecretAnswer> At(string name, string place) => await source.RevealAsync(new SecretUse(name, place, "Authenticator code", false), default);

        (await At("totp", "https://shop.example.com")).Value!.Length.ShouldBe(8);
        (await At("totp", "https://evil.example")).Value.ShouldBeNull();
        var wrong = await At("broken", "https://shop.example.com");
        wrong.Refusal!.ShouldContain("base32");
        wrong.Refusal!.ShouldNotContain("canary");
    }

    private const string Rfc = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    private static StoredSecret Seed(string name) => new(name, Rfc, new SecretBinding(["https://shop.example.com"], []), SecretKind.Totp);

    private RunSecretSource Source(IReadOnlyList<RunSecret> own, IReadOnlyCollection<string> names, IReadOnlyCollection<string> home) =>
        new(own, Storage.Secrets, new OneTimeCodes(Storage.Secrets, Time), new SecretTrail(Storage.Audit, "agent", "run", "node", "n1"), names, home);
}
