using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using AutoGlm.Canaries;

namespace AutoGlm.EndToEnd.Tests.Support;

/// <summary>
/// A site whose log-in asks for a password and then for a one-time code, which it computes itself (RFC 6238) and takes once.
/// </summary>
public sealed class CodeSite : IAsyncDisposable
{
    private static readonly byte[] Key = Encoding.ASCII.GetBytes("12345678901234567890123456789012");

    private readonly HttpListener _listener = new();
    private readonly bool _chinese;
    private readonly Lock _lock = new();
    private readonly HashSet<long> _used = [];
    private readonly List<string> _sent = [];
    private readonly Task _serving;

    /// <param name="chinese">In Chinese, with a box for each digit; else in English, with one field.</param>
    public CodeSite(bool chinese)
    {
        _chinese = chinese;
        Origin = $"http://127.0.0.1:{FreePort()}";
        CodeOrigin = Origin;
        _listener.Prefixes.Add(Origin + "/");
        _listener.Start();
        _serving = ServeAsync();
    }

    /// <summary>The key as authenticator apps are given it.</summary>
    public static string Seed => Planted.Seed;

    /// <summary>What the picture for authenticator apps holds.</summary>
    public static string Address => $"otpauth://totp/Shop:ann?secret={Seed}&issuer=Shop&algorithm=SHA256";

    public static string Password => Planted.Password;

    public string Origin { get; }

    /// <summary>Where the page that asks for the code is.</summary>
    public string CodeOrigin { get; set; }

    /// <summary>The codes that came in.</summary>
    public IReadOnlyList<string> Sent
    {
        get
        {
            lock (_lock)
                return [.. _sent];
        }
    }

    public bool LetIn { get; private set; }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving;
        _listener.Close();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
                await AnswerAsync(await _listener.GetContextAsync());
        }
        catch (Exception stopped) when (stopped is HttpListenerException or ObjectDisposedException)
        {
            // Being stopped is how serving ends.
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        var form = new Dictionary<string, string>();
        if (context.Request.HttpMethod == "POST")
        {
            using var reader = new StreamReader(context.Request.InputStream);
            foreach (var pair in (await reader.ReadToEndAsync()).Split('&', StringSplitOptions.RemoveEmptyEntries))
                form[pair.Split('=')[0]] = WebUtility.UrlDecode(pair.Split('=')[1]);
        }

        var (page, location) = (context.Request.HttpMethod, context.Request.Url!.AbsolutePath) switch
        {
            ("POST", "/login") => form.GetValueOrDefault("user") == "ann" && form.GetValueOrDefault("password") == Password ? ("", $"{CodeOrigin}/code") : (Login(true), ""),
            ("GET", "/code") => (Code(false), ""),
            ("POST", "/code") => Takes(string.Concat(form.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => field.Value))) ? ("", "/") : (Code(true), ""),
            _ => LetIn ? (Account(), "") : (Login(false), ""),
        };
        context.Response.ContentType = "text/html; charset=utf-8";
        if (location.Length > 0)
            context.Response.Redirect(location);
        await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(page));
        context.Response.Close();
    }

    private bool Takes(string code)
    {
        lock (_lock)
        {
            _sent.Add(code);
            var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30;
            // As sites do: the code that has just run out counts too, and none counts twice.
            if (new[] { now, now - 1 }.FirstOrDefault(step => CodeOf(step) == code) is not (> 0 and var step) || !_used.Add(step))
                return false;
            LetIn = true;
            return true;
        }
    }

    private static string CodeOf(long step)
    {
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        var hash = HMACSHA256.HashData(Key, counter);
        var at = hash[^1] & 15;
        return ((BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(at)) & int.MaxValue) % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }

    private string Login(bool wrong) => _chinese
        ? Page("登录", $"{(wrong ? "<p role=alert>用户名或密码错误</p>" : "")}<form method=post action=/login><label>用户名 <input name=user></label><label>密码 <input name=password type=password></label><button>登录</button></form>")
        : Page("Log in", $"{(wrong ? "<p role=alert>Wrong user name or password.</p>" : "")}<form method=post action=/login><label>User name <input name=user></label><label>Password <input name=password type=password></label><button>Log in</button></form>");

    private string Code(bool wrong) => _chinese
        ? Page("两步验证", $"<p>请输入身份验证器中的6位动态码</p>{(wrong ? "<p role=alert>动态码错误</p>" : "")}<form method=post action=/code>{string.Concat(Enumerable.Range(1, 6).Select(digit => $"<input name=d{digit} maxlength=1 inputmode=numeric aria-label='第{digit}位'>"))}<button>验证</button></form>")
        : Page("Two-step verification", $"<p>Enter the code of your authenticator app.</p>{(wrong ? "<p role=alert>That code is wrong.</p>" : "")}<form method=post action=/code><label>Code <input name=code inputmode=numeric autocomplete=one-time-code></label><button>Verify</button></form>");

    private string Account() => _chinese ? Page("我的账户", "<p>账户余额：1234.50 元</p>") : Page("Your account", "<p>Account balance: 1234.50 EUR</p>");

    private static string Page(string title, string content) => $"<!doctype html><meta charset=utf-8><title>{title}</title><main><h1>{title}</h1>{content}</main>";

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
