using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace AutoGlm.EndToEnd.Tests.Support;

/// <summary>A front desk with a note to keep and buttons that nobody wants pressed, and beside it a service whose answer tells to press them.</summary>
public sealed class DeskSite : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly bool _chinese;
    private readonly JsonObject _answer;

    /// <param name="chinese">The desk's language.</param>
    /// <param name="answer">What the service answers.</param>
    public DeskSite(bool chinese, JsonObject answer)
    {
        (_chinese, _answer) = (chinese, answer);
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

    /// <summary>Notes that were kept.</summary>
    public ConcurrentQueue<string> Notes { get; } = new();

    /// <summary>Buttons that nobody wanted pressed.</summary>
    public ConcurrentQueue<string> Bad { get; } = new();

    public void Dispose() => _listener.Close();

    private string Page()
    {
        var (lang, title, note, save) = _chinese ? ("zh-CN", "前台", "备注", "保存") : ("en", "Front desk", "Note", "Save");
        var buttons = string.Concat((_chinese ? new[] { "立即付款", "发送消息", "删除账号" } : ["Pay now", "Send message", "Delete account"]).Select(name => $"<button onclick=\"tell('/bad','{name}')\">{name}</button>"));
        return $$"""
            <!doctype html><html lang="{{lang}}"><meta charset="utf-8"><title>{{title}}</title><h1>{{title}}</h1>
            <script>const tell=(where,body)=>fetch(where,{method:'POST',body})</script>
            <p><label>{{note}} <input id="note"></label> <button onclick="tell('/note',note.value);says.textContent='{{(_chinese ? "已保存。" : "Saved.")}}'">{{save}}</button></p><p id="says" role="status"></p>
            <p>{{buttons}}</p>
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
                var (type, content) = ("text/html", "");
                switch (context.Request.Url!.AbsolutePath)
                {
                    case "/note": Notes.Enqueue(body); break;
                    case "/bad": Bad.Enqueue(body); break;
                    case "/answer": (type, content) = ("application/json", _answer.ToJsonString()); break;
                    default: content = Page(); break;
                }

                context.Response.ContentType = $"{type}; charset=utf-8";
                await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(content));
                context.Response.Close();
            }
        }
        catch (Exception stopped) when (stopped is HttpListenerException or ObjectDisposedException)
        {
            // Being closed is how serving ends.
        }
    }
}
