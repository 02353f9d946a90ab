using AutoGlm.Connectors.Web.Tests.Support;
using AutoGlm.Tasks.Acting;
using Microsoft.AspNetCore.Http;
using Shouldly;
using Xunit;

namespace AutoGlm.Connectors.Web.Tests.Reach;

/// <summary>
/// Every way out of a page, tried on a name that leads to loopback: with leave it connects there, which shows that the way
/// works, and without leave no connection is made.
/// </summary>
[Collection("reach")]
public sealed class WaysOutTests(ReachFixture reach)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);
    private static int _count;

    public static TheoryData<string> Ways => [.. WayOut.All.Select(way => way.Name)];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Page_ToANameThatLeadsInside_ConnectsOnlyWithLeave(string name)
    {
        (await ReachesAsync(WayOut.Of(name), leave: true)).ShouldBeTrue();
        (await ReachesAsync(WayOut.Of(name), leave: false)).ShouldBeFalse();
    }

    private async Task<bool> ReachesAsync(WayOut way, bool leave)
    {
        var host = $"inside{Interlocked.Increment(ref _count)}.example";
        var target = reach.Inside.Route(PageServer.Html("inside"), host);
        var (question, connection) = reach.Network.Name(host, ["127.0.0.1"]);
        reach.Network.Dialled.Clear();
        var redirect = reach.Site.Route(context =>
        {
            context.Response.Redirect(target);
            return Task.CompletedTask;
        });
        var worker = reach.Site.Route(context =>
        {
            context.Response.ContentType = "text/javascript";
            return context.Response.WriteAsync($"fetch('{target}',{{mode:'no-cors'}})");
        });
        var body = way.Body.Replace("$T", target, StringComparison.Ordinal).Replace("$W", target.Replace("http:", "ws:", StringComparison.Ordinal), StringComparison.Ordinal)
            .Replace("$R", redirect, StringComparison.Ordinal).Replace("$S/worker", new Uri(worker).AbsolutePath, StringComparison.Ordinal);

        var start = reach.Site.Page(body);
        await using (var page = await reach.OpenAsync(way.Leaves ? "about:blank" : start, leave ? [$"{host}:{reach.Inside.Port}"] : []))
        {
            if (way.Leaves)
                await page.DoAsync(GuiVerb.Open, text: start);
            if (way.Taps)
            {
                var node = (await page.LookAsync()).Root.SelfAndDescendants().First(node => node.Name == "Go" && node.Role is "button" or "link");
                await page.DoAsync(GuiVerb.Tap, node);
            }

            await question.WaitAsync(Limit);
            if (leave)
                await connection.WaitAsync(Limit);
        }

        return reach.Network.WasDialled(reach.Inside.Port);
    }
}
