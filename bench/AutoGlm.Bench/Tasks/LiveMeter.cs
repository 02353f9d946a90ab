using System.Diagnostics;
using System.Security.Cryptography;
using AutoGlm.Connectors.Web;
using AutoGlm.Studio.Watching;
using AutoGlm.Tasks.Surfaces;

namespace AutoGlm.Bench.Tasks;

/// <summary>The live view of a page that never rests: how many different pictures a second it gives, and what looking at the page costs the task meanwhile.</summary>
internal static class LiveMeter
{
    /// <summary>Six hundred tiles that all move, and numbers that count, sixty times a second.</summary>
    public const string BusyPage = """
        <!doctype html><html lang="en"><title>Busy</title><style>body{margin:0;font:12px sans-serif}i{position:absolute;width:36px;height:22px;font-style:normal;color:#fff}</style><h1>Busy</h1>
        <script>const all=[];for(let n=0;n<600;n++){const i=document.createElement('i');i.style.background=`hsl(${n*7} 70% 45%)`;document.body.append(i);all.push(i)}
        let t=0;(function go(){t++;all.forEach((i,n)=>{i.style.left=(n%30*42+20*Math.sin((t+n)/9))+'px';i.style.top=(60+Math.floor(n/30)*36+8*Math.cos((t+n)/7))+'px';if(n%10===0)i.textContent=t+n});requestAnimationFrame(go)})()</script></html>
        """;

    private const int Looks = 30;
    private static readonly TimeSpan Watching = TimeSpan.FromSeconds(5);

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(WebSurfaceProvider web, Uri address, CancellationToken cancellationToken)
    {
        await using var surface = await web.OpenAsync(new SurfaceRequest { Kind = "web", Start = address.ToString(), Reach = new OpenReach(), Secrets = new NoSecrets() }, cancellationToken);
        var alone = await ObserveAsync(surface, cancellationToken);
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var watching = WatchAsync(surface, enough.Token);
        var watched = await ObserveAsync(surface, cancellationToken);
        await Task.Delay(Watching, cancellationToken);
        await enough.CancelAsync();
        var (pictures, seconds, captures) = await watching;
        return
        [
            new("livePicturesPerSecond", pictures / seconds),
            new("liveCaptureMs", captures.Median),
            new("liveCaptureP95Ms", captures.P95),
            new("liveObserveMs", watched),
            new("ratioLiveObserveToUnwatched", watched / alone),
        ];
    }

    /// <summary>At the live view's own pace. Pictures that are the same as the last don't count.</summary>
    private static async Task<(int Pictures, double Seconds, Timings Captures)> WatchAsync(ISurface surface, CancellationToken stop)
    {
        var (pictures, last, captures, clock) = (0, "", new Timings(), Stopwatch.StartNew());
        while (!stop.IsCancellationRequested)
        {
            var lap = new Lap();
            var picture = await surface.CaptureAsync(CancellationToken.None);
            var taken = lap.Next();
            captures.Add(taken);
            var print = Convert.ToHexString(SHA256.HashData(picture.Bytes.Span));
            if (print != last) pictures++;
            last = print;
            if (LivePictures.Pace.TotalMilliseconds - taken is > 0 and var rest) await Task.Delay(TimeSpan.FromMilliseconds(rest), CancellationToken.None);
        }
        return (pictures, clock.Elapsed.TotalSeconds, captures);
    }

    private static async Task<double> ObserveAsync(ISurface surface, CancellationToken cancellationToken)
    {
        var timings = new Timings();
        for (var look = 0; look < Looks; look++)
        {
            var lap = new Lap();
            await surface.ObserveAsync(cancellationToken);
            timings.Add(lap.Next());
        }
        return timings.Median;
    }
}
