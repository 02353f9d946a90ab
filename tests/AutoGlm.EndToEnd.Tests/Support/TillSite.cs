using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using AutoGlm.Canaries;

namespace AutoGlm.EndToEnd.Tests.Support;

/// <summary>
/// A small site with a till, where paying is final, and a gate that wants a person. It keeps what was posted to it. Things
/// stand at fixed places, so that a hand on their picture can hit them.
/// </summary>
public sealed class TillSite : IDisposable
{
    /// <summary>Middle of the field for the number of pieces, in the page's pixels.</summary>
    public static readonly (double X, double Y) Pieces = (200, 120);

    /// <summary>Middle of the field for the user's name at the log-in.</summary>
    public static readonly (double X, double Y) User = (200, 120);

    /// <summary>Middle of the box that a person ticks at the gate.</summary>
    public static readonly (double X, double Y) Tick = (110, 110);

    private const string Till = """
        <!doctype html><html lang="en"><title>Till</title><style>input#pieces{position:absolute;left:100px;top:100px;width:200px;height:40px}
        form{padding-top:200px}</style><h1>Your basket</h1>
        <form method="post" action="/pay"><label for="pieces">Pieces</label><input id="pieces" name="pieces" type="text" value="1">
        <p>Total: <span id="total">$10.00</span></p><button>Pay now</button></form>
        <script>document.getElementById('pieces').addEventListener('input',e=>{document.getElementById('total').textContent='$'+(10*Number(e.target.value||0)).toFixed(2)})</script>
        """;

    private const string Gate = """
        <!doctype html><html lang="en"><title>Gate</title><style>#tick{position:absolute;left:100px;top:100px;width:20px;height:20px}p{padding-top:120px}</style>
        <h1>Security check</h1><input type="checkbox" id="tick" aria-label="I'm not a robot"><p>I'm not a robot</p>
        <script>document.getElementById('tick').addEventListener('change',()=>{if(!/ask/.test(location.search)||confirm('Are you sure?')){document.title='Office';document.body.innerHTML='<h1>Opening hours</h1><dl><dt>Monday</dt><dd>9:30 to 17:15</dd></dl>'}})</script>
        """;

    private const string LogIn = """
        <!doctype html><html lang="en"><title>Log in</title><style>input{position:absolute;left:100px;width:200px;height:40px}#user{top:100px}#password{top:160px}
        button{position:absolute;left:100px;top:230px;width:200px;height:40px}</style><h1>Log in</h1>
        <form method="post" action="/login"><input id="user" name="user" aria-label="User name"><input id="password" name="password" type="password" aria-label="Password"><button>Log in</button></form>
        """;

    private readonly HttpListener _listener = new();
    private readonly ConcurrentQueue<string> _posted = new();
    private volatile string _session = $"{Planted.Cookie}-{Guid.NewGuid():N}";

    public TillSite()
    {
        Origin = new Uri($"http://127.0.0.1:{FreePort()}/");
        _listener.Prefixes.Add(Origin.ToString());
        _listener.Start();
        _ = ServeAsync();
    }

    public Uri Origin { get; }

    /// <summary>Bodies of what was posted, in order.</summary>
    public IReadOnlyList<string> Posted => [.. _posted];

    /// <summary>Whoever was logged in is no more.</summary>
    public void LogEverybodyOut() => _session = $"{Planted.Cookie}-{Guid.NewGuid():N}";

    public void Dispose() => _listener.Close();

    private static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                var context = await _listener.GetContextAsync();
                var path = context.Request.Url!.AbsolutePath;
                var page = path == "/gate" ? Gate
                    : path != "/account" ? Till
                    : context.Request.Cookies["session"]?.Value == _session ? "<!doctype html><html lang=\"en\"><title>Account</title><h1>Your account</h1><dl><dt>Member number</dt><dd>M-4711</dd></dl>"
                    : LogIn;
                if (context.Request.HttpMethod == "POST")
                {
                    using var reader = new StreamReader(context.Request.InputStream);
                    _posted.Enqueue(await reader.ReadToEndAsync());
                }

                if (path == "/login")
                {
                    context.Response.Headers["Set-Cookie"] = $"session={_session}; Path=/; HttpOnly; Max-Age=86400";
                    context.Response.Redirect("/account");
                }
                else if (context.Request.HttpMethod == "POST")
                {
                    page = "<!doctype html><html lang=\"en\"><title>Paid</title><h1>Payment complete</h1><p>Thank you. Reference: PX-7731</p>";
                }

                context.Response.ContentType = "text/html; charset=utf-8";
                await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(page));
                context.Response.Close();
            }
        }
        catch (Exception stopped) when (stopped is HttpListenerException or ObjectDisposedException)
        {
            // Being closed is how serving ends.
        }
    }
}
