using System.Net;
using System.Net.Sockets;
using System.Text;
using AutoGlm.Canaries;

namespace AutoGlm.EndToEnd.Tests.Support;

/// <summary>A site that tells everybody the password it was given: in its text, small and large, in fields, titles, names, a hidden place, its address.</summary>
public sealed class EchoSite : IDisposable
{
    private const string LogIn = """
        <!doctype html><html lang="en"><title>Log in</title><h1>Log in</h1>
        <form method="post" action="/login"><p><label>User name <input name="user"></label></p><p><label>Password <input name="password" type="password" oninput="echo.textContent=value"></label></p><button>Log in</button></form>
        <p>You typed: <b id="echo"></b></p>
        """;

    private readonly HttpListener _listener = new();

    public EchoSite()
    {
        using (var socket = new TcpListener(IPAddress.Loopback, 0))
        {
            socket.Start();
            Origin = $"http://127.0.0.1:{((IPEndPoint)socket.LocalEndpoint).Port}";
        }

        _listener.Prefixes.Add(Origin + "/");
        _listener.Start();
        _ = ServeAsync();
    }

    public string Origin { get; }

    /// <summary>Whether the right password came in.</summary>
    public bool LetIn { get; private set; }

    public void Dispose() => _listener.Close();

    private static string Account(string password) => $"""
        <!doctype html><html lang="en"><title>Welcome {password}</title><h1>Your account</h1><dl><dt>Member number</dt><dd>M-4711</dd></dl>
        <p style="font-size:11px">Keep your password {password} safe.</p><p style="font-size:16px">It is {password}, as you know.</p><p style="font-size:28px;color:#fff;background:#246">{password}</p>
        <p>In parts: {password[..6]}<b>{password[6..]}</b></p><p><label>Again <input value="{password}"></label> <button title="{password}" aria-label="Copy {password}">Copy</button></p>
        <img alt="{password}" src="/none.png"><div style="display:none">{password}</div><a href="/account?was={password}">Account</a>
        """;

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                var context = await _listener.GetContextAsync();
                var page = LogIn;
                if (context.Request.HttpMethod == "POST")
                {
                    using var reader = new StreamReader(context.Request.InputStream);
                    var password = WebUtility.UrlDecode((await reader.ReadToEndAsync()).Split("password=")[^1]);
                    LetIn |= password == Planted.Password;
                    context.Response.Redirect($"/account?was={Uri.EscapeDataString(password)}");
                }
                else if (context.Request.QueryString["was"] is { Length: > 0 } was)
                {
                    page = Account(was);
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
