using System.Text.Json;
using AutoGlm.Engine;
using AutoGlm.Engine.Agents;
using AutoGlm.Engine.Chat;
using AutoGlm.Engine.Runs;
using AutoGlm.Engine.Schedules;
using AutoGlm.Samples.Sites;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Studio.Api;

/// <summary>Turns the product's errors into problem details; what nobody foresaw is logged and answered without its inside.</summary>
public sealed partial class ApiErrors(ILogger<ApiErrors> log) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (RunNotFoundException missing)
        {
            return ApiProblems.Result(StatusCodes.Status404NotFound, missing.Message, "GET /api/runs lists the runs.");
        }
        catch (AgentNotFoundException missing)
        {
            return ApiProblems.Result(StatusCodes.Status404NotFound, missing.Message, "GET /api/agents lists the agents.");
        }
        catch (ScheduleNotFoundException missing)
        {
            return ApiProblems.Result(StatusCodes.Status404NotFound, missing.Message, "GET /api/schedules lists the schedules; publish the agent that has one.");
        }
        catch (RunRefusedException refused)
        {
            return ApiProblems.Result(StatusCodes.Status422UnprocessableEntity, "The agent or its inputs are not fit to run.", "Mend the problems listed.", refused.Problems);
        }
        catch (ChatRefusedException refused)
        {
            return ApiProblems.Result(StatusCodes.Status422UnprocessableEntity, refused.Message, refused.Cure);
        }
        catch (AnswerRefusedException refused)
        {
            return ApiProblems.Result(StatusCodes.Status422UnprocessableEntity, "The answer doesn't fit what was asked; the question stays open.", "Mend the problems listed.", refused.Problems);
        }
        catch (DraftConflictException conflict)
        {
            return ApiProblems.Result(StatusCodes.Status409Conflict, conflict.Message, "GET the agent again and send its revision.");
        }
        catch (SampleSiteException sites)
        {
            return ApiProblems.Result(StatusCodes.Status503ServiceUnavailable, sites.Message, sites.Cure);
        }
        catch (AgentFormatException broken)
        {
            return ApiProblems.Result(StatusCodes.Status400BadRequest, broken.Message, broken.Cure);
        }
        catch (JsonException broken)
        {
            return ApiProblems.Result(StatusCodes.Status400BadRequest, "The body can't be read.", broken.Message);
        }
        catch (BadHttpRequestException bad)
        {
            return ApiProblems.Result(bad.StatusCode, "The request can't be read.", bad.Message);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Failed(log, context.HttpContext.Request.Path, failure);
            return ApiProblems.Result(StatusCodes.Status500InternalServerError, "Something broke.", "The log of the Studio says what.");
        }
    }

    [LoggerMessage(1001, LogLevel.Error, "A call of {Path} failed")]
    private static partial void Failed(ILogger log, string path, Exception failure);
}
