using System.Text.Json.Nodes;
using AutoGlm.Tasks.Acting;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Planning;
using AutoGlm.Tasks.Surfaces;
using AutoGlm.Tasks.Telemetry;
using Microsoft.Extensions.AI;

namespace AutoGlm.Tasks.Running;

/// <summary>One task from opening its surface to its outcome.</summary>
internal sealed class TaskSession
{
    /// <summary>How often a surface that broke is opened anew before the task fails.</summary>
    private const int MostReopenings = 3;

    /// <summary>How often the critic may refuse the planner's "done" before the task fails.</summary>
    private const int MostRefusedEnds = 3;

    /// <summary>How often, a second apart, a page that said "saved" without going on is looked at again.</summary>
    private const int SecondLooks = 3;

    private readonly TaskRequest request;
    private readonly IPlanner planner;
    private readonly ICritic critic;
    private readonly ITaskHost host;
    private readonly SurfaceKeeper surface;
    private readonly StepPerformer performer;
    private readonly IReadOnlyList<AIFunction> tools;
    private readonly TimeProvider time;
    private readonly StepMeter meter;
    private readonly WorkClock clock;
    private readonly TaskMemory memory;
    private readonly string? savedState;
    private readonly string? failure;
    private int stepsBefore;
    private int openedAtStep;
    private int reopenings;

    public TaskSession(
        TaskRequest request,
        TaskHistory history,
        IPlanner planner,
        ICritic critic,
        ITaskHost host,
        SurfaceKeeper surface,
        StepPerformer performer,
        IReadOnlyList<AIFunction> tools,
        TimeProvider time,
        StepMeter meter)
    {
        (this.request, this.planner, this.critic, this.host) = (request, planner, critic, host);
        (this.surface, this.performer, this.tools, this.time, this.meter) = (surface, performer, tools, time, meter);
        clock = new WorkClock(time, history.Elapsed);
        memory = new TaskMemory(history);
        savedState = history.SurfaceState;
        failure = history.Failure;
        stepsBefore = Lessons.IsAt(history.Steps, history.StepsBefore) ? history.StepsBefore + 1 : history.StepsBefore;
        openedAtStep = memory.Steps.Count;
    }

    public async ValueTask<TaskResult> RunAsync(CancellationToken cancellationToken)
    {
        if (failure is null)
            await surface.OpenAsync(savedState, cancellationToken);
        else
            await BeginRetryAsync(failure, cancellationToken);
        while (true)
        {
            var result = await AttemptAsync(cancellationToken);
            if (result.Outcome != TaskOutcome.Failed || !MayTryAgain())
                return result;
            await BeginAgainAsync(result.Reason ?? "", cancellationToken);
        }
    }

    /// <summary>Only where something was tried, and there is room for another try.</summary>
    private bool MayTryAgain() =>
        Lessons.CountIn(memory.Steps.Skip(stepsBefore)) + 1 < request.Attempts
        && memory.Steps.Count > Lessons.CleanFrom(memory.Steps)
        && memory.Steps.Count - stepsBefore < request.MaxSteps
        && clock.Elapsed < request.Timeout;

    /// <summary>
    /// The next attempt starts clean, with the lesson of this one. Where something outside was changed already, clean
    /// would mean doing it twice: then it goes on from where the site stands.
    /// </summary>
    private async ValueTask BeginAgainAsync(string reason, CancellationToken cancellationToken)
    {
        if (await LearnAsync(reason, cancellationToken))
            await surface.RestartAsync(cancellationToken);
        else
            await surface.ReopenAsync(cancellationToken);
        openedAtStep = memory.Steps.Count;
    }

    /// <summary>The same for an attempt that failed before this session: with its lesson, its effects and limits anew.</summary>
    private async ValueTask BeginRetryAsync(string reason, CancellationToken cancellationToken)
    {
        await surface.OpenAsync(await LearnAsync(reason, cancellationToken) ? null : savedState, cancellationToken);
        stepsBefore = openedAtStep = memory.Steps.Count;
    }

    /// <summary>Writes down what the attempt before taught; whether nothing outside was changed by it, so that the next may begin clean.</summary>
    private async ValueTask<bool> LearnAsync(string reason, CancellationToken cancellationToken)
    {
        var clean = !memory.Effects.Any(effect => effect.Status != EffectStatus.Rejected);
        var attempt = memory.Steps.Skip(Lessons.CleanFrom(memory.Steps)).ToList();
        await memory.AddAsync(Lessons.StepOf(reason, attempt, memory.NextNumber, null, clean), host, cancellationToken);
        return clean;
    }

    private async ValueTask<TaskResult> AttemptAsync(CancellationToken cancellationToken)
    {
        Observation? now = null;
        Observation? seen = null;
        while (true)
        {
            try
            {
                var hold = await HeldAsync(cancellationToken);
                if (hold == TaskHold.TakenOver)
                    now = await SeeWhatWasDoneAsync(now ?? seen, cancellationToken);
                else if (hold == TaskHold.Paused)
                    now = null;
                now ??= await ObserveAsync(cancellationToken);
                seen = now;
                var (result, next) = await TurnAsync(now, cancellationToken);
                if (result is not null)
                    return result;
                now = next;
            }
            catch (SurfaceException gone) when (gone.Problem == ActionProblem.SurfaceGone && ++reopenings <= MostReopenings)
            {
                await surface.ReopenAsync(cancellationToken);
                openedAtStep = memory.Steps.Count;
                now = null;
            }
        }
    }

    private async ValueTask<Observation> ObserveAsync(CancellationToken cancellationToken)
    {
        using var observing = meter.In(StepPhase.Observing);
        return await surface.Current.ObserveAsync(cancellationToken);
    }

    /// <summary>After a person had the screen in hand: what changed meanwhile is noted as a step.</summary>
    private async ValueTask<Observation> SeeWhatWasDoneAsync(Observation? before, CancellationToken cancellationToken)
    {
        await surface.Current.SettleAsync(cancellationToken);
        var after = await ObserveAsync(cancellationToken);
        var step = TakeOver.StepOf(memory.NextNumber, before, after);
        await memory.AddAsync(step, host, cancellationToken);
        meter.Done(step, TaskTelemetry.TakeOver);
        await surface.SaveAsync(cancellationToken);
        return after;
    }

    /// <summary>Waits while the task is paused or taken over, without using its time; the screen may be another afterwards.</summary>
    private async ValueTask<TaskHold> HeldAsync(CancellationToken cancellationToken)
    {
        clock.Stop();
        try
        {
            return await host.HoldAsync(cancellationToken);
        }
        finally
        {
            clock.Go();
        }
    }

    public TaskResult End(TaskOutcome outcome, string? reason, JsonObject? outputs = null, string? answer = null, Question? question = null) => new()
    {
        Outcome = outcome,
        Reason = reason,
        Outputs = outputs ?? [],
        Answer = answer,
        Question = question,
        Elapsed = clock.Elapsed,
        Steps = memory.Steps,
        Progress = memory.Progress(),
    };

    /// <summary>One decision and what follows from it; the observation to go on with, or null to observe afresh.</summary>
    private async ValueTask<(TaskResult? Result, Observation? Next)> TurnAsync(Observation now, CancellationToken cancellationToken)
    {
        memory.Hear(host.TakeMessages());
        if (memory.Steps.Count - stepsBefore >= request.MaxSteps)
            return (End(TaskOutcome.Failed, $"The limit of {request.MaxSteps} steps is used up. Raise maxSteps, or make the goal smaller."), null);
        if (clock.Elapsed >= request.Timeout)
            return (End(TaskOutcome.TimedOut, $"The time of {request.Timeout.TotalSeconds:0} s is used up. Raise timeoutSeconds, or make the goal smaller."), null);
        if (memory.IsGoingInCircles())
            return (End(TaskOutcome.Failed, "The same steps were tried again and again without effect."), null);

        switch (await DecideAsync(now, cancellationToken))
        {
            case Decision.Do act:
                return await ActAsync(act, now, cancellationToken);
            case Decision.CallTool call:
                await CallAsync(call, now, cancellationToken);
                return (null, null);
            case Decision.Ask ask:
                return await AskAsync(ask.Question, now, cancellationToken);
            case Decision.HandOver handOver:
                if (handOver.LogIn)
                    await surface.NoteExpiredAsync(cancellationToken);
                return await AskAsync(new Question { Kind = QuestionKinds.TakeOver, Text = handOver.Reason, Location = now.Location }, now, cancellationToken);
            case Decision.GiveUp giveUp:
                return (End(giveUp.Broken ? TaskOutcome.Failed : TaskOutcome.Terminated, giveUp.Reason), null);
            case Decision.Finish finish:
                return await FinishAsync(finish, now, cancellationToken);
            default:
                throw new InvalidOperationException("The planner came to a decision of an unknown kind.");
        }
    }

    private async ValueTask<Decision> DecideAsync(Observation now, CancellationToken cancellationToken)
    {
        using var planning = meter.In(StepPhase.Planning);
        return await planner.DecideAsync(Context(now), cancellationToken);
    }

    private async ValueTask CallAsync(Decision.CallTool call, Observation now, CancellationToken cancellationToken)
    {
        TaskStep step;
        using (meter.In(StepPhase.Acting))
            step = await ToolStep.RunAsync(call, tools, memory.NextNumber, now, time, cancellationToken);
        await memory.AddAsync(step, host, cancellationToken);
        meter.Done(step, TaskTelemetry.ToolCall);
    }

    private PlanningContext Context(Observation now) => new()
    {
        Request = request,
        Now = now,
        Steps = memory.Steps,
        Messages = memory.Messages,
        Effects = memory.Effects,
        Tools = tools,
        OpenedAtStep = openedAtStep,
        Lessons = Lessons.Of(memory.Steps),
        Clock = time.GetLocalNow(),
    };

    private async ValueTask<(TaskResult? Result, Observation? Next)> ActAsync(Decision.Do act, Observation now, CancellationToken cancellationToken)
    {
        foreach (var instruction in act.Instructions)
        {
            var locationBefore = now.Location;
            var performed = await performer.PerformAsync(instruction, act, now, surface.Current, memory, clock, cancellationToken);
            if (performed.Unanswered is { } question)
                return (End(TaskOutcome.NeedsUser, question.Text, question: question), null);
            if (performed.HandedBack)
                return (null, await SeeWhatWasDoneAsync(now, cancellationToken));
            if (performed.Refusal is { } refusal)
                return (End(TaskOutcome.Terminated, refusal.TimedOut ? $"Nobody said yes in time, which counts as no: {instruction.Sentence}" : $"You said no: {instruction.Sentence}"), null);
            if (performed.SurfaceGone)
                throw new SurfaceException(ActionProblem.SurfaceGone, performed.Step!.Verdict.Reason);
            now = performed.After;
            if (now.Location != locationBefore || performed.Step!.Verdict.Kind == VerdictKind.Progress)
                await surface.SaveAsync(cancellationToken);
            if (!performed.Step!.Verdict.IsGood)
                break;
        }

        return (null, now);
    }

    private async ValueTask<(TaskResult? Result, Observation? Next)> AskAsync(Question question, Observation now, CancellationToken cancellationToken)
    {
        var answer = await performer.AskAsync(question, clock, cancellationToken);
        if (answer is null)
            return (End(TaskOutcome.NeedsUser, question.Text, question: question), null);
        memory.Hear([answer]);
        return (null, answer.IsHandedBack ? await SeeWhatWasDoneAsync(now, cancellationToken) : null);
    }

    /// <summary>
    /// Some pages say "saved" first and "could not save" a moment later. Where the yes came on the same page, without a
    /// new one, it is looked at once more.
    /// </summary>
    private async ValueTask<Verdict> LookAgainAsync(Observation now, Verdict verdict, CancellationToken cancellationToken)
    {
        if (performer.BeforeLastChange is not { } before || before.Location != now.Location || memory.Steps is [.., { Instruction.Verb: InstructionVerb.Wait }])
            return verdict;
        for (var look = 0; look < SecondLooks && verdict.IsGood; look++)
        {
            await surface.Current.PerformAsync(new GuiAction { Verb = GuiVerb.Wait }, cancellationToken);
            var later = await surface.Current.ObserveAsync(cancellationToken);
            verdict = await critic.JudgeStepAsync(
                new StepEvidence(new Instruction { Sentence = "Look again", Verb = InstructionVerb.Wait, Expect = new Expectation(ExpectationKind.None) }, null, ActionResult.Done(), now, later),
                cancellationToken);
        }

        return verdict;
    }

    private async ValueTask<Verdict> JudgeEndAsync(EndEvidence evidence, Observation now, CancellationToken cancellationToken)
    {
        using var judging = meter.In(StepPhase.Judging);
        var verdict = await critic.JudgeEndAsync(evidence, cancellationToken);
        return verdict.IsGood ? await LookAgainAsync(now, verdict, cancellationToken) : verdict;
    }

    private async ValueTask<(TaskResult? Result, Observation? Next)> FinishAsync(Decision.Finish finish, Observation now, CancellationToken cancellationToken)
    {
        var evidence = new EndEvidence(request, now, memory.Steps, finish.Outputs, finish.Answer)
        {
            Effects = memory.Effects,
            BeforeLastChange = performer.BeforeLastChange,
            Clock = time.GetLocalNow(),
        };
        var verdict = await JudgeEndAsync(evidence, now, cancellationToken);
        if (verdict.IsGood)
        {
            await surface.KeepProfileAsync(cancellationToken);
            return (End(TaskOutcome.Succeeded, null, finish.Outputs, finish.Answer), null);
        }

        var step = new TaskStep
        {
            Number = memory.NextNumber,
            Instruction = new Instruction { Sentence = "Check that the goal is reached", Verb = InstructionVerb.Wait, Expect = new Expectation(ExpectationKind.None), Purpose = TaskMemory.EndCheck },
            Verdict = verdict,
            Location = now.Location,
            Signature = TaskMemory.EndCheck,
            ScreenAfter = ScreenPrint.Of(now),
            Thought = finish.Thought,
        };
        await memory.AddAsync(step, host, cancellationToken);
        meter.Done(step, TaskTelemetry.EndCheck);
        return memory.RefusedEnds >= MostRefusedEnds ? (End(TaskOutcome.Failed, verdict.Reason), null) : (null, now);
    }
}
