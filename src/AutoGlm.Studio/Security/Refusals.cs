using Microsoft.AspNetCore.Mvc;

namespace AutoGlm.Studio.Security;

/// <summary>Refusals as RFC 9457 problem details.</summary>
public static class Refusals
{
    public static async Task WriteAsync(HttpContext context, int status, string title, string cure)
    {
        context.Response.StatusCode = status;
        var problem = new ProblemDetails { Status = status, Title = title, Detail = cure };
        await context.Response.WriteAsJsonAsync(problem, options: null, "application/problem+json", context.RequestAborted);
    }
}
