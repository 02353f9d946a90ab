using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AutoGlm.Tasks.Running;
using Shouldly;
using Xunit;

namespace AutoGlm.Tasks.EndToEnd.Tests;

/// <summary>The tasks of the sample agents, and goals like them, on the sample sites.</summary>
public sealed class SampleSitesTests(TaskBench bench) : OwnSampleSites, IClassFixture<TaskBench>
{
    [Theory]
    [InlineData("Book a table for 4 at Trattoria Lucia on {0:yyyy-MM-dd} at 19:30 under the name Ada Lovelace.", "19:30", 4, "Ada Lovelace")]
    [InlineData("Book a table for 2 at Lotus Pavilion on {0:d MMMM} at 19:00 under the name Grace Hopper. If that time is not available, take the nearest time within 30 minutes.", "18:45|19:15", 2, "Grace Hopper")]
    [InlineData("Please reserve at Trattoria Lucia for 3 people, {0:MMMM d}, 7pm, name Alan Turing; the nearest time within half an hour will do.", "18:45|19:15", 3, "Alan Turing")]
    [InlineData("在川巷预订{0:M月d日}晚上七点的桌子，5位，预订人王芳。", "19:00", 5, "王芳")]
    public async Task Book_OnTheSampleSite_PlacesExactlyThatBooking(string goal, string times, int party, string name)
    {
        var date = DateOnly.FromDateTime(DateTime.Now).AddDays(12);
        var host = new RecordingHost();
        var start = goal.Any(letter => letter > 0x4e00) ? new Uri(Origins["booking"], "?lang=zh") : Origins["booking"];

        var result = await bench.RunAsync(TaskBench.Request(string.Format(CultureInfo.InvariantCulture, goal, date), start, new OutputSpec("confirmationNumber")), host);

        result.Outcome.ShouldBe(TaskOutcome.Succeeded, Story.Of(result, host));
        var booking = (await Bookings()).ShouldHaveSingleItem(Story.Of(result, host));
        booking!["number"]!.ToString().ShouldBe(result.Outputs["confirmationNumber"]!.ToString());
        booking["date"]!.ToString().ShouldBe(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        times.Split('|').ShouldContain(booking["time"]!.ToString());
        booking["party"]!.GetValue<int>().ShouldBe(party);
        booking["name"]!.ToString().ShouldBe(name);
    }

    [Fact]
    public async Task Book_TimeTakenAndNoTolerance_AsksWhichInstead()
    {
        var date = DateOnly.FromDateTime(DateTime.Now).AddDays(12);
        var host = new RecordingHost();

        var result = await bench.RunAsync(TaskBench.Request($"Book a table for 2 at Trattoria Lucia on {date:yyyy-MM-dd} at 19:00 under the name Ada.", Origins["booking"], new OutputSpec("confirmationNumber")), host);

        result.Outcome.ShouldBe(TaskOutcome.NeedsUser, Story.Of(result, host));
        result.Question!.Kind.ShouldBe("choice");
        result.Question.Choices.ShouldContain("18:45");
        (await Bookings()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Book_WithoutAllow_AsksBeforeConfirming()
    {
        var date = DateOnly.FromDateTime(DateTime.Now).AddDays(12);
        var host = new RecordingHost();
        var request = TaskBench.Request($"Book a table for 2 at Sichuan Alley on {date:yyyy-MM-dd} at 20:00 under the name Ada.", Origins["booking"], new OutputSpec("confirmationNumber")) with { Allow = [] };

        var result = await bench.RunAsync(request, host);

        result.Outcome.ShouldBe(TaskOutcome.NeedsUser, Story.Of(result, host));
        result.Question!.Kind.ShouldBe("approval");
        (await Bookings()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Search for articles on knowledge graphs, core journals only, newest first, and list the first 3 with title, journal and date.", 3)]
    [InlineData("Find the newest core-journal articles on knowledge graphs and bring back the first 12.", 12)]
    public async Task Search_CoreJournalsNewestFirst_BringsBackWhatTheSiteHolds(string goal, int count)
    {
        var host = new RecordingHost();

        var result = await bench.RunAsync(TaskBench.Request(goal, Origins["journals"], new OutputSpec("articles", "records", "title, journal, date")), host);

        result.Outcome.ShouldBe(TaskOutcome.Succeeded, Story.Of(result, host));
        var articles = result.Outputs["articles"]!.AsArray();
        articles.Count.ShouldBe(count);
        using var http = new HttpClient();
        var all = (await http.GetFromJsonAsync<JsonArray>(new Uri(Origins["journals"], "api/articles")))!;
        var core = all
            .Where(article => article!["core"]!.GetValue<bool>())
            .ToDictionary(article => article!["title"]!["en"]!.ToString(), article => article!["date"]!.ToString());
        articles.ShouldAllBe(article => core.ContainsKey(article!["title"]!.ToString()), Story.Of(result, host));
        articles.Select(article => core[article!["title"]!.ToString()]).ShouldBeInOrder(SortDirection.Descending, Story.Of(result, host));
    }
}
