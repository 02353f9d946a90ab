using Microsoft.AspNetCore.Http;

namespace AutoGlm.Practice.Sites.Hosting;

/// <summary>The kinds of answers the practice sites give.</summary>
internal static class Answers
{
    public static IResult Page(string html, int status = StatusCodes.Status200OK) =>
        Results.Content(html, "text/html; charset=utf-8", statusCode: status);

    public static IResult Script(string text) => Results.Content(text, "text/javascript; charset=utf-8");

    public static IResult Style(string text) => Results.Content(text, "text/css; charset=utf-8");

    /// <summary>After a post: the browser fetches <paramref name="path"/>, so a reload posts nothing twice.</summary>
    public static IResult SeeOther(string path) => new SeeOtherResult(path);

    private sealed class SeeOtherResult(string path) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = path;
            return Task.CompletedTask;
        }
    }
}
