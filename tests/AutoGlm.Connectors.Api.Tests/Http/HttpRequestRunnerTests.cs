using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using AutoGlm.Connectors.Api.Http;
using AutoGlm.Tasks.Tools;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.AI;

namespace AutoGlm.Connectors.Api.Tests.Http;

public class HttpRequestRunnerTests
{
    [Fact]
    public async Task SendAsync_JsonBody_ArrivesAsWritten()
    {
        await using var service = await Answering("{}");
        using var runner = new Runner();

        await runner.SendAsync(
            new HttpToolRequest
            {
                Url = service.Address + "a?x=1",
                Method = "post",
                Query = new Dictionary<string, string> { ["q"] = "知识 图谱&b=2" },
                Headers = new Dictionary<string, string> { ["X-One"] = "1" },
                BodyKind = "json",
                Body = JsonNode.Parse("""{"名":"王","n":1.50}"""),
            },
            Allow(service));

        var call = service.Calls.Single();
        call.Method.ShouldBe("POST");
        call.Target.ShouldBe("/a?x=1&q=" + Uri.EscapeDataString("知识 图谱&b=2"));
        call.Headers["X-One"].ShouldBe("1");
        call.Headers["Content-Type"].ShouldBe("application/json; charset=utf-8");
        call.Body.ShouldBe("""{"名":"王","n":1.50}""");
    }

    [Theory]
    [InlineData("form", """{"a":"x y","b":[1,true]}""", "application/x-www-form-urlencoded", "a=x+y&b=1&b=true")]
    [InlineData("text", "\"plain\"", "text/plain; charset=utf-8", "plain")]
    [InlineData("json", "null", "application/json; charset=utf-8", "null")]
    public async Task SendAsync_BodyKinds_AreSentAsSuch(string kind, string body, string type, string expected)
    {
        await using var service = await Answering("{}");
        using var runner = new Runner();

        await runner.SendAsync(new HttpToolRequest { Url = service.Address.ToString(), Method = "POST", BodyKind = kind, Body = JsonNode.Parse(body) }, Allow(service));

        service.Calls.Single().Headers["Content-Type"].ShouldBe(type);
        service.Calls.Single().Body.ShouldBe(expected);
    }

    [Fact]
    public async Task SendAsync_ResponseMapping_TakesValuesByPath()
    {
        await using var service = await Answering("""{"data":{"items":[{"id":7,"odd name":"o"}]},"none":null}""");
        using var runner = new Runner();

        var response = await runner.SendAsync(
            new HttpToolRequest
            {
                Url = service.Address.ToString(),
                Response = new Dictionary<string, string> { ["id"] = "data.items[0].id", ["odd"] = """$.data.items[0]["odd name"]""", ["all"] = "$", ["none"] = "none" },
            },
            Allow(service));

        response.Mapped["id"]!.GetValue<int>().ShouldBe(7);
        response.Mapped["odd"]!.GetValue<string>().ShouldBe("o");
        response.Mapped["all"]!["data"].ShouldNotBeNull();
        response.Mapped.ContainsKey("none").ShouldBeTrue();
        response.ToJson()["id"]!.GetValue<int>().ShouldBe(7);
        response.ToJson()["status"]!.GetValue<int>().ShouldBe(200);
    }

    [Theory]
    [InlineData("data.items[3].id")]
    [InlineData("data.other")]
    [InlineData("data[0]")]
    [InlineData("data.[")]
    public async Task SendAsync_PathThatLeadsNowhere_NamesTheField(string path)
    {
        await using var service = await Answering("""{"data":{"items":[]}}""");
        using var runner = new Runner();

        var failed = await Should.ThrowAsync<ToolException>(() => runner.SendAsync(new HttpToolRequest { Url = service.Address.ToString(), Response = new Dictionary<string, string> { ["id"] = path } }, Allow(service)));

        failed.Field.ShouldBe("response.id");
        failed.Retryable.ShouldBeFalse();
        service.Calls.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("application/problem+json", "{\"a\":1}", "{\"a\":1}")]
    [InlineData("application/json", "{broken", "\"{broken\"")]
    [InlineData("application/json", "{\"a\":1,\"a\":2}", "\"{\\\"a\\\":1,\\\"a\\\":2}\"")]
    [InlineData("application/json", "{\"a\":\"\\ud800\"}", "\"{\\\"a\\\":\\\"\\\\ud800\\\"}\"")]
    [InlineData("text/html", "<b>", "\"<b>\"")]
    [InlineData("image/png", "abc", "{\"mediaType\":\"image/png\",\"base64\":\"YWJj\"}")]
    [InlineData("text/plain", "", "null")]
    public async Task SendAsync_Body_IsReadAsItsMediaType(string type, string body, string expected)
    {
        await using var service = await Answering(body, type);
        using var runner = new Runner();

        var response = await runner.SendAsync(new HttpToolRequest { Url = service.Address.ToString() }, Allow(service));

        JsonNode.DeepEquals(response.Body, JsonNode.Parse(expected)).ShouldBeTrue(response.Body?.ToJsonString() ?? "null");
    }

    [Fact]
    public async Task SendAsync_ChineseCharset_IsDecoded()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes("知网");
        await using var service = await Service.StartAsync((context, _) =>
        {
            context.Response.ContentType = "text/html; charset=GB2312";
            return context.Response.Body.WriteAsync(bytes).AsTask();
        });
        using var runner = new Runner();

        (await runner.SendAsync(new HttpToolRequest { Url = service.Address.ToString() }, Allow(service))).Body!.GetValue<string>().ShouldBe("知网");
    }

    [Fact]
    public async Task SendAsync_AnswerThatGrowsTooLargeWhenUnpacked_IsRefused()
    {
        await using var service = await Service.StartAsync(async (context, _) =>
        {
            context.Response.ContentType = "text/plain";
            context.Response.Headers.ContentEncoding = "gzip";
            await using var zip = new GZipStream(context.Response.Body, CompressionLevel.Fastest);
            var zeros = new byte[1024 * 1024];
            for (var megabyte = 0; megabyte < 11; megabyte++)
                await zip.WriteAsync(zeros);
        });
        using var runner = new Runner();

        (await Should.ThrowAsync<ToolException>(() => runner.SendAsync(new HttpToolRequest { Url = service.Address.ToString() }, Allow(service)))).Message.ShouldContain("10 MB");
        service.Calls.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("Host", "x")]
    [InlineData("Content-Length", "5")]
    [InlineData("bad name", "x")]
    [InlineData("X-Line", "a\r\nX-Injected: b")]
    public async Task SendAsync_HeaderThatCantBeSet_IsRefused(string name, string value)
    {
        await using var service = await Answering("{}");
        using var runner = new Runner();

        (await Should.ThrowAsync<ToolException>(() => runner.SendAsync(new HttpToolRequest { Url = service.Address.ToString(), Headers = new Dictionary<string, string> { [name] = value } }, Allow(service))))
            .Field.ShouldBe($"headers.{name}");
        service.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task SendAsync_Secrets_AreFilledInForTheOriginTheyAreBoundTo()
    {
        await using var service = await Answering("{}");
        using var runner = new Runner();
        var vault = new Vault("key", "v&lue \"1\"", service.Address.GetLeftPart(UriPartial.Authority));

        await runner.SendAsync(
            new HttpToolRequest
            {
                Url = service.Address.ToString(),
                Method = "POST",
                Headers = new Dictionary<string, string> { ["Authorization"] = "Bearer {{secret:key}}" },
                Query = new Dictionary<string, string> { ["k"] = "{{secret:key}}" },
                BodyKind = "json",
                Body = JsonNode.Parse("""{"a":["{{secret:key}}"]}"""),
            },
            Allow(service) with { Secrets = vault });

        var call = service.Calls.Single();
        call.Headers["Authorization"].ShouldBe("Bearer v&lue \"1\"");
        call.Target.ShouldBe("/?k=" + Uri.EscapeDataString("v&lue \"1\""));
        JsonNode.Parse(call.Body)!["a"]![0]!.GetValue<string>().ShouldBe("v&lue \"1\"");
        vault.Uses.Select(use => use.Field).ShouldBe(["query.k", "body.a[0]", "headers.Authorization"], ignoreOrder: true);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(401)]
    public async Task SendAsync_SecretEchoedByTheService_IsBlackedOut(int status)
    {
        await using var service = await Service.StartAsync((context, _) =>
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = "application/json";
            context.Response.Headers["X-Echo"] = context.Request.Headers.Authorization.ToString();
            return context.Response.WriteAsync($$"""{"you sent":"{{context.Request.Headers.Authorization}}","s3cret-value":"{{context.Request.Query["k"]}}"}""");
        });
        using var runner = new Runner();
        var context = Allow(service) with { Secrets = new Vault("key", "s3cret-value", service.Address.GetLeftPart(UriPartial.Authority)) };
        var request = new HttpToolRequest { Url = service.Address.ToString(), Headers = new Dictionary<string, string> { ["Authorization"] = "Bearer {{secret:key}}" }, Query = new Dictionary<string, string> { ["k"] = "{{secret:key}}" } };

        string seen;
        if (status == 200)
        {
            seen = (await runner.SendAsync(request, context)).ToJson().ToJsonString();
        }
        else
        {
            var failed = await Should.ThrowAsync<HttpStatusException>(() => runner.SendAsync(request, context));
            seen = failed + failed.Response.ToJson().ToJsonString();
        }

        service.Calls.Single().Headers["Authorization"].ShouldBe("Bearer s3cret-value");
        seen.ShouldNotContain("s3cret-value");
    }

    [Theory]
    [InlineData("other", null)]
    [InlineData("key", "https://elsewhere.example")]
    public async Task SendAsync_SecretThatIsRefused_SendsNothing(string name, string? place)
    {
        await using var service = await Answering("{}");
        using var runner = new Runner();
        var vault = new Vault("key", "s3cret-value", place ?? service.Address.GetLeftPart(UriPartial.Authority));

        var refused = await Should.ThrowAsync<ToolException>(() => runner.SendAsync(
            new HttpToolRequest { Url = service.Address.ToString(), Headers = new Dictionary<string, string> { ["A"] = $"{{{{secret:{name}}}}}" } },
            Allow(service) with { Secrets = vault }));

        refused.Field.ShouldBe("headers.A");
        refused.ToString().ShouldNotContain("s3cret-value");
        service.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task SendAsync_SecretInTheAddress_IsRefused()
    {
        using var runner = new Runner();

        (await Should.ThrowAsync<ToolException>(() => runner.SendAsync(new HttpToolRequest { Url = "https://example.com/{{secret:key}}" }, HttpToolContext.Public))).Field.ShouldBe("url");
    }

    [Fact]
    public async Task InvokeAsync_AsAFunction_UsesTheContextBesideTheArguments()
    {
        await using var service = await Answering("""{"a":[1]}""");
        using var runner = new Runner();
        var tool = new HttpTool(runner.Http);
        var arguments = new AIFunctionArguments
        {
            ["url"] = service.Address.ToString(),
            ["headers"] = JsonNode.Parse("""{"X-A":"1","X-B":2.50,"X-C":null}"""),
            ["timeoutSeconds"] = 600,
            ["response"] = new Dictionary<string, string> { ["first"] = "a[0]" },
            Context = new Dictionary<object, object?>
            {
                [typeof(ToolCallContext)] = new ToolCallContext { IdempotencyKey = "run/node", Secrets = new Vault("key", "s3cret-value", "https://elsewhere.example"), PrivateHosts = [service.Host] },
            },
        };

        var result = (JsonObject)(await tool.InvokeAsync(arguments))!;

        tool.Name.ShouldBe("http");
        result["first"]!.GetValue<int>().ShouldBe(1);
        var call = service.Calls.Single();
        call.Headers["X-A"].ShouldBe("1");
        call.Headers["X-B"].ShouldBe("2.50");
        call.Headers.Keys.ShouldNotContain("X-C");
        call.Headers["Idempotency-Key"].ShouldBe("run/node");
        arguments.Context = null;
        await Should.ThrowAsync<ToolException>(() => tool.InvokeAsync(arguments).AsTask());
    }

    private static Task<Service> Answering(string body, string type = "application/json") => Service.StartAsync((context, _) =>
    {
        context.Response.ContentType = type;
        return context.Response.WriteAsync(body);
    });

    private static HttpToolContext Allow(Service service) => new() { AllowedPrivateHosts = [service.Host] };
}
