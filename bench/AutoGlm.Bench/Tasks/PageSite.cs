using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AutoGlm.Bench.Tasks;

/// <summary>Serves generated pages on loopback and takes in their form.</summary>
internal sealed class PageSite : IAsyncDisposable
{
    private const string Style = "body{font:14px sans-serif;margin:16px}nav a{margin-right:12px}.cards{display:flex;flex-wrap:wrap;gap:12px;padding:0}.cards li{list-style:none;width:220px;border:1px solid #ccc;padding:8px}td,th{padding:4px 8px;text-align:left}form div{margin:6px 0}label{display:inline-block;width:140px}";

    private const string Script = "document.addEventListener('click',e=>{const b=e.target.closest('button[aria-pressed]');if(!b)return;const on=b.getAttribute('aria-pressed')==='false';b.setAttribute('aria-pressed',on);document.getElementById('status').textContent=b.id+(on?' on':' off')});";

    private readonly WebApplication _app;
    private int _received;

    private PageSite(WebApplication app) => _app = app;

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <summary>Forms that came in with exactly the values of <see cref="VisitForm"/>.</summary>
    public int Received => Volatile.Read(ref _received);

    public static async Task<PageSite> StartAsync(IReadOnlyDictionary<string, GeneratedPage> pages, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var site = new PageSite(builder.Build());
        foreach (var (path, page) in pages) site._app.MapGet(path, () => Results.Content(page.Html, "text/html; charset=utf-8"));
        site._app.MapGet("/busy", () => Results.Content(LiveMeter.BusyPage, "text/html; charset=utf-8"));
        site._app.MapGet("/style.css", () => Results.Content(Style, "text/css"));
        site._app.MapGet("/page.js", () => Results.Content(Script, "text/javascript"));
        site._app.MapPost("/send", site.TakeInAsync);
        await site._app.StartAsync(cancellationToken);
        site.Address = new Uri(site._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return site;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> TakeInAsync(HttpRequest request)
    {
        var sent = await request.ReadFormAsync(request.HttpContext.RequestAborted);
        if (VisitForm.Fields.FirstOrDefault(field => sent[field.Name] != field.Value) is { } wrong)
        {
            return Results.Content($"<!doctype html><title>Refused</title><p role=\"alert\">{wrong.Label} is wrong.</p>", "text/html; charset=utf-8", null, 422);
        }
        var number = Interlocked.Increment(ref _received);
        return Results.Content(
            $"<!doctype html><html lang=\"en\"><title>Request received</title><main><h1>Thank you, your visit is booked</h1><p>Your reference is <strong id=\"reference\">VR-{4000 + number}</strong>.</p></main></html>",
            "text/html; charset=utf-8");
    }
}
