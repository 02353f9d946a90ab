using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace AutoGlm.Studio.Tests.Api;

public sealed class DescribeApiTests : IAsyncLifetime
{
    private RestServer _server = null!;

    public async Task InitializeAsync()
    {
        _server = await RestServer.StartAsync();
        _server.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", RestServer.Token);
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Post_Sentence_AnswersDocumentAndNotesAndSavesNothing()
    {
        var response = await _server.Client.PostAsJsonAsync("/api/describe", new { text = "每周一上午九点打开 https://news.example.com，带回标题" });

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var body = (await response.Content.ReadFromJsonAsync<JsonObject>())!;
        body["language"]!.ToString().ShouldBe("zh-CN");
        body["agent"]!["nodes"]![0]!["settings"]!["cron"]!.ToString().ShouldBe("0 9 * * 1");
        body["notes"]![0]!["kind"]!.ToString().ShouldBe("understood");
        body["problems"]!.AsArray().ShouldBeEmpty();
        (await _server.Agents.ListAsync(default)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("text", """{"text": " "}""")]
    [InlineData("text", "{}")]
    [InlineData("language", """{"text": "Ask Anna to approve", "language": "fr"}""")]
    public async Task Post_WhatCantBeUsed_NamesTheField(string field, string json)
    {
        using var content = new StringContent(json, new MediaTypeHeaderValue("application/json"));

        var response = await _server.Client.PostAsync("/api/describe", content);

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var problem = (await response.Content.ReadFromJsonAsync<JsonObject>())!;
        problem["problems"]![0]!["field"]!.ToString().ShouldBe(field);
        problem["detail"]!.ToString().ShouldNotBeEmpty();
    }
}
