using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using AutoGlm.Samples.Sites.Api;

namespace AutoGlm.Samples.Sites.Tests;

public sealed class ApiSiteTests(SitesFixture fixture) : IClassFixture<SitesFixture>
{
    [Fact]
    public async Task Weather_CityAndDay_HasTheDocumentedFields()
    {
        using var caller = SitesFixture.Visitor(fixture.Api);
        var weather = await caller.GetFromJsonAsync<JsonElement>("/weather?city=Hangzhou&date=2026-11-22");
        weather.EnumerateObject().Select(field => field.Name).ShouldBe(["city", "date", "condition", "temperatureC", "rainProbability"]);
        weather.GetProperty("city").GetString().ShouldBe("Hangzhou");
        weather.GetProperty("date").GetString().ShouldBe("2026-11-22");
    }

    [Theory]
    [InlineData("/weather?date=2026-11-22")]
    [InlineData("/weather?city=Hangzhou")]
    [InlineData("/weather?city=Hangzhou&date=tomorrow")]
    public async Task Weather_MissingOrBadInput_SaysWhatIsWanted(string path)
    {
        using var caller = SitesFixture.Visitor(fixture.Api);
        var answer = await caller.GetAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("/weather?city=");
    }

    [Fact]
    public void For_AYearOfDays_AgreesWithItself()
    {
        var days = Enumerable.Range(0, 365).Select(day => WeatherOracle.For("Hangzhou", new DateOnly(2026, 1, 1).AddDays(day))).ToList();
        days.ShouldAllBe(day => day.RainProbability >= 60 == (day.Condition == "rain" || day.Condition == "storm" || day.Condition == "snow"));
        days.Where(day => day.Condition == "snow").ShouldAllBe(day => day.TemperatureC <= 1);
        days.Where(day => day.Date.Month == 7).Average(day => day.TemperatureC)
            .ShouldBeGreaterThan(days.Where(day => day.Date.Month == 1).Average(day => day.TemperatureC) + 15);
        days.Select(day => day.Condition).Distinct().Count().ShouldBeGreaterThanOrEqualTo(4);
        WeatherOracle.For(" HANGZHOU ", days[5].Date).RainProbability.ShouldBe(days[5].RainProbability);
    }

    [Theory]
    [InlineData("""[{"title":"a","date":"2025-01-02"},{"title":"b","date":"2026-01-02"},{"title":"c"}]""", 3, "b")]
    [InlineData("""{"articles":[{"title":"a","date":"2025-01-02"}]}""", 1, "a")]
    [InlineData("""["first","second"]""", 2, "first")]
    [InlineData("[]", 0, null)]
    public async Task Digest_List_CountsAndNamesTheNewest(string body, int count, string? newest)
    {
        var digest = await (await PostAsync(body)).Content.ReadFromJsonAsync<JsonElement>();
        digest.GetProperty("count").GetInt32().ShouldBe(count);
        digest.GetProperty("newest").GetString().ShouldBe(newest);
        digest.GetProperty("id").GetString()!.ShouldMatch("^dg-[0-9a-f]{8}$");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("7")]
    [InlineData("[")]
    public async Task Digest_NoList_IsRefused(string body) =>
        (await PostAsync(body)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

    [Fact]
    public async Task OpenApi_Document_NamesBothOperations()
    {
        using var caller = SitesFixture.Visitor(fixture.Api);
        var document = await caller.GetFromJsonAsync<JsonElement>("/openapi.json");
        document.GetProperty("paths").EnumerateObject().Select(path => path.Name).ShouldBe(["/weather", "/digest"]);
    }

    private async Task<HttpResponseMessage> PostAsync(string body)
    {
        using var caller = SitesFixture.Visitor(fixture.Api);
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await caller.PostAsync("/digest", content);
    }
}
