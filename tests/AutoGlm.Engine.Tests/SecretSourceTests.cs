using System.Text.Json.Nodes;
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
        var source = new RunSecretSource([], Storage.Secrets, ["shop.password", "shop.member"], []);

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
        var source = new RunSecretSource([], Storage.Secrets, ["hook"], []);

        (await source.RevealAsync(new SecretUse("hook", place, "Password", true), default)).Value.ShouldBeNull();
    }

    [Fact]
    public async Task Reveal_RunsOwn_OnlyAtItsPlaceOrTheStart()
    {
        var source = new RunSecretSource([new("pin", "1", null), new("card", "2", "https://pay.example.com")], Storage.Secrets, ["pin", "card"], ["https://shop.example.com"]);

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
}
