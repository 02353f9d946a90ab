using AutoGlm.Connectors.Api.Http;
using AutoGlm.Tasks.Tools;

namespace AutoGlm.Connectors.Api.Tests.Http;

public class RetryTests
{
    [Fact]
    public async Task SendAsync_BusyTwice_SucceedsAtTheThirdTryAfterGrowingWaits()
    {
        await using var service = await Answering(503, 429, 200);
        using var runner = new Runner();

        var response = await runner.SendAsync(new HttpToolRequest { Url = service.Address.ToString() }, Allow(service));

        response.Tries.ShouldBe(3);
        service.Calls.Count.ShouldBe(3);
        runner.Time.Waits.ShouldBe([TimeSpan.FromMilliseconds(250), TimeSpan.FromMilliseconds(500)]);
    }

    [Theory]
    [InlineData("GET", null, 503, 3)]
    [InlineData("PUT", null, 500, 3)]
    [InlineData("DELETE", null, 408, 3)]
    [InlineData("POST", null, 503, 1)]
    [InlineData("PATCH", null, 503, 1)]
    [InlineData("POST", "run-1/node-1", 503, 3)]
    [InlineData("GET", null, 404, 1)]
    [InlineData("GET", null, 501, 1)]
    [InlineData("GET", null, 400, 1)]
    public async Task SendAsync_ErrorForEver_IsTriedAsOftenAsIsSafe(string method, string? key, int status, int calls)
    {
        await using var service = await Answering(status);
        using var runner = new Runner();

        var failed = await Should.ThrowAsync<HttpStatusException>(() => runner.SendAsync(new HttpToolRequest { Url = service.Address.ToString(), Method = method }, Allow(service) with { IdempotencyKey = key }));

        failed.Response.Status.ShouldBe(status);
        failed.Cure.ShouldNotBeNullOrWhiteSpace();
        service.Calls.Count.ShouldBe(calls);
        service.Calls.ShouldAllBe(call => (key == null) != call.Headers.ContainsKey("Idempotency-Key"));
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("3600", 60)]
    [InlineData("Thu, 01 Jan 2026 12:00:20 GMT", 20)]
    [InlineData("Thu, 01 Jan 2026 11:00:00 GMT", 0)]
    [InlineData("soon", 0.25)]
    public async Task SendAsync_RetryAfter_IsHonouredUpToAMinute(string wish, double seconds)
    {
        await using var service = await Service.StartAsync((context, count) =>
        {
            if (count == 1)
            {
                context.Response.StatusCode = 503;
                context.Response.Headers.RetryAfter = wish;
            }

            return Task.CompletedTask;
        });
        using var runner = new Runner();

        await runner.SendAsync(new HttpToolRequest { Url = service.Address.ToString() }, Allow(service));

        runner.Time.Waits.Sum(wait => wait.TotalSeconds).ShouldBe(seconds);
    }

    [Fact]
    public async Task SendAsync_NobodyListens_IsTriedAgainAndSaysSo()
    {
        var service = await Answering(200);
        var (url, context) = (service.Address.ToString(), Allow(service));
        await service.DisposeAsync();
        using var runner = new Runner();

        var failed = await Should.ThrowAsync<ToolException>(() => runner.SendAsync(new HttpToolRequest { Url = url }, context));

        failed.Retryable.ShouldBeTrue();
        failed.Message.ShouldContain("can't be reached");
        runner.Time.Waits.Count.ShouldBe(2);
    }

    [Fact]
    public async Task SendAsync_NoAnswerInTime_IsAToolError()
    {
        await using var service = await Service.StartAsync((context, _) => Task.Delay(Timeout.Infinite, context.RequestAborted));
        using var runner = new Runner();

        var late = await Should.ThrowAsync<ToolException>(() => runner.Http.SendAsync(
            new HttpToolRequest { Url = service.Address.ToString(), Timeout = TimeSpan.FromSeconds(2), Retries = 0 }, Allow(service), CancellationToken.None));

        late.Field.ShouldBe("timeoutSeconds");
        late.Message.ShouldContain("2 seconds");
    }

    [Fact]
    public async Task SendAsync_Cancelled_StopsAtOnce()
    {
        using var cancel = new CancellationTokenSource();
        await using var service = await Service.StartAsync(async (context, _) =>
        {
            await cancel.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        using var runner = new Runner();

        await Should.ThrowAsync<OperationCanceledException>(() => runner.Http.SendAsync(new HttpToolRequest { Url = service.Address.ToString(), Timeout = TimeSpan.FromMinutes(10) }, Allow(service), cancel.Token));
    }

    /// <summary>The statuses in turn, the last one for ever.</summary>
    private static Task<Service> Answering(params int[] statuses) => Service.StartAsync((context, count) =>
    {
        context.Response.StatusCode = statuses[Math.Min(count, statuses.Length) - 1];
        return Task.CompletedTask;
    });

    private static HttpToolContext Allow(Service service) => new() { AllowedPrivateHosts = [service.Host] };
}
