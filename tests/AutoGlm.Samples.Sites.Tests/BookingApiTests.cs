using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace AutoGlm.Samples.Sites.Tests;

public sealed class BookingApiTests(SitesFixture fixture) : IClassFixture<SitesFixture>, IAsyncLifetime, IDisposable
{
    private readonly HttpClient _visitor = SitesFixture.Visitor(fixture.Booking);

    public async Task InitializeAsync() => (await _visitor.PostAsync("/api/reset", null)).EnsureSuccessStatusCode();

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _visitor.Dispose();

    [Fact]
    public async Task Book_FreeTable_ConfirmsItToThisVisitOnly()
    {
        var answer = await BookAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        var number = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("number").GetString()!;
        number.ShouldMatch(@"^TV-\d{5}$");

        var mine = await _visitor.GetFromJsonAsync<JsonElement>($"/api/my/bookings/{number}");
        mine.GetProperty("restaurant").GetString().ShouldBe("Sichuan Alley");
        using var stranger = SitesFixture.Visitor(fixture.Booking);
        (await stranger.GetAsync($"/api/my/bookings/{number}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task AllBookings_AfterOne_ShowItWithoutTheSession()
    {
        await BookAsync();
        var booking = (await _visitor.GetFromJsonAsync<JsonElement>("/api/bookings")).EnumerateArray().ShouldHaveSingleItem();
        booking.GetProperty("restaurant").GetString().ShouldBe("sichuan-alley");
        booking.GetProperty("date").GetString().ShouldBe("2026-12-12");
        booking.GetProperty("time").GetString().ShouldBe("19:00");
        booking.GetProperty("party").GetInt32().ShouldBe(4);
        booking.GetProperty("name").GetString().ShouldBe("Ada Wong");
        booking.GetProperty("status").GetString().ShouldBe("confirmed");
        booking.TryGetProperty("session", out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("lotus-pavilion")]
    [InlineData("trattoria-lucia")]
    public async Task Book_TakenTable_OffersTheNeighboursAndBooksNothing(string restaurant)
    {
        var answer = await BookAsync(restaurant);
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        body.GetProperty("alternatives").EnumerateArray().Select(time => time.GetString()).ShouldBe(["19:15", "18:45"]);
        (await CountAsync()).ShouldBe(0);

        (await BookAsync(restaurant, "19:15")).StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Book_SentTwice_BooksTwice()
    {
        await BookAsync();
        await BookAsync();
        (await CountAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task Book_WithoutName_NamesTheField()
    {
        var answer = await BookAsync(name: "");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("faults").GetProperty("name").GetString().ShouldBe("error.name");
        (await CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Book_UnknownRestaurant_IsRefused() =>
        (await BookAsync("nowhere")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

    [Fact]
    public async Task Cancel_OwnBooking_StaysListedAsCancelled()
    {
        var number = (await (await BookAsync()).Content.ReadFromJsonAsync<JsonElement>()).GetProperty("number").GetString();
        (await _visitor.PostAsync($"/api/my/bookings/{number}/cancel", null)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var mine = (await _visitor.GetFromJsonAsync<JsonElement>("/api/my/bookings")).EnumerateArray().ShouldHaveSingleItem();
        mine.GetProperty("status").GetString().ShouldBe("cancelled");
    }

    [Fact]
    public async Task Book_FromAnotherOriginsPage_IsTurnedAway()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/reset");
        request.Headers.Add("Origin", "http://127.0.0.1:1");
        (await _visitor.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Get_UnderAReboundName_IsTurnedAway()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/bookings");
        request.Headers.Host = "tables.example";
        (await _visitor.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Book_NotAsJson_IsRefused()
    {
        using var form = new StringContent("restaurant=green-bowl", Encoding.UTF8, "text/plain");
        (await _visitor.PostAsync("/api/bookings", form)).StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task Restaurants_InChinese_AreNamedInChineseAndMarkFullSlots()
    {
        var found = await _visitor.GetFromJsonAsync<JsonElement>("/api/restaurants?q=露西娅&date=2026-12-12&time=19:00&lang=zh");
        var lucia = found.EnumerateArray().ShouldHaveSingleItem();
        lucia.GetProperty("name").GetString().ShouldBe("露西娅小馆");
        lucia.GetProperty("slots").EnumerateArray()
            .Single(slot => slot.GetProperty("time").GetString() == "19:00")
            .GetProperty("free").GetBoolean().ShouldBeFalse();
        lucia.GetProperty("near").GetArrayLength().ShouldBe(2);
    }

    private Task<HttpResponseMessage> BookAsync(string restaurant = "sichuan-alley", string time = "19:00", string name = "Ada Wong") =>
        _visitor.PostAsJsonAsync(
            "/api/bookings", new { restaurant, date = "2026-12-12", time, party = 4, name, phone = "", acceptTerms = true });

    private async Task<int> CountAsync() => (await _visitor.GetFromJsonAsync<JsonElement>("/api/bookings")).GetArrayLength();
}
