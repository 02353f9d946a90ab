using AutoGlm.Practice.Sites.Booking;
using AutoGlm.Practice.Sites.Wordings;
using AutoGlm.Tasks.Running;
using Shouldly;
using Xunit;

namespace AutoGlm.Tasks.EndToEnd.Tests;

/// <summary>A booking site and wordings by an author who has not seen the planner.</summary>
public sealed class SecondBookingSiteTests(TaskBench bench) : IClassFixture<TaskBench>
{
    public static TheoryData<string, int> Cases()
    {
        var cases = new TheoryData<string, int>();
        var seed = 0;
        foreach (var wording in BookingWordings.All)
            cases.Add(wording.Id, seed++ % 16);
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Book_AnyWording_PlacesExactlyThatBooking(string id, int seed)
    {
        var wording = BookingWordings.All.Single(one => one.Id == id);
        var today = DateOnly.FromDateTime(DateTime.Now);
        await using var site = await PracticeBookingSite.StartAsync(seed, CancellationToken.None);

        var host = new RecordingHost();

        var result = await bench.RunAsync(TaskBench.Request(wording.GoalOn(today), site.StartFor(wording.Language), new OutputSpec("reference")), host);

        result.Outcome.ShouldBe(TaskOutcome.Succeeded, $"seed {seed} {site.Variant}\n{wording.GoalOn(today)}\n{Story.Of(result, host)}");
        site.Bookings.Count.ShouldBe(1, Story.Of(result, host));
        wording.ExpectedOn(today).Matches(site.Bookings[0]).ShouldBeTrue($"{wording.GoalOn(today)}\n{site.Bookings[0]}\n{Story.Of(result, host)}");
        result.Outputs["reference"]!.ToString().ShouldBe(site.Bookings[0].Reference);
    }
}
