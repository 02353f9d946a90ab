namespace AutoGlm.Connectors.Web.Tests.Reach;

/// <summary>One way in which a page reaches out.</summary>
/// <param name="Name">Tells it in a test's name.</param>
/// <param name="Body">The page; <c>$T</c> is the target's address, <c>$W</c> the same for sockets, <c>$R</c> a redirect to it, <c>$S</c> scripts of the page's own site.</param>
/// <param name="Taps">Whether the link or button “Go” has to be tapped.</param>
/// <param name="Leaves">Whether the page sends its window there by itself.</param>
public sealed record WayOut(string Name, string Body, bool Taps = false, bool Leaves = false)
{
    public static readonly WayOut[] All =
    [
        new("picture", "<img src='$T'>"),
        new("picture redirected", "<img src='$R'>"),
        new("picture set", "<img srcset='$T 1x'>"),
        new("svg picture", "<svg width=9 height=9><image href='$T' width=9 height=9 /></svg>"),
        new("video", "<video src='$T' preload=auto></video>"),
        new("script", "<script src='$T'></script>"),
        new("module", "<script type=module>import('$T')</script>"),
        new("style sheet", "<link rel=stylesheet href='$T'>"),
        new("style background", "<p style=\"background:url($T)\">x</p>"),
        new("style import", "<style>@import url($T);</style>"),
        new("font", "<style>@font-face{font-family:f;src:url($T)}</style><p style='font-family:f'>x</p>"),
        new("preload", "<link rel=preload as=image href='$T'>"),
        new("prefetch", "<link rel=prefetch href='$T'>"),
        new("fetch", "<script>fetch('$T',{mode:'no-cors'})</script>"),
        new("fetch redirected", "<script>fetch('$R',{mode:'no-cors'})</script>"),
        new("fetch that outlives", "<script>fetch('$T',{mode:'no-cors',method:'POST',keepalive:true,body:'x'})</script>"),
        new("request", "<script>const x=new XMLHttpRequest();x.open('GET','$T');x.send()</script>"),
        new("beacon", "<script>navigator.sendBeacon('$T','x')</script>"),
        new("socket", "<script>new WebSocket('$W')</script>"),
        new("event stream", "<script>new EventSource('$T')</script>"),
        new("worker", "<script>new Worker('$S/worker')</script>"),
        new("blob worker", "<script>new Worker(URL.createObjectURL(new Blob([\"fetch('$T',{mode:'no-cors'})\"])))</script>"),
        new("shared worker", "<script>new SharedWorker('$S/worker')</script>"),
        new("service worker", "<script>navigator.serviceWorker.register('$S/worker')</script>"),
        new("frame", "<iframe src='$T'></iframe>"),
        new("frame redirected", "<iframe src='$R'></iframe>"),
        new("frame in srcdoc", "<iframe srcdoc=\"<iframe src='$T'></iframe>\"></iframe>"),
        new("fetch in srcdoc", "<iframe srcdoc=\"<script>fetch('$T',{mode:'no-cors'})</script>\"></iframe>"),
        new("fetch in sandbox", "<iframe sandbox=allow-scripts srcdoc=\"<script>fetch('$T',{mode:'no-cors'})</script>\"></iframe>"),
        new("object", "<object data='$T' width=99 height=99></object>"),
        new("embed", "<embed src='$T' width=99 height=99>"),
        new("form into frame", "<iframe name=f></iframe><form action='$T' method=post target=f></form><script>document.forms[0].submit()</script>"),
        new("post", "<form action='$T' method=post><button>Go</button></form>", true),
        new("link", "<a href='$T'>Go</a>", true),
        new("link to a new tab", "<a href='$T' target=_blank rel=noopener>Go</a>", true),
        new("link redirected", "<a href='$R'>Go</a>", true),
        new("link that pings", "<a href='#x' ping='$T'>Go</a>", true),
        new("download link", "<a href='$T' download=x.csv>Go</a>", true),
        new("new window", "<button onclick=\"window.open('$T')\">Go</button>", true),
        new("window of nothing", "<button onclick=\"const w=window.open('about:blank');w.location='$T'\">Go</button>", true),
        new("location", "<button onclick=\"location='$T'\">Go</button>", true),
        new("location replaced", "<button onclick=\"location.replace('$T')\">Go</button>", true),
        new("javascript link", "<a href=\"javascript:location.assign('$T')\">Go</a>", true),
        new("meta refresh", "<meta http-equiv=refresh content='0;url=$T'>", Leaves: true),
        new("base", "<base href='$T'><img src='/x'>"),
        new("form sent by its address", "<form action='$T'><input name=q value=1><button>Go</button></form>", true),
        new("history rewritten", "<button onclick=\"history.replaceState({},'','/other');location.assign('$T')\">Go</button>", true),
        new("timer", "<script>setTimeout(()=>new Image().src='$T',50)</script>"),
    ];

    public static WayOut Of(string name) => All.Single(way => way.Name == name);
}
