using AutoGlm.EndToEnd.Tests.Support;

namespace AutoGlm.EndToEnd.Tests;

/// <summary>Goals in people's own words, English and Chinese, without a drawn agent.</summary>
public sealed class CliTaskTests : IAsyncLifetime, IDisposable
{
    private readonly TempFolder _data = new();
    private readonly SampleWorld _world;
    private ChildProcess? _sites;

    public CliTaskTests() => _world = new SampleWorld(_data.Path);

    public async Task InitializeAsync()
    {
        _sites = Cli.Start(_data.Path, "samples", "serve", "--booking-port", "0", "--journals-port", "0", "--api-port", "0");
        await _sites.LineWithAsync("api\t", Deadline.Token());
    }

    public async Task DisposeAsync() => await _sites!.DisposeAsync();

    public void Dispose()
    {
        _world.Dispose();
        _data.Dispose();
    }

    [Theory]
    [InlineData("Please reserve a table for two at Sichuan Alley on {0}, half past six in the evening, in the name of Alan Turing.", "sichuan-alley", "18:30", 2, "Alan Turing", "?lang=en")]
    [InlineData("I need a dinner reservation: Sichuan Alley, {0}, 7:15 pm, 5 people. Name: Emmy Noether", "sichuan-alley", "19:15", 5, "Emmy Noether", "?lang=en")]
    [InlineData("请帮我在川巷预订{0}晚上7点的座位，3个人，姓名李明。", "sichuan-alley", "19:00", 3, "李明", "?lang=zh")]
    [InlineData("订川巷，{0} 18:45，两位，用王芳的名字", "sichuan-alley", "18:45", 2, "王芳", "?lang=zh")]
    public async Task Task_BookingInAnyWording_PlacesExactlyThatBooking(string goal, string restaurant, string time, int party, string name, string page)
    {
        var date = Days.FromNow(8);

        var result = await Cli.RunAsync(
            _data.Path, "task", "--start", $"{_world.Booking}/{page}", "--goal", goal.Replace("{0}", date, StringComparison.Ordinal), "--output", "confirmation:text:the confirmation number", "--allow", "order", "--json");

        result.Exit.ShouldBe(0, result.ToString());
        var booking = (await _world.BookingsAsync()).ShouldHaveSingleItem(result.ToString());
        result.Json["outcome"]!.GetValue<string>().ShouldBe("succeeded");
        result.Json["outputs"]!["confirmation"]!.GetValue<string>().ShouldBe(booking["number"]!.GetValue<string>());
        booking["restaurant"]!.GetValue<string>().ShouldBe(restaurant);
        booking["date"]!.GetValue<string>().ShouldBe(date);
        booking["time"]!.GetValue<string>().ShouldBe(time);
        booking["party"]!.GetValue<int>().ShouldBe(party);
        booking["name"]!.GetValue<string>().ShouldBe(name);
    }

    [Theory]
    [InlineData("Find the 3 most recent core-journal papers on knowledge graphs and give me their titles and dates.", "en", "?lang=en")]
    [InlineData("检索关于知识图谱的核心期刊论文，按最新排序，列出前3篇的标题和日期。", "zh", "?lang=zh")]
    public async Task Task_ArticlesInAnyWording_BringsBackTheNewestCoreArticles(string goal, string language, string page)
    {
        var result = await Cli.RunAsync(
            _data.Path, "task", "--start", $"{_world.Journals}/{page}", "--goal", goal, "--output", "articles:records(title, date):the articles", "--json");

        result.Exit.ShouldBe(0, result.ToString());
        var expected = (await _world.ArticlesAsync()).Where(article => article["core"]!.GetValue<bool>() && Articles.IsAbout(article, "knowledge graph"))
            .OrderByDescending(article => article["date"]!.GetValue<string>(), StringComparer.Ordinal)
            .Take(3);
        result.Json["outputs"]!["articles"]!.AsArray().Select(article => article!["title"]!.GetValue<string>())
            .ShouldBe(expected.Select(article => Articles.TitleIn(article, language)), result.ToString());
    }

    [Fact]
    public async Task Task_NotAllowedToOrderInAPipe_EndsAskingAndOrdersNothing()
    {
        var result = await Cli.RunAsync(
            _data.Path, "task", "--start", _world.Booking, "--goal", $"Book a table for 2 at Sichuan Alley on {Days.FromNow(8)} at 18:30 under the name Alan Turing", "--output", "confirmation:text", "--json");

        result.Exit.ShouldBe(1, result.ToString());
        result.Json["outcome"]!.GetValue<string>().ShouldBe("needs-user", result.ToString());
        result.Json["question"]!["kind"]!.GetValue<string>().ShouldBe("approval");
        result.Json["question"]!["text"]!.GetValue<string>().ShouldNotBeEmpty();
        (await _world.BookingsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_SampleAgentWithOtherValues_BooksThem()
    {
        var date = Days.FromNow(20);

        var result = await Cli.RunAsync(
            _data.Path, "run", Repository.SampleAgent("book-a-table"), "--json",
            "--input", "restaurant=Lotus Pavilion", "--input", $"date={date}", "--input", "time=19:00", "--input", "guests=6", "--input", "name=Zhang San");

        result.Exit.ShouldBe(0, result.ToString());
        var booking = (await _world.BookingsAsync()).ShouldHaveSingleItem(result.ToString());
        result.Json["status"]!.GetValue<string>().ShouldBe("succeeded");
        result.Json["outputs"]!["confirmationNumber"]!.GetValue<string>().ShouldBe(booking["number"]!.GetValue<string>());
        booking["restaurant"]!.GetValue<string>().ShouldBe("lotus-pavilion");
        booking["date"]!.GetValue<string>().ShouldBe(date);
        // 19:00 looks free there, and is taken on confirming.
        booking["time"]!.GetValue<string>().ShouldBeOneOf("18:45", "19:15");
        booking["party"]!.GetValue<int>().ShouldBe(6);
        booking["name"]!.GetValue<string>().ShouldBe("Zhang San");
    }
}
