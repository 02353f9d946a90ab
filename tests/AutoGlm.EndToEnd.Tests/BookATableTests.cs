using AutoGlm.EndToEnd.Tests.Support;

namespace AutoGlm.EndToEnd.Tests;

/// <summary>A newcomer's first minutes: the sample agent, run from the Studio's pages.</summary>
public sealed class BookATableTests : IDisposable
{
    private readonly TempFolder _data = new();

    [Fact]
    public async Task Studio_FreshFolder_BooksTheTableAndShowsItsNumber()
    {
        await using var studio = await StudioProcess.StartAsync(_data.Path);
        using var world = new SampleWorld(_data.Path);
        await using var person = await Person.AtAsync(studio.Origin);
        var date = Days.FromNow(10);

        await person.Page.GotoAsync("/agents");
        await person.Page.ClickAsync("[data-agent=book-a-table] footer button.compact >> nth=0");
        await person.Page.FillAsync("#input-date", date);
        await person.Page.FillAsync("#input-name", "Ada Lovelace");
        await person.Page.ClickAsync(".run-form button[type=submit]");
        var number = await person.ReadResultAsync("confirmationNumber");

        var booking = (await world.BookingsAsync()).ShouldHaveSingleItem();
        booking["number"]!.GetValue<string>().ShouldBe(number);
        booking["restaurant"]!.GetValue<string>().ShouldBe("trattoria-lucia");
        booking["date"]!.GetValue<string>().ShouldBe(date);
        // 19:00 is always taken there, and the agent's goal says what to do then.
        booking["time"]!.GetValue<string>().ShouldBeOneOf("18:45", "19:15");
        booking["party"]!.GetValue<int>().ShouldBe(4);
        booking["name"]!.GetValue<string>().ShouldBe("Ada Lovelace");
    }

    public void Dispose() => _data.Dispose();
}
