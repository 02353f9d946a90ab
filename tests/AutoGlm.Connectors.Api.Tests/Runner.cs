using System.Net;
using System.Text.Json;
using AutoGlm.Canaries;
using AutoGlm.Connectors.Api.Http;
using AutoGlm.Tasks.Reach;

namespace AutoGlm.Connectors.Api.Tests;

/// <summary>A runner on real sockets with a clock that doesn't wait.</summary>
internal sealed class Runner : IDisposable
{
    private readonly HttpTransport _transport;

    public Runner(IHostResolver? resolver = null, TimeSpan? limit = null)
    {
        Time = new ShortTime(limit ?? TimeSpan.FromSeconds(300));
        _transport = new HttpTransport(resolver ?? new DnsResolver());
        Http = new HttpRequestRunner(_transport, Time, () => 0);
    }

    public ShortTime Time { get; }

    public HttpRequestRunner Http { get; }

    /// <summary>With a time-out that the clock never reaches.</summary>
    public async Task<HttpToolResponse> SendAsync(HttpToolRequest request, HttpToolContext context)
    {
        try
        {
            var response = await Http.SendAsync(request with { Timeout = TimeSpan.FromMinutes(10) }, context, CancellationToken.None);
            CanaryWatch.Suite.Look("answer", $"{request.Url}", JsonSerializer.Serialize(response));
            return response;
        }
        catch (Exception error)
        {
            CanaryWatch.Suite.Look("error", $"{request.Url}", $"{error}");
            throw;
        }
    }

    public void Dispose() => _transport.Dispose();

    /// <summary>Answers with what the test says, one list per question.</summary>
    internal sealed class Names(params string[][] answers) : IHostResolver
    {
        public int Asked { get; private set; }

        public ValueTask<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellationToken) =>
            ValueTask.FromResult<IReadOnlyList<IPAddress>>([.. answers[Math.Min(Asked++, answers.Length - 1)].Select(IPAddress.Parse)]);
    }
}
