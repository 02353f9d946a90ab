using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AutoGlm.EndToEnd.Tests.Support;

/// <summary>A practice page with two alike buttons, of which the wrong one is called just as a task would say it. Can be drawn anew.</summary>
public sealed class TwinSite : IDisposable
{
    private readonly HttpListener _listener = new();

    public TwinSite()
    {
        using (var socket = new TcpListener(IPAddress.Loopback, 0))
        {
            socket.Start();
            Host = $"127.0.0.1:{((IPEndPoint)socket.LocalEndpoint).Port}";
        }

        _listener.Prefixes.Add($"http://{Host}/");
        _listener.Start();
        _ = ServeAsync();
    }

    public string Host { get; }

    /// <summary>Whether the page looks another way now.</summary>
    public bool Redesigned { get; set; }

    /// <summary>Names of the buttons that were pressed, in order.</summary>
    public ConcurrentQueue<string> Pressed { get; } = new();

    public void Dispose() => _listener.Close();

    private string Page()
    {
        var (wrong, right) = ("<button onclick=\"tell('Show')\">Show</button>", "<button onclick=\"tell('Show details')\">Show details</button>");
        var body = Redesigned ? $"<main><h1>The new look</h1><p>{right}</p><section><h2>More</h2>{wrong}</section></main>" : $"<h1>Room</h1><p>{wrong} {right}</p>";
        return $$"""
            <!doctype html><html lang="en"><meta charset="utf-8"><title>Twins</title>{{body}}
            <p id="says" role="status"></p><script>const tell=async name=>{await fetch('/pressed',{method:'POST',body:name});says.textContent='Shown: '+name}</script>
            """;
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                var context = await _listener.GetContextAsync();
                using var reader = new StreamReader(context.Request.InputStream);
                var body = await reader.ReadToEndAsync();
                if (context.Request.Url!.AbsolutePath == "/pressed")
                    Pressed.Enqueue(body);
                context.Response.ContentType = "text/html; charset=utf-8";
                await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(Page()));
                context.Response.Close();
            }
        }
        catch (Exception stopped) when (stopped is HttpListenerException or ObjectDisposedException)
        {
            // Being closed is how serving ends.
        }
    }
}
