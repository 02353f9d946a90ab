using AutoGlm.Connectors.Api.Http;
using AutoGlm.Tasks.Tools;

namespace AutoGlm.Connectors.Api.Tests.Http;

public class ReachTests
{
    [Theory]
    [InlineData("http://127.0.0.1:{0}/")]
    [InlineData("http://localhost:{0}/")]
    [InlineData("http://localhost.:{0}/")]
    [InlineData("http://a.localhost:{0}/")]
    [InlineData("http://2130706433:{0}/")]
    [InlineData("http://0x7f.1:{0}/")]
    [InlineData("http://0177.0.0.1:{0}/")]
    [InlineData("http://127.1:{0}/")]
    [InlineData("http://0:{0}/")]
    [InlineData("http://[::ffff:127.0.0.1]:{0}/")]
    [InlineData("http://[::1]:{0}/")]
    [InlineData("http://１２７.０.０.１:{0}/")]
    public async Task SendAsync_LoopbackInAnySpelling_IsRefusedBeforeAnythingIsSent(string url)
    {
        await using var service = await Service.StartAsync((_, _) => Task.CompletedTask);
        using var runner = new Runner();

        var refused = await Should.ThrowAsync<ToolException>(() => runner.SendAsync(
            new HttpToolRequest { Url = string.Format(System.Globalization.CultureInfo.InvariantCulture, url, service.Address.Port) },
            HttpToolContext.Public));

        refused.Message.ShouldContain("private address");
        refused.Retryable.ShouldBeFalse();
        service.Calls.ShouldBeEmpty();
        runner.Time.Waits.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://[fd00:ec2::254]/")]
    [InlineData("http://metadata.google.internal/")]
    [InlineData("http://100.100.100.200/")]
    public async Task SendAsync_RedirectToMetadata_IsRefused(string metadata)
    {
        await using var service = await Service.StartAsync((context, _) =>
        {
            context.Response.Redirect(metadata);
            return Task.CompletedTask;
        });
        using var runner = new Runner();

        var refused = await Should.ThrowAsync<ToolException>(() => runner.SendAsync(new HttpToolRequest { Url = service.Address.ToString() }, Allow(service)));

        refused.Message.ShouldContain("private address");
        service.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task SendAsync_NameThatAnswersPublicFirstAndLoopbackLater_NeverReachesLoopback()
    {
        await using var service = await Service.StartAsync((_, _) => Task.CompletedTask);
        var names = new Runner.Names(["127.0.0.1"]);
        using var runner = new Runner(names);

        await Should.ThrowAsync<ToolException>(() => runner.SendAsync(new HttpToolRequest { Url = $"http://rebind.example:{service.Address.Port}/" }, HttpToolContext.Public));

        // The name is asked once per connection, and what it said is what is connected to: there is no second answer to be fooled by.
        names.Asked.ShouldBe(1);
        service.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task SendAsync_NameWithOnePrivateAddressAmongPublicOnes_IsRefused()
    {
        using var runner = new Runner(new Runner.Names(["8.8.8.8", "10.0.0.1"]));

        (await Should.ThrowAsync<ToolException>(() => runner.SendAsync(new HttpToolRequest { Url = "http://mixed.example/" }, HttpToolContext.Public))).Message.ShouldContain("private");
    }

    [Fact]
    public async Task SendAsync_ConnectionOpenedByOneWithPermission_IsNotLentToOneWithout()
    {
        await using var service = await Service.StartAsync((_, _) => Task.CompletedTask);
        using var runner = new Runner();
        var request = new HttpToolRequest { Url = service.Address.ToString() };

        (await runner.SendAsync(request, Allow(service))).Status.ShouldBe(200);

        await Should.ThrowAsync<ToolException>(() => runner.SendAsync(request, HttpToolContext.Public));
        service.Calls.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("ftp://example.com/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("example.com")]
    [InlineData("http://user:pass@example.com/")]
    [InlineData("gopher://x")]
    [InlineData("")]
    public async Task SendAsync_NotAWebAddress_IsRefused(string url)
    {
        using var runner = new Runner();

        (await Should.ThrowAsync<ToolException>(() => runner.SendAsync(new HttpToolRequest { Url = url }, HttpToolContext.Public))).Field.ShouldBe("url");
    }

    [Fact]
    public async Task SendAsync_RedirectsInACircle_StopAfterFive()
    {
        await using var service = await Service.StartAsync((context, _) =>
        {
            context.Response.Redirect("/again");
            return Task.CompletedTask;
        });
        using var runner = new Runner();

        (await Should.ThrowAsync<ToolException>(() => runner.SendAsync(new HttpToolRequest { Url = service.Address.ToString() }, Allow(service)))).Message.ShouldContain("5 times");
        service.Calls.Count.ShouldBe(6);
    }

    [Theory]
    [InlineData(302, "GET", "")]
    [InlineData(303, "GET", "")]
    [InlineData(307, "POST", "{\"a\":1}")]
    [InlineData(308, "POST", "{\"a\":1}")]
    public async Task SendAsync_RedirectOfAPost_KeepsOrDropsTheBodyAsTheStatusSays(int status, string method, string body)
    {
        await using var service = await Service.StartAsync((context, count) =>
        {
            if (count == 1)
            {
                context.Response.StatusCode = status;
                context.Response.Headers.Location = "/next";
            }

            return Task.CompletedTask;
        });
        using var runner = new Runner();

        await runner.SendAsync(new HttpToolRequest { Url = service.Address.ToString(), Method = "POST", BodyKind = "json", Body = System.Text.Json.Nodes.JsonNode.Parse("""{"a":1}""") }, Allow(service));

        var next = service.Calls.Last();
        next.Target.ShouldBe("/next");
        next.Method.ShouldBe(method);
        next.Body.ShouldBe(body);
    }

    [Fact]
    public async Task SendAsync_RedirectToAnotherOrigin_TakesNoCredentialsAlong()
    {
        await using var other = await Service.StartAsync((_, _) => Task.CompletedTask);
        await using var service = await Service.StartAsync((context, _) =>
        {
            context.Response.Redirect(other.Address + "there");
            return Task.CompletedTask;
        });
        using var runner = new Runner();
        var vault = new Vault("key", "s3cret-value", service.Address.GetLeftPart(UriPartial.Authority));

        await runner.SendAsync(
            new HttpToolRequest { Url = service.Address.ToString(), Headers = new Dictionary<string, string> { ["X-Key"] = "{{secret:key}}", ["Authorization"] = "Basic abc", ["X-Api-Key"] = "plain", ["Accept-Language"] = "zh" } },
            Allow(service, other) with { Secrets = vault, IdempotencyKey = "k" });

        service.Calls.Single().Headers["X-Key"].ShouldBe("s3cret-value");
        var there = other.Calls.Single();
        there.Headers.Keys.ShouldNotContain("X-Key");
        there.Headers.Keys.ShouldNotContain("Authorization");
        there.Headers.Keys.ShouldNotContain("X-Api-Key");
        there.Headers.Keys.ShouldNotContain("Idempotency-Key");
        there.Headers["Accept-Language"].ShouldBe("zh");
    }

    [Fact]
    public async Task SendAsync_RedirectOfASecretBodyToAnotherOrigin_IsRefused()
    {
        await using var other = await Service.StartAsync((_, _) => Task.CompletedTask);
        await using var service = await Service.StartAsync((context, _) =>
        {
            context.Response.StatusCode = 307;
            context.Response.Headers.Location = other.Address.ToString();
            return Task.CompletedTask;
        });
        using var runner = new Runner();

        await Should.ThrowAsync<ToolException>(() => runner.SendAsync(
            new HttpToolRequest { Url = service.Address.ToString(), Method = "POST", BodyKind = "text", Body = "{{secret:key}}" },
            Allow(service, other) with { Secrets = new Vault("key", "s3cret-value", service.Address.GetLeftPart(UriPartial.Authority)) }));

        other.Calls.ShouldBeEmpty();
    }

    private static HttpToolContext Allow(params Service[] services) => new() { AllowedPrivateHosts = [.. services.Select(service => service.Host)] };
}
