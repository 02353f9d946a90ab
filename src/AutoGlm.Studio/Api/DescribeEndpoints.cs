using AutoGlm.Authoring;
using AutoGlm.Hosting.Reports;
using AutoGlm.Workflows.NodeKinds;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Studio.Api;

/// <summary><c>/api/describe</c></summary>
public static class DescribeEndpoints
{
    public static void MapDescribe(this IEndpointRouteBuilder api) =>
        api.MapPost("/describe", DescribeAsync)
            .WithSummary("Makes a draft agent of a sentence: the document, how each part of the text was taken, and what validation says. Nothing is saved; PUT /api/agents/{id} does that.");

    private static async Task<IResult> DescribeAsync(DescribeWish wish, IAgentDescriber describer, NodeKindCatalog kinds, CancellationToken cancellationToken)
    {
        if (wish.Language is not (null or "en" or "zh-CN"))
            return NotFit("language", $"There is no language “{wish.Language}”.", "Use en or zh-CN, or leave it out for the text's own.");
        try
        {
            var described = await describer.DescribeAsync(new DescribeRequest(wish.Text ?? "", wish.Language), cancellationToken);
            return Results.Json(DescribeReport.From(described, kinds), ApiJson.Options);
        }
        catch (DescribeException refused)
        {
            return NotFit("text", refused.Message, refused.Cure);
        }
    }

    private static IResult NotFit(string field, string message, string cure) =>
        ApiProblems.Result(StatusCodes.Status422UnprocessableEntity, message, cure, [new Problem(null, field, message, cure)]);
}
