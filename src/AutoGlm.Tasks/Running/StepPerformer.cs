using AutoGlm.Tasks.Acting;
using AutoGlm.Tasks.Grounding;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Planning;
using AutoGlm.Tasks.Safety;
using AutoGlm.Tasks.Surfaces;
using AutoGlm.Tasks.Telemetry;

namespace AutoGlm.Tasks.Running;

/// <summary>Carries out one instruction: ground, check the rules, act, settle, observe, judge, record.</summary>
internal sealed class StepPerformer(IGrounder grounder, ICritic critic, ISafetyRules rules, ITaskHost host, TaskRequest request, TimeProvider time, StepMeter meter)
{
    /// <summary>How often one step is asked about when it turns into another meanwhile.</summary>
    private const int MostAsked = 3;

    private readonly EffectPolicy policy = new(request.Allow, request.Rules);

    /// <summary>The screen before the last step that changed something; the end is judged against it.</summary>
    public Observation? BeforeLastChange { get; private set; }

    public async ValueTask<StepOutcome> PerformAsync(
        Instruction instruction,
        Decision.Do decision,
        Observation before,
        ISurface surface,
        TaskMemory memory,
        WorkClock clock,
        CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var waitedBefore = clock.Elapsed;
        var number = memory.NextNumber;
        host.See(number, before);
        host.Announce(new TaskAnnouncement(number, instruction.Sentence, null, null));

        var target = await FindAsync(instruction, before, cancellationToken);
        if (target.Missing is { } missing)
            return await RecordAsync(null, ActionResult.Failed(ActionProblem.NotPossible, missing), before, null);

        var finding = rules.Examine(instruction, target.Node, before);
        for (var asked = 0; finding is not null && !policy.Allows(finding, before.Location); asked++)
        {
            if (asked == MostAsked)
                return await RecordAsync(null, ActionResult.Failed(ActionProblem.NotPossible, "What the step would do changed each time while a person was asked about it."), before, null);
            var question = await ApprovalAsync(finding, number, target, before, surface, cancellationToken);
            var answer = await AskAsync(question, clock, cancellationToken);
            if (answer is null)
                return new StepOutcome(before) { Unanswered = question };
            memory.Hear([answer]);
            if (answer.IsHandedBack)
                return new StepOutcome(before) { HandedBack = true };
            if (!Answers.IsYes(answer))
                return new StepOutcome(before) { Refusal = answer };

            // The yes is for what was shown; while somebody thought about it the page may have become another.
            before = await ObserveAsync(surface, cancellationToken);
            host.See(number, before);
            target = await FindAsync(instruction, before, cancellationToken);
            if (target.Missing is { } gone)
                return await RecordAsync(null, ActionResult.Failed(ActionProblem.NotPossible, gone), before, null);
            var now = rules.Examine(instruction, target.Node, before);
            if (now == finding)
                break;
            finding = now;
        }

        var action = ActionMapper.ToAction(instruction, target.Candidate, target.Destination);
        host.Announce(new TaskAnnouncement(number, instruction.Sentence, Describe(target.Node), target.Node?.Box));
        var effect = finding is null ? null : new Effect
        {
            Step = number,
            Category = finding.Category,
            Description = finding.Description,
            Location = before.Location,
            Status = EffectStatus.Intended,
        };
        if (effect is not null)
            await memory.AddAsync(effect, host, cancellationToken);

        var result = await ActAsync(surface, action, cancellationToken);
        if (result.Problem == ActionProblem.StaleReference && target.Node is not null)
            (result, action, target, before) = await HealAsync(instruction, surface, result, action, target, before, cancellationToken);
        if (result.Problem == ActionProblem.SurfaceGone)
            return (await RecordAsync(action, result, before, null)) with { SurfaceGone = true };

        using (meter.In(StepPhase.Settling))
            await surface.SettleAsync(cancellationToken);
        var after = await ObserveAsync(surface, cancellationToken);
        return await RecordAsync(action, result, after, effect);

        async ValueTask<StepOutcome> RecordAsync(GuiAction? acted, ActionResult came, Observation after, Effect? intended)
        {
            var verdict = await JudgeAsync(new StepEvidence(instruction, acted, came, before, after), cancellationToken);
            if (came.Performed && verdict.Kind != VerdictKind.NoChange && ChangesThings(instruction.Verb))
                BeforeLastChange = before;
            var step = new TaskStep
            {
                Number = number,
                Instruction = instruction,
                Target = Describe(target.Node),
                TargetRole = target.Node?.Role,
                TargetBox = came.Box ?? target.Node?.Box,
                Action = acted,
                Score = target.Candidate?.Score,
                Verdict = verdict,
                Location = after.Location,
                Signature = StepSignature.Of(instruction, target.Node),
                ScreenAfter = ScreenPrint.Of(after),
                Thought = decision.Thought,
                Note = decision.Note,
                Told = after.Dialogs.Any(dialog => dialog is { Kind: "prompt", Accepted: true }) ? instruction.Value : null,
                Milliseconds = Math.Max(0, Math.Min((clock.Elapsed - waitedBefore).TotalMilliseconds, time.GetElapsedTime(started).TotalMilliseconds)),
            };
            host.See(number + 1, after);
            await memory.AddAsync(step, host, cancellationToken);
            meter.Done(step, KebabNames.Of(instruction.Verb));
            if (intended is not null)
                await memory.AddAsync(EffectJudge.Settle(intended, came, verdict, before, after), host, cancellationToken);
            return new StepOutcome(after) { Step = step };
        }
    }

    public async ValueTask<UserMessage?> AskAsync(Question question, WorkClock clock, CancellationToken cancellationToken)
    {
        clock.Stop();
        try
        {
            return await host.AskAsync(question, cancellationToken);
        }
        finally
        {
            clock.Go();
        }
    }

    private async ValueTask<ActionResult> ActAsync(ISurface surface, GuiAction action, CancellationToken cancellationToken)
    {
        using var acting = meter.In(StepPhase.Acting);
        return await surface.PerformAsync(action, cancellationToken);
    }

    private async ValueTask<Observation> ObserveAsync(ISurface surface, CancellationToken cancellationToken)
    {
        using var observing = meter.In(StepPhase.Observing);
        return await surface.ObserveAsync(cancellationToken);
    }

    private async ValueTask<Verdict> JudgeAsync(StepEvidence evidence, CancellationToken cancellationToken)
    {
        using var judging = meter.In(StepPhase.Judging);
        return await critic.JudgeStepAsync(evidence, cancellationToken);
    }

    private static bool ChangesThings(InstructionVerb verb) =>
        verb is not (InstructionVerb.Wait or InstructionVerb.Scroll or InstructionVerb.Hover or InstructionVerb.Dismiss);

    private static string? Describe(UiNode? node) =>
        node is null ? null : $"{node.Role} “{(node.Name.Length > 0 ? node.Name : node.Placeholder ?? node.Description ?? node.Key ?? "")}”";

    /// <summary>The question, with what it is about brought into view, so that a picture shows it.</summary>
    private async ValueTask<Question> ApprovalAsync(
        SafetyFinding finding, int number, FoundTarget target, Observation observation, ISurface surface, CancellationToken cancellationToken)
    {
        var box = target.Node is { } node ? await surface.RevealAsync(node.Ref, cancellationToken) ?? node.Box : null;
        return new Question
        {
            Kind = QuestionKinds.Approval,
            Category = finding.Category,
            Choices = ["yes", "no"],
            Text = Answers.ApprovalText(request.Goal, finding),
            Amount = finding.Amount,
            Party = finding.Party,
            Location = observation.Location,
            Step = number,
            Target = box,
            AnswerWithinSeconds = request.ApprovalTimeout.TotalSeconds,
        };
    }

    private async ValueTask<FoundTarget> FindAsync(Instruction instruction, Observation observation, CancellationToken cancellationToken)
    {
        if (instruction.Target is null && instruction.Ref is null)
            return new FoundTarget(null, null, null, null);
        using var finding = meter.In(StepPhase.Grounding);
        var grounding = await grounder.GroundAsync(instruction, observation, cancellationToken);
        if (grounding.Best is not { } best)
        {
            var nearest = grounding.Candidates.Count > 0 && grounding.Candidates[0].Ref is { } reference ? Describe(observation.Find(reference)) : null;
            return new FoundTarget(
                null,
                null,
                null,
                nearest is null ? "Nothing on the screen fits that."
                : grounding.IsTie ? $"Several things on the screen fit that equally well, such as {nearest}; say which one is meant, by what it stands in or next to."
                : $"Nothing on the screen fits that well enough; the nearest is {nearest}.");
        }

        GroundingCandidate? destination = null;
        if (instruction.Destination is { } place && instruction.DestinationAt is null)
        {
            var end = await grounder.GroundAsync(instruction with { Target = place, Ref = instruction.DestinationRef, Verb = InstructionVerb.Hover }, observation, cancellationToken);
            destination = end.Best;
            if (destination is null)
                return new FoundTarget(null, null, null, "The place to drag to is not on the screen.");
        }

        return new FoundTarget(best, best.Ref is null ? null : observation.Find(best.Ref), destination, null);
    }

    /// <summary>The element was replaced while we looked: look again and find it by its words.</summary>
    private async ValueTask<(ActionResult Result, GuiAction Action, FoundTarget Target, Observation Before)> HealAsync(
        Instruction instruction,
        ISurface surface,
        ActionResult stale,
        GuiAction action,
        FoundTarget target,
        Observation before,
        CancellationToken cancellationToken)
    {
        var fresh = await ObserveAsync(surface, cancellationToken);
        var again = await FindAsync(instruction with { Ref = null }, fresh, cancellationToken);
        // Only the same kind of thing with the same name: the rules were asked about that one, not about another.
        if (again.Node is null || again.Node.Role != target.Node!.Role || again.Node.Name != target.Node.Name)
            return (stale, action, target, fresh);
        var healed = ActionMapper.ToAction(instruction, again.Candidate, again.Destination);
        return (await ActAsync(surface, healed, cancellationToken), healed, again, fresh);
    }
}
