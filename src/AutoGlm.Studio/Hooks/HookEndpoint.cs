using System.Security.Cryptography;
using System.Text;
using AutoGlm.Engine;
using AutoGlm.Engine.Runs;
using AutoGlm.Engine.Triggers;
using AutoGlm.Studio.Api;
using AutoGlm.Workflows.NodeKinds;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Studio.Hooks;

/// <summary>Takes calls of webhooks: finds the agent, checks the call, begins a run, and answers as the webhook says.</summary>
public sealed partial class HookEndpoint(
    HookTable table,
    HookChecks checks,
    HookLoad load,
    HookOptions options,
    ISignedCallStore signed,
    IWorkflowEngine engine,
    IHostApplicationLifetime lifetime,
    TimeProvider clock,
    ILogger<HookEndpoint> log)
{
    /// <summary>What all addresses of webhooks begin with.</summary>
    public const string Root = "/hooks";

    private const int LongestKey = 255;

    public async Task HandleAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (since, status) = (clock.GetTimestamp(), HookTelemetry.Left);
        try
        {
            context.Response.Headers.ContentSecurityPolicy = HookHeaders.Policy;
            context.Response.Headers.CacheControl = "no-store";
            await (await AnswerAsync(context)).ExecuteAsync(context);
            status = context.Response.StatusCode;
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The caller left; the run goes on.
        }
        finally
        {
            HookTelemetry.Answered(status, clock.GetElapsedTime(since));
        }
    }

    private async Task<IResult> AnswerAsync(HttpContext context)
    {
        try
        {
            return await TakeAsync(context);
        }
        catch (HookRefusedException refusal)
        {
            return Refused(refusal);
        }
        catch (RunRefusedException refused)
        {
            return Unfit(context, refused.Problems);
        }
        catch (BadHttpRequestException bad)
        {
            return HookAnswers.Problem(bad.StatusCode, "The call can't be read.", bad.Message);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Failed(log, context.Request.Path, failure);
            return HookAnswers.Problem(StatusCodes.Status500InternalServerError, "Something broke.", "The log of the Studio says what.");
        }
    }

    private async Task<IResult> TakeAsync(HttpContext context)
    {
        var request = context.Request;
        var hook = await FindAsync(context);
        var body = await HookBody.ReadAsync(request, options.MostBytes, context.RequestAborted);
        var call = await checks.CheckAsync(hook, request, body, context.RequestAborted);
        var data = HookData.Of(hook, request, body);
        var start = new StartRun
        {
            Agent = hook.Trigger.Agent,
            Version = hook.Trigger.Version,
            Inputs = TriggerInputs.From(hook.Trigger.Agent, hook.Trigger.Node, data),
            Trigger = "webhook",
            TriggerNode = hook.Trigger.Node.Id,
            TriggerData = HookData.Kept(data),
            RunId = RunIdOf(hook, request),
            TraceParent = request.TraceParent(),
        };
        if (!load.TryEnter(hook))
        {
            context.Response.Headers.RetryAfter = "1";
            return HookAnswers.Problem(StatusCodes.Status429TooManyRequests, "As many runs of this webhook are under way as may be at once.", "Call again in a moment.");
        }

        return await WaitAsync(context, hook, await LaunchAsync(hook, start, call));
    }

    private async ValueTask<Hook> FindAsync(HttpContext context)
    {
        var path = WebhookKind.PathOf(context.Request.RouteValues["path"] as string ?? "");
        var (hook, methods) = path is null ? (null, []) : await table.FindAsync(context.Request.Method, path, context.RequestAborted);
        if (hook is not null)
            return hook;
        if (methods.Count == 0)
            throw new HookRefusedException(StatusCodes.Status404NotFound, "No webhook is called here.", "Look the address up in the agent's webhook node, and publish the agent.");
        context.Response.Headers.Allow = string.Join(", ", methods);
        throw new HookRefusedException(StatusCodes.Status405MethodNotAllowed, $"This webhook is not called by {context.Request.Method}.", $"Use {string.Join(" or ", methods)}.");
    }

    /// <summary>The same key at the same webhook names the same run.</summary>
    private string RunIdOf(Hook hook, HttpRequest request)
    {
        var key = request.Headers["Idempotency-Key"].ToString();
        if (key.Length == 0)
            return Guid.CreateVersion7(clock.GetUtcNow()).ToString("N");
        if (key.Length > LongestKey)
            throw new HookRefusedException(StatusCodes.Status400BadRequest, "The Idempotency-Key is too long.", $"Use at most {LongestKey} characters.");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{hook.Trigger.Id}\n{key}")).AsSpan(0, 16));
    }

    private async Task<RunHandle> LaunchAsync(Hook hook, StartRun start, (string Call, DateTimeOffset Until)? call)
    {
        try
        {
            if (call is { } known)
                start = start with { RunId = await OwnerAsync(known, start.RunId!) };
            // Whether the caller stays or not: what was taken is begun.
            var handle = await engine.LaunchAsync(start, CancellationToken.None);
            _ = LeaveAtRestAsync(hook, handle);
            return handle;
        }
        catch
        {
            load.Leave(hook);
            throw;
        }
    }

    /// <summary>The run of a signed call. Throws <see cref="HookRefusedException"/> for one that was taken before.</summary>
    private async ValueTask<string> OwnerAsync((string Call, DateTimeOffset Until) call, string runId)
    {
        var owner = await signed.TakeAsync(call.Call, runId, clock.GetUtcNow(), call.Until, CancellationToken.None);
        if (owner == runId)
            return runId;
        try
        {
            await engine.GetAsync(owner, CancellationToken.None);
        }
        catch (RunNotFoundException)
        {
            // Whoever took it went down before the run began.
            return owner;
        }

        throw new HookRefusedException(StatusCodes.Status409Conflict, "This signed call was taken already.", "Sign each call anew, with its own time; send an Idempotency-Key to ask for the same run again.");
    }

    private async Task LeaveAtRestAsync(Hook hook, RunHandle handle)
    {
        try
        {
            await handle.WaitAsync(RunUntil.Waiting, lifetime.ApplicationStopping);
        }
        catch (OperationCanceledException)
        {
            // The Studio ends.
        }
        catch (Exception failure)
        {
            Lost(log, handle.RunId, failure);
        }
        finally
        {
            load.Leave(hook);
        }
    }

    private async Task<IResult> WaitAsync(HttpContext context, Hook hook, RunHandle handle)
    {
        if (hook.Answer == WebhookKind.AtOnce)
            return HookAnswers.GoesOn(handle.RunId);
        using var late = new CancellationTokenSource(hook.Timeout, clock);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(late.Token, context.RequestAborted, lifetime.ApplicationStopping);
        try
        {
            var run = await handle.WaitAsync(hook.Answer == WebhookKind.ByNode ? RunUntil.Answered : RunUntil.Ended, patience.Token);
            return hook.Answer == WebhookKind.ByNode && run.Response is { } response ? HookAnswers.ByNode(response) : HookAnswers.Ended(run);
        }
        catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            return HookAnswers.Problem(StatusCodes.Status503ServiceUnavailable, "The Studio is being ended.", "The run goes on when it is started again.", handle.RunId);
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested)
        {
            return HookAnswers.GoesOn(handle.RunId);
        }
    }

    private static IResult Refused(HookRefusedException refusal) => refusal.Problems is { } problems
        ? ApiProblems.Result(refusal.Status, refusal.Title, refusal.Cure, problems)
        : HookAnswers.Problem(refusal.Status, refusal.Title, refusal.Cure);

    /// <summary>What is wrong with the inputs is for the caller; what is wrong with the agent is for whoever looks after it.</summary>
    private IResult Unfit(HttpContext context, IReadOnlyList<Problem> problems)
    {
        var inputs = problems
            .Where(problem => problem.Field.StartsWith("inputs.", StringComparison.Ordinal) || problem.Field.StartsWith("settings.inputs.", StringComparison.Ordinal))
            .Select(problem => problem with { Node = null, Field = problem.Field.Replace("settings.", "", StringComparison.Ordinal) })
            .ToList();
        if (inputs.Count == problems.Count)
            return Refused(new HookRefusedException(StatusCodes.Status422UnprocessableEntity, "What was sent doesn't fit the agent's inputs.", "Mend the problems listed.", inputs));
        Unrunnable(log, context.Request.Path, string.Join(' ', problems.Select(problem => $"{problem.Node}.{problem.Field}: {problem.Message}")));
        return HookAnswers.Problem(StatusCodes.Status500InternalServerError, "The agent can't be run.", "Whoever looks after it finds the reason in the log.");
    }

    [LoggerMessage(1111, LogLevel.Error, "A call of {Path} failed")]
    private static partial void Failed(ILogger log, string path, Exception failure);

    [LoggerMessage(1112, LogLevel.Error, "A call of {Path} began no run: {Problems}")]
    private static partial void Unrunnable(ILogger log, string path, string problems);

    [LoggerMessage(1113, LogLevel.Warning, "Run {Run} of a webhook could not be followed")]
    private static partial void Lost(ILogger log, string run, Exception failure);
}
