using System.Net;
using System.Text.Json.Nodes;
using AutoGlm.EndToEnd.Tests.Support;

namespace AutoGlm.EndToEnd.Tests;

/// <summary>The Studio is killed in the middle of a booking and started again: the run goes on, and nothing is booked twice.</summary>
public sealed class KilledStudioTests : IDisposable
{
    private readonly TempFolder _data = new();

    public enum Moment
    {
        /// <summary>Some steps are done, nothing is ordered.</summary>
        Midway,

        /// <summary>The order is journaled as intended; the button may or may not have been pressed, and the site knows nothing.</summary>
        RightBefore,

        /// <summary>The site has the booking, and the journal doesn't know it yet.</summary>
        RightAfter,
    }

    [Theory]
    [InlineData(Moment.Midway)]
    [InlineData(Moment.RightBefore)]
    [InlineData(Moment.RightAfter)]
    public async Task Studio_KilledInTheTask_FinishesTheRunWithOneBooking(Moment moment)
    {
        await using var sites = Cli.Start(_data.Path, "samples", "serve", "--booking-port", "0", "--journals-port", "0", "--api-port", "0");
        await sites.LineWithAsync("api\t", Deadline.Token());
        using var world = new SampleWorld(_data.Path);
        using var held = moment == Moment.Midway ? null : new HeldSite(new Uri(world.Booking), beforeTheSite: moment == Moment.RightBefore);
        if (held is not null)
            world.BookAt(held.Origin);
        using var others = new CancellationTokenSource();
        var date = Days.FromNow(9);
        string runId;
        Task<int> beside;

        await using (var first = await StudioProcess.StartAsync(_data.Path))
        {
            beside = RunOthersAsync(date, others.Token);
            runId = await first.StartRunAsync("book-a-table", new JsonObject
            {
                ["restaurant"] = "Sichuan Alley",
                ["date"] = date,
                ["time"] = "18:45",
                ["guests"] = 2,
                ["name"] = "Katherine Johnson",
            });
            await ComeToAsync(moment, first, runId, world);
            first.Kill();
            held?.LetGo();
        }

        await using var second = await StudioProcess.StartAsync(_data.Path);
        var run = await AnswerAsync(second, await second.EndOfAsync(runId), world);
        await others.CancelAsync();

        var booking = (await world.BookingsAsync()).ShouldHaveSingleItem(run.ToJsonString());
        run["run"]!["status"]!.GetValue<string>().ShouldBe("succeeded", run.ToJsonString());
        run["run"]!["outputs"]!["confirmationNumber"]!.GetValue<string>().ShouldBe(booking["number"]!.GetValue<string>());
        run["nodes"]!.AsArray().Single(node => node!["nodeId"]!.GetValue<string>() == "book")!["attempt"]!.GetValue<int>().ShouldBe(2);
        booking["time"]!.GetValue<string>().ShouldBe("18:45");
        (await beside).ShouldBeGreaterThan(1);
    }

    public void Dispose() => _data.Dispose();

    private static async Task ComeToAsync(Moment moment, StudioProcess studio, string runId, SampleWorld world)
    {
        var ordering = moment == Moment.Midway ? StepsAsync(studio, runId, 3) : EffectAsync(studio, runId);
        await ordering;
        if (moment != Moment.RightAfter)
            return;
        var deadline = Deadline.Token();
        while ((await world.BookingsAsync()).Count == 0)
            deadline.ThrowIfCancellationRequested();
    }

    /// <summary>
    /// Where the site can't tell whether the order went through, a person is asked whether to send it again, and looks.
    /// </summary>
    private static async Task<JsonNode> AnswerAsync(StudioProcess studio, JsonNode run, SampleWorld world)
    {
        if (run["bookmarks"]!.AsArray() is not [{ } bookmark])
            return run;
        bookmark["question"]!["field"]!.GetValue<string>().ShouldBe("send-again", run.ToJsonString());
        var runId = run["run"]!["runId"]!.GetValue<string>();
        var answer = (await world.BookingsAsync()).Count == 0 ? "yes" : "no";
        var (status, problem) = await studio.SendAsync(
            HttpMethod.Post, $"/api/runs/{runId}/bookmarks/{bookmark["id"]}", new JsonObject { ["answer"] = answer }.ToJsonString());
        status.ShouldBe(HttpStatusCode.NoContent, problem.ToJsonString());
        await foreach (var happened in studio.EventsAsync(runId))
        {
            if (happened["kind"]!.GetValue<string>() == "run-ended")
                break;
        }

        return await studio.GetAsync($"/api/runs/{runId}");
    }

    private static async Task StepsAsync(StudioProcess studio, string runId, int number)
    {
        await foreach (var happened in studio.EventsAsync(runId))
        {
            if (happened["kind"]!.GetValue<string>() == "task-step" && --number == 0)
                return;
        }

        throw new InvalidOperationException("The run ended before it was killed: " + await studio.GetAsync($"/api/runs/{runId}"));
    }

    private static async Task EffectAsync(StudioProcess studio, string runId)
    {
        await foreach (var happened in studio.EventsAsync(runId))
        {
            if (happened["kind"]!.GetValue<string>() == "task-effect")
                return;
        }

        throw new InvalidOperationException("The run ended without ordering anything: " + await studio.GetAsync($"/api/runs/{runId}"));
    }

    /// <summary>Runs another agent again and again until told to stop; each must succeed. Gives how often it did.</summary>
    private async Task<int> RunOthersAsync(string date, CancellationToken stop)
    {
        var count = 0;
        for (; !stop.IsCancellationRequested; count++)
        {
            var result = await Cli.RunAsync(_data.Path, "run", Repository.SampleAgent("weather-to-plan"), "--input", $"date={date}", "--json");
            result.Exit.ShouldBe(0, result.ToString());
            result.Json["outputs"]!["plan"]!.GetValue<string>().ShouldContain(date);
        }

        return count;
    }
}
