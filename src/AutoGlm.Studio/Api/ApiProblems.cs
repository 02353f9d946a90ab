using AutoGlm.Workflows.Validation;
using Microsoft.AspNetCore.Mvc;

namespace AutoGlm.Studio.Api;

/// <summary>Errors as RFC 9457 problem details: the title says what happened, the detail what to do.</summary>
public static class ApiProblems
{
    public static IResult Result(int status, string title, string cure, IReadOnlyList<Problem>? problems = null)
    {
        var details = new ProblemDetails { Status = status, Title = title, Detail = cure };
        if (problems is not null)
            details.Extensions["problems"] = problems;
        return Results.Json(details, ApiJson.Options, "application/problem+json", status);
    }
}
