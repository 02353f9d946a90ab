using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.FileProviders;

namespace AutoGlm.Evaluation.Practice;

/// <summary>
/// Serves a practice folder on a free port of loopback. Beside the files it takes a page's report at
/// <c>POST /practice/report?run=ID</c>, and <c>/practice/data</c> gives back what it is sent: its <c>value</c>, or the body.
/// </summary>
public sealed class PracticeSite : IAsyncDisposable
{
    private const string RunCookie = "practice-run";
    private const int LongestReport = 1000;
    private static readonly string[] Served = ["/open", "/held", "/lib"];

    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, PracticeRun> _runs = new(StringComparer.Ordinal);
    private int _count;

    private PracticeSite(WebApplication app) => _app = app;

    /// <summary>Scheme, host and port.</summary>
    public Uri Origin { get; private set; } = null!;

    public static async Task<PracticeSite> StartAsync(PracticeFolder folder, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var site = new PracticeSite(app);
        app.Use(site.HandleAsync);
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new PhysicalFileProvider(folder.Path),
            OnPrepareResponse = prepared => prepared.Context.Response.Headers.CacheControl = "no-store",
        });
        try
        {
            await app.StartAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await app.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        site.Origin = new Uri(app.Urls.Single());
        return site;
    }

    /// <summary>Opens a run; <see cref="End"/> forgets it.</summary>
    public PracticeRun Begin(PracticeCase practice, IReadOnlyList<string> faults)
    {
        ArgumentNullException.ThrowIfNull(practice);
        ArgumentNullException.ThrowIfNull(faults);
        var id = $"r{Interlocked.Increment(ref _count)}";
        var start = new Uri(Origin, $"{practice.Path}&run={id}{FaultLayers.Query(faults)}");
        var run = new PracticeRun(id, start, faults.Contains(FaultLayers.Error) ? new Random(practice.Print) : null);
        _runs[id] = run;
        return run;
    }

    public void End(PracticeRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        _runs.TryRemove(run.Id, out _);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task HandleAsync(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        var isData = request.Path == "/practice/data";
        if (request.Path == "/practice/report")
        {
            await TakeReportAsync(context).ConfigureAwait(false);
            return;
        }

        if (!isData && !Served.Any(folder => request.Path.StartsWithSegments(folder, StringComparison.Ordinal)))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var isPage = request.Path.Value!.EndsWith(".html", StringComparison.Ordinal);
        if ((isData || isPage) && RunOf(context) is { } run)
        {
            // Later requests of the page don't name the run themselves.
            context.Response.Cookies.Append(RunCookie, run.Id, new CookieOptions { SameSite = SameSiteMode.Lax, Path = "/" });
            if (run.FailsNext())
            {
                await RefuseAsync(context).ConfigureAwait(false);
                return;
            }
        }

        if (isData)
            await GiveBackAsync(context).ConfigureAwait(false);
        else
            await next(context).ConfigureAwait(false);
    }

    private PracticeRun? RunOf(HttpContext context)
    {
        var id = context.Request.Query["run"].ToString();
        if (id.Length == 0)
            id = context.Request.Cookies[RunCookie] ?? "";
        return _runs.GetValueOrDefault(id);
    }

    private async Task TakeReportAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        if (!HttpMethods.IsPost(context.Request.Method) || context.Request.ContentLength is not (> 0 and <= LongestReport))
            return;
        try
        {
            var report = await JsonSerializer.DeserializeAsync<Said>(context.Request.Body, JsonSerializerOptions.Web, context.RequestAborted).ConfigureAwait(false);
            RunOf(context)?.Report(report!.Ok, report.At);
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        }
        catch (JsonException)
        {
            // Whatever it was, it was no report: the status says so.
        }
    }

    private static async Task GiveBackAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentType = "application/json; charset=utf-8";
        if (context.Request.Query.TryGetValue("value", out var value))
            await context.Response.WriteAsync(value.ToString(), context.RequestAborted).ConfigureAwait(false);
        else
            await context.Request.Body.CopyToAsync(context.Response.Body, context.RequestAborted).ConfigureAwait(false);
    }

    private static Task RefuseAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync(
            "<!doctype html><title>503</title><h1>503 Service unavailable</h1><p>The server is busy. Please try again in a moment.</p>",
            context.RequestAborted);
    }

    private sealed record Said(bool Ok, double At);
}
