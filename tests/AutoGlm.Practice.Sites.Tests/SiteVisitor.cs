using System.Text.RegularExpressions;

namespace AutoGlm.Practice.Sites.Tests;

/// <summary>Visits a site by plain HTTP, filling its forms as a browser would post them.</summary>
internal sealed partial class SiteVisitor(Uri origin) : IDisposable
{
    private readonly HttpClient http = new() { BaseAddress = origin };

    /// <summary>The address the last answer came from, after redirects.</summary>
    public Uri At { get; private set; } = origin;

    public int Status { get; private set; }

    public string Page { get; private set; } = string.Empty;

    public Task GetAsync(string path) => TakeAsync(http.GetAsync(path));

    public async Task PostAsync(string path, params (string Key, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Key, field.Value)));
        await TakeAsync(http.PostAsync(path, content));
    }

    /// <summary>Posts to the address the visitor is at.</summary>
    public Task PostHereAsync(params (string Key, string Value)[] fields) => PostAsync(At.AbsolutePath, fields);

    public string Reference() => ReferencePattern().Match(Page).Value;

    public void Dispose() => http.Dispose();

    private async Task TakeAsync(Task<HttpResponseMessage> request)
    {
        using var answer = await request;
        Status = (int)answer.StatusCode;
        At = answer.RequestMessage!.RequestUri!;
        Page = await answer.Content.ReadAsStringAsync();
    }

    [GeneratedRegex(@"(CK|R)-\d{4}")]
    private static partial Regex ReferencePattern();
}
