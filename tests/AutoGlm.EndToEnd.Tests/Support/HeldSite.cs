using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace AutoGlm.EndToEnd.Tests.Support;

/// <summary>
/// Stands before the sample booking site and keeps an order in the air: on its way there, or on its way back. What kills the
/// Studio meanwhile finds the order at that very point, however fast or slow the machine is.
/// </summary>
public sealed class HeldSite : IDisposable
{
    private const string Orders = "/api/bookings";

    private readonly HttpListener _listener = new();
    private readonly HttpClient _site;
    private readonly bool _beforeTheSite;
    private readonly TaskCompletionSource _go = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentBag<Task> _answers = [];
    private readonly Task _serving;

    /// <param name="site">Where the site really is.</param>
    /// <param name="beforeTheSite">True: orders don't reach the site until <see cref="LetGo"/>. False: its answers to them don't come back.</param>
    public HeldSite(Uri site, bool beforeTheSite)
    {
        _site = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = site };
        _beforeTheSite = beforeTheSite;
        using (var port = new TcpListener(IPAddress.Loopback, 0))
        {
            port.Start();
            Origin = new Uri($"http://127.0.0.1:{((IPEndPoint)port.LocalEndpoint).Port}/");
        }

        _listener.Prefixes.Add(Origin.ToString());
        _listener.Start();
        _serving = ServeAsync();
    }

    public Uri Origin { get; }

    /// <summary>What is held goes on if its caller still waits; what comes later isn't held.</summary>
    public void LetGo() => _go.TrySetResult();

    public void Dispose()
    {
        LetGo();
        _listener.Close();
        Task.WhenAll([_serving, .. _answers]).Wait(TimeSpan.FromSeconds(30));
        _site.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
                _answers.Add(AnswerAsync(await _listener.GetContextAsync()));
        }
        catch (Exception stopped) when (stopped is HttpListenerException or ObjectDisposedException or InvalidOperationException)
        {
            // Being closed is how serving ends.
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        try
        {
            var held = context.Request.HttpMethod == "POST" && context.Request.Url!.AbsolutePath == Orders && !_go.Task.IsCompleted;
            using var request = await ReadAsync(context.Request);
            if (held && _beforeTheSite)
            {
                await _go.Task;
                context.Response.Abort();
                return;
            }

            using var answer = await _site.SendAsync(request);
            if (held)
                await _go.Task;
            await WriteAsync(answer, context.Response);
        }
        catch (Exception gone) when (gone is HttpListenerException or HttpRequestException or IOException or ObjectDisposedException)
        {
            context.Response.Abort();
        }
    }

    private static async Task<HttpRequestMessage> ReadAsync(HttpListenerRequest asked)
    {
        var request = new HttpRequestMessage(new HttpMethod(asked.HttpMethod), asked.Url!.PathAndQuery);
        // The site compares it with the Origin: a page calls the host that it came from.
        request.Headers.Host = asked.UserHostName;
        if (asked.HasEntityBody)
        {
            using var body = new MemoryStream();
            await asked.InputStream.CopyToAsync(body);
            request.Content = new ByteArrayContent(body.ToArray());
        }

        foreach (var name in asked.Headers.AllKeys.OfType<string>().Where(name => name is not ("Host" or "Connection" or "Content-Length")))
        {
            if (!request.Headers.TryAddWithoutValidation(name, asked.Headers[name]))
                request.Content?.Headers.TryAddWithoutValidation(name, asked.Headers[name]);
        }

        return request;
    }

    private static async Task WriteAsync(HttpResponseMessage answer, HttpListenerResponse response)
    {
        response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers))
        {
            if (name is "Transfer-Encoding" or "Content-Length")
                continue;
            foreach (var value in values)
                response.Headers.Add(name, value);
        }

        var body = await answer.Content.ReadAsByteArrayAsync();
        response.ContentLength64 = body.Length;
        await response.OutputStream.WriteAsync(body);
        response.Close();
    }
}
