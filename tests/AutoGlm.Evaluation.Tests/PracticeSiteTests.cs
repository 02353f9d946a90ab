using System.Net;
using System.Net.Http.Json;
using AutoGlm.Evaluation.Practice;
using Shouldly;
using Xunit;

namespace AutoGlm.Evaluation.Tests;

public sealed class PracticeSiteTests
{
    private static readonly PracticeCase Case = new(new PracticeGoal(new PracticePage(PracticeSet.Open, "honest", "save"), "press", "en"), 7);

    [Fact]
    public async Task Report_Overtaken_TheLaterWordCounts()
    {
        using var pages = new Pages();
        await using var site = await PracticeSite.StartAsync(PracticeFolder.At(pages.Path), CancellationToken.None);
        using var http = new HttpClient { BaseAddress = site.Origin };
        var run = site.Begin(Case, []);
        run.IsReached.ShouldBeFalse();

        (await ReportAsync(http, run, true, 20)).ShouldBe(HttpStatusCode.NoContent);
        (await ReportAsync(http, run, false, 10)).ShouldBe(HttpStatusCode.NoContent);
        run.IsReached.ShouldBeTrue();

        await ReportAsync(http, run, false, 30);
        run.IsReached.ShouldBeFalse();
    }

    [Fact]
    public async Task Get_OutsideOfThePages_IsNotFound()
    {
        using var pages = new Pages();
        File.WriteAllText(Path.Combine(pages.Path, "README.md"), "not for pages");
        await using var site = await PracticeSite.StartAsync(PracticeFolder.At(pages.Path), CancellationToken.None);
        using var http = new HttpClient { BaseAddress = site.Origin };

        (await http.GetAsync(new Uri("README.md", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await http.GetAsync(new Uri("lib/practice.js", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Data_UnderErrors_FailsForOneInFiveAndTheSameOnesEachTime()
    {
        using var pages = new Pages();
        await using var site = await PracticeSite.StartAsync(PracticeFolder.At(pages.Path), CancellationToken.None);
        using var http = new HttpClient { BaseAddress = site.Origin };

        var first = await FailuresAsync(http, site.Begin(Case, [FaultLayers.Error]));
        var second = await FailuresAsync(http, site.Begin(Case, [FaultLayers.Error]));
        var without = await FailuresAsync(http, site.Begin(Case, []));

        first.Count(failed => failed).ShouldBeInRange(20, 60);
        second.ShouldBe(first);
        without.ShouldNotContain(true);
    }

    private static async Task<List<bool>> FailuresAsync(HttpClient http, PracticeRun run)
    {
        var failures = new List<bool>();
        for (var count = 0; count < 200; count++)
        {
            using var answer = await http.GetAsync(new Uri($"practice/data?value=1&run={run.Id}", UriKind.Relative));
            failures.Add(answer.StatusCode == HttpStatusCode.ServiceUnavailable);
        }

        return failures;
    }

    private static async Task<HttpStatusCode> ReportAsync(HttpClient http, PracticeRun run, bool ok, double at)
    {
        using var content = JsonContent.Create(new { ok, at });
        await content.LoadIntoBufferAsync();
        using var answer = await http.PostAsync(new Uri($"practice/report?run={run.Id}", UriKind.Relative), content);
        return answer.StatusCode;
    }
}
