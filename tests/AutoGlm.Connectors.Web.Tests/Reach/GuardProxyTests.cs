using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text;
using AutoGlm.Connectors.Web.Reach;
using AutoGlm.Connectors.Web.Tests.Support;
using AutoGlm.Tasks.Reach;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;
using Xunit;

namespace AutoGlm.Connectors.Web.Tests.Reach;

/// <summary>The proxy hands on what it is given, in every shape that traffic takes.</summary>
public sealed class GuardProxyTests : IAsyncLifetime
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);
    private readonly List<IAsyncDisposable> _open = [];
    private PageServer _site = null!;
    private GuardProxy _proxy = null!;
    private HttpClient _http = null!;

    public async Task InitializeAsync()
    {
        _site = await PageServer.StartAsync();
        _proxy = Start();
        _http = Client(_proxy);
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        foreach (var proxy in _open)
            await proxy.DisposeAsync();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task Plain_RequestsOneAfterTheOther_KeepTheirConnection()
    {
        var ports = new List<int>();
        var address = _site.Route(context =>
        {
            ports.Add(context.Connection.RemotePort);
            return context.Response.WriteAsync(context.Request.Path + context.Request.QueryString + context.Request.Headers["X-Mine"]);
        });

        using var message = new HttpRequestMessage(HttpMethod.Get, address + "?a=%20b&c=ä") { Headers = { { "X-Mine", "1" } } };
        using var answer = await _http.SendAsync(message);
        (await answer.Content.ReadAsStringAsync()).ShouldEndWith("?a=%20b&c=%C3%A41");
        await _http.GetStringAsync(address);

        ports.Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Plain_ManyAtOnce_AreAllAnswered()
    {
        var address = _site.Route(context => context.Response.WriteAsync(context.Request.Query["n"].ToString()));

        var answers = await Task.WhenAll(Enumerable.Range(0, 400).Select(n => _http.GetStringAsync($"{address}?n={n}")));

        answers.ShouldBe(Enumerable.Range(0, 400).Select(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Plain_LargeBodiesBothWays_ArriveWhole(bool chunked)
    {
        var body = RandomNumberGenerator.GetBytes(20_000_000);
        var address = _site.Route(async context =>
        {
            context.Features.Get<IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = null;
            // The client reads no answer before it has sent all.
            var whole = new MemoryStream();
            await context.Request.Body.CopyToAsync(whole);
            await context.Response.Body.WriteAsync(whole.ToArray());
        });
        using var content = new ByteArrayContent(body);
        using var message = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        message.Headers.TransferEncodingChunked = chunked;

        using var answer = await _http.SendAsync(message);
        var back = await answer.Content.ReadAsByteArrayAsync();

        SHA256.HashData(back).ShouldBe(SHA256.HashData(body));
        (await _http.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Plain_BodyAnnouncedFirst_IsSentAfterTheServersWord()
    {
        var address = _site.Route(async context => await context.Response.WriteAsync(await new StreamReader(context.Request.Body).ReadToEndAsync()));
        using var message = new HttpRequestMessage(HttpMethod.Put, address) { Content = new StringContent("later"), Headers = { ExpectContinue = true } };

        using var answer = await _http.SendAsync(message);

        (await answer.Content.ReadAsStringAsync()).ShouldBe("later");
    }

    [Fact]
    public async Task Plain_Stream_ArrivesPieceByPiece()
    {
        var next = new SemaphoreSlim(0);
        var address = _site.Route(async context =>
        {
            for (var n = 0; n < 3; n++)
            {
                await next.WaitAsync();
                await context.Response.WriteAsync($"data: {n}\n");
                await context.Response.Body.FlushAsync();
            }
        });
        next.Release();
        using var answer = await _http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync());

        // The next piece is written only after the one before was read.
        for (var n = 0; n < 3; n++)
        {
            (await reader.ReadLineAsync()).ShouldBe($"data: {n}");
            next.Release();
        }

        (await reader.ReadLineAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task Plain_CallerThatGoes_IsNoticedByTheServer()
    {
        var (begun, gone) = (new TaskCompletionSource(), new TaskCompletionSource());
        var address = _site.Route(async context =>
        {
            context.RequestAborted.Register(gone.SetResult);
            await context.Response.WriteAsync("begun");
            await context.Response.Body.FlushAsync();
            begun.SetResult();
            await gone.Task;
        });
        var answer = await _http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead);
        await begun.Task.WaitAsync(Limit);

        answer.Dispose();

        await gone.Task.WaitAsync(Limit);
    }

    [Fact]
    public async Task Plain_AnswerThatBreaksOff_IsNotTakenForAWholeOne()
    {
        // Without a length the end of the connection is the end of the answer, so how it ends is all there is to tell.
        using var server = new RawServer(async socket =>
        {
            await RawServer.ReadHeadAsync(socket);
            await socket.SendAsync("HTTP/1.0 200 OK\r\n\r\nhalf"u8.ToArray());
            await RawServer.ReadHeadAsync(socket);
            socket.Close(0);
        });
        using var client = await ConnectAsync(_proxy);
        await client.SendAsync(Encoding.ASCII.GetBytes($"GET {server.Address}/ HTTP/1.1\r\nHost: x\r\n\r\n"));
        (await RawServer.ReadAsync(client, "half")).ShouldEndWith("half");
        await client.SendAsync(Encoding.ASCII.GetBytes($"GET {server.Address}/ HTTP/1.1\r\nHost: x\r\n\r\n"));

        await Should.ThrowAsync<SocketException>(async () => await client.ReceiveAsync(new byte[10]).WaitAsync(Limit));
    }

    [Fact]
    public async Task Plain_OldServer_EndsByClosing()
    {
        using var server = new RawServer(async socket =>
        {
            await RawServer.ReadHeadAsync(socket);
            await socket.SendAsync("HTTP/1.0 200 OK\r\n\r\nwhole"u8.ToArray());
        });

        (await _http.GetStringAsync(server.Address)).ShouldBe("whole");
    }

    [Fact]
    public async Task Plain_Head_LosesWhatIsForProxiesOnly()
    {
        string? head = null;
        using var server = new RawServer(async socket =>
        {
            head = await RawServer.ReadHeadAsync(socket);
            await socket.SendAsync("HTTP/1.1 204 None\r\n\r\n"u8.ToArray());
        });
        using var client = await ConnectAsync(_proxy);
        await client.SendAsync(Encoding.ASCII.GetBytes($"GET {server.Address}/a?b HTTP/1.1\r\nHost: {new Uri(server.Address).Authority}\r\nProxy-Connection: keep-alive\r\nProxy-Authorization: Basic eA==\r\nX: y\r\n\r\n"));
        await RawServer.ReadAsync(client, "\r\n\r\n");

        head.ShouldBe($"GET /a?b HTTP/1.1\r\nHost: {new Uri(server.Address).Authority}\r\nConnection: keep-alive\r\nX: y\r\n\r\n");
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\nHost: x\r\n\r\n")]
    [InlineData("GET ftp://127.0.0.1/ HTTP/1.1\r\n\r\n")]
    [InlineData("CONNECT nothing HTTP/1.1\r\n\r\n")]
    [InlineData("nonsense\r\n\r\n")]
    [InlineData("POST http://127.0.0.1:1/ HTTP/1.1\r\nContent-Length: -5\r\n\r\n")]
    public async Task Head_ThatIsNoRequestToAProxy_EndsTheConnection(string head)
    {
        using var client = await ConnectAsync(_proxy);
        await client.SendAsync(Encoding.ASCII.GetBytes(head));

        (await RawServer.ReadAsync(client, null)).ShouldNotContain(" 200 ");
    }

    [Fact]
    public async Task Tunnel_WebSocket_SpeaksBothWays()
    {
        var address = _site.Route(Echo);
        using var socket = new ClientWebSocket();
        socket.Options.Proxy = new WebProxy(_proxy.Address);
        await socket.ConnectAsync(new Uri(address.Replace("http:", "ws:", StringComparison.Ordinal)), CancellationToken.None);
        var buffer = new byte[16];

        for (var n = 0; n < 20; n++)
        {
            await socket.SendAsync(new[] { (byte)n }, WebSocketMessageType.Binary, true, CancellationToken.None);
            (await socket.ReceiveAsync(buffer, CancellationToken.None)).Count.ShouldBe(1);
            buffer[0].ShouldBe((byte)n);
        }

        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        socket.State.ShouldBe(WebSocketState.Closed);
    }

    [Fact]
    public async Task Plain_Upgrade_SpeaksBothWays()
    {
        using var server = new RawServer(async socket =>
        {
            (await RawServer.ReadHeadAsync(socket)).ShouldContain("Upgrade: x");
            await socket.SendAsync("HTTP/1.1 101 Switching\r\n\r\n"u8.ToArray());
            await socket.SendAsync(Encoding.ASCII.GetBytes("heard " + await RawServer.ReadAsync(socket, "!")));
        });
        using var client = await ConnectAsync(_proxy);
        await client.SendAsync(Encoding.ASCII.GetBytes($"GET {server.Address}/ HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n"));
        await RawServer.ReadAsync(client, "\r\n\r\n");
        await client.SendAsync("GET no request!"u8.ToArray());

        (await RawServer.ReadAsync(client, null)).ShouldBe("heard GET no request!");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Tunnel_SideThatSaysItIsDone_IsStillAnswered(bool client)
    {
        using var server = new RawServer(async socket =>
        {
            if (client)
            {
                var said = await RawServer.ReadAsync(socket, null);
                await socket.SendAsync(Encoding.ASCII.GetBytes("heard " + said));
                return;
            }

            await socket.SendAsync("bye"u8.ToArray());
            socket.Shutdown(SocketShutdown.Send);
            (await RawServer.ReadAsync(socket, null)).ShouldBe("still here");
        });
        using var caller = await ConnectAsync(_proxy);
        await caller.SendAsync(Encoding.ASCII.GetBytes($"CONNECT {new Uri(server.Address).Authority} HTTP/1.1\r\n\r\n"));
        (await RawServer.ReadAsync(caller, "\r\n\r\n")).ShouldContain(" 200 ");
        if (!client)
            (await RawServer.ReadAsync(caller, null)).ShouldBe("bye");
        await caller.SendAsync("still here"u8.ToArray());
        caller.Shutdown(SocketShutdown.Send);

        if (client)
            (await RawServer.ReadAsync(caller, null)).ShouldBe("heard still here");
        await server.Served.WaitAsync(Limit);
    }

    [Fact]
    public async Task Place_ThatIsRefused_GetsNoConnectionAndNoAnswer()
    {
        var proxy = Start(new NamedPlaces());
        using var http = Client(proxy);

        await Should.ThrowAsync<HttpRequestException>(() => http.GetAsync(_site.Page("x")));
        using var caller = await ConnectAsync(proxy);
        await caller.SendAsync(Encoding.ASCII.GetBytes($"CONNECT 127.0.0.1:{_site.Port} HTTP/1.1\r\n\r\n"));

        (await RawServer.ReadAsync(caller, null)).ShouldStartWith("HTTP/1.1 502 ");
        _site.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task Dispose_WithConnectionsOpen_EndsThemAll()
    {
        var address = _site.Route(async context =>
        {
            await context.Response.WriteAsync("begun");
            await context.Response.Body.FlushAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        using var answer = await _http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead);
        var stream = await answer.Content.ReadAsStreamAsync();
        await stream.ReadExactlyAsync(new byte[5]);

        await _proxy.DisposeAsync();

        await Should.ThrowAsync<Exception>(async () => await stream.ReadExactlyAsync(new byte[1]).AsTask().WaitAsync(Limit));
        await Should.ThrowAsync<SocketException>(() => ConnectAsync(_proxy));
    }

    [Fact]
    public async Task Connect_FirstAddressDead_TakesTheNextBeforeLong()
    {
        using var closed = new TcpListener(IPAddress.Parse("127.0.0.3"), 0);
        closed.Start();
        var port = ((IPEndPoint)closed.LocalEndpoint).Port;
        var connector = new GuardedConnector(new TestNetwork(), new Slow());

        using var socket = await connector.DialAsync([IPAddress.Parse("127.0.0.2"), IPAddress.Parse("127.0.0.3")], port, CancellationToken.None).AsTask().WaitAsync(Limit);

        ((IPEndPoint)socket.RemoteEndPoint!).Address.ToString().ShouldBe("127.0.0.3");
    }

    [Theory]
    [InlineData("http://public.example/x", 200)]
    [InlineData("http://10.0.0.1/x", 0)]
    [InlineData("http://metadata.google.internal/", 0)]
    public async Task Upstream_ProxyOfTheMachine_IsGoneThroughAndLetInBy(string address, int status)
    {
        string? head = null;
        using var upstream = new RawServer(async socket =>
        {
            head = await RawServer.ReadHeadAsync(socket);
            await socket.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"u8.ToArray());
        });
        var way = new WebProxy(upstream.Address) { Credentials = new NetworkCredential("me", "word") };
        using var http = Client(Start(new NamedPlaces(), way));

        if (status == 0)
        {
            await Should.ThrowAsync<HttpRequestException>(() => http.GetAsync(address));
            head.ShouldBeNull();
            return;
        }

        ((int)(await http.GetAsync(address)).StatusCode).ShouldBe(status);
        head.ShouldNotBeNull().ShouldStartWith($"GET {address} HTTP/1.1\r\n");
        head.ShouldContain("Proxy-Authorization: Basic bWU6d29yZA==\r\n");
    }

    [Fact]
    public async Task Upstream_Tunnel_IsAskedForAndHandsOnEverything()
    {
        string? head = null;
        using var upstream = new RawServer(async socket =>
        {
            head = await RawServer.ReadHeadAsync(socket);
            await socket.SendAsync("HTTP/1.1 200 OK\r\n\r\nhello"u8.ToArray());
            await socket.SendAsync(Encoding.ASCII.GetBytes(await RawServer.ReadAsync(socket, "!")));
        });
        using var caller = await ConnectAsync(Start(new NamedPlaces(), new WebProxy(upstream.Address)));
        await caller.SendAsync("CONNECT public.example:443 HTTP/1.1\r\n\r\n"u8.ToArray());
        await RawServer.ReadAsync(caller, "hello");
        await caller.SendAsync("there!"u8.ToArray());

        (await RawServer.ReadAsync(caller, null)).ShouldBe("there!");
        head.ShouldNotBeNull().ShouldStartWith("CONNECT public.example:443 HTTP/1.1\r\n");
    }

    private static async Task Echo(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var buffer = new byte[16];
        while (await socket.ReceiveAsync(buffer, CancellationToken.None) is { MessageType: not WebSocketMessageType.Close } heard)
            await socket.SendAsync(buffer.AsMemory(0, heard.Count), heard.MessageType, true, CancellationToken.None);
        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
    }

    private GuardProxy Start(NamedPlaces? policy = null, IWebProxy? upstream = null)
    {
        var connector = new GuardedConnector(new TestNetwork());
        var way = new UpstreamProxy(upstream);
        var proxy = new GuardProxy(new Destinations(connector, new ForbiddenOrigins([]), policy, way, TimeProvider.System), connector, way, NullLogger.Instance, TimeProvider.System);
        _open.Add(proxy);
        return proxy;
    }

    private static HttpClient Client(GuardProxy proxy) => new(new SocketsHttpHandler { Proxy = new WebProxy(proxy.Address), UseProxy = true });

    private static async Task<Socket> ConnectAsync(GuardProxy proxy)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, new Uri(proxy.Address).Port);
        return socket;
    }

    /// <summary>One address never answers.</summary>
    private sealed class Slow : ISocketDialer
    {
        private readonly SocketDialer _real = new();

        public async ValueTask<Socket> DialAsync(IPEndPoint target, CancellationToken cancellationToken)
        {
            if (target.Address.ToString() == "127.0.0.2")
                await Task.Delay(Timeout.Infinite, cancellationToken);
            return await _real.DialAsync(target, cancellationToken);
        }
    }
}
