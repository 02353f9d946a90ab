using System.Text.Json.Nodes;
using AutoGlm.Engine.Runs;

namespace AutoGlm.Engine.Conformance.Properties;

/// <summary>
/// What a workflow should do, told by walking its tree: nothing here knows of tokens, entries or frames' counts.
/// What runs side by side is walked one after the other; where the order of branches is free, <see cref="Expected.Certain"/>
/// says what hangs on it. Trees whose outcome itself hangs on that order are refused with <see cref="UndeterminedException"/>:
/// several branches that fail or end the run, one that does so while a join may have gone on without it, and items side by
/// side of which several break the loop off.
/// </summary>
internal sealed class ReferenceModel
{
    private readonly List<Expected> _ran = [];

    /// <summary>More executions than this are too many for a test.</summary>
    private const int Most = 400;

    private ReferenceModel()
    {
    }

    public static ExpectedRun Walk(IReadOnlyList<Step> tree)
    {
        var model = new ReferenceModel();
        var top = new ModelFrame(null);
        model.Done(top, "start", "out", []);
        var outcome = model.Within(top, tree, new ModelOutcome.On("start", new JsonObject()));
        return outcome switch
        {
            ModelOutcome.Failed failed => new ExpectedRun(RunStatus.Failed, failed.Failure, model._ran),
            ModelOutcome.Ended ended => new ExpectedRun(ended.Status, ended.Failure, model._ran),
            _ => new ExpectedRun(RunStatus.Succeeded, null, model._ran),
        };
    }

    /// <summary>A whole frame: what breaks it off breaks off what is loose in it.</summary>
    private ModelOutcome Within(ModelFrame frame, IReadOnlyList<Step> steps, ModelOutcome before)
    {
        var outcome = Sequence(steps, frame, before);
        if (outcome.IsAbrupt) frame.Loose.ForEach(Doubt);
        return outcome;
    }

    private ModelOutcome Sequence(IReadOnlyList<Step> steps, ModelFrame frame, ModelOutcome before)
    {
        var outcome = before;
        foreach (var step in steps)
        {
            if (outcome is not ModelOutcome.On) break;
            outcome = One(step, frame);
        }
        return outcome;
    }

    private ModelOutcome One(Step step, ModelFrame frame)
    {
        switch (step)
        {
            case Step.Parallel split:
                return Split(split, frame);
            case Step.End or Step.Stop or Step.Fail when step.Disabled:
                Done(frame, step.Id, "out", [], NodeRunStatus.Skipped);
                return new ModelOutcome.Over();
            case Step.If choice:
                var holds = choice.Disabled || Holds(choice.Test, frame);
                return Sequence(holds ? choice.Then : choice.Else, frame, Passed(frame, step, holds ? "true" : "false", new() { ["result"] = holds }));
            case Step.Switch choice:
                var index = choice.Loop is { } loop ? IndexOf(loop, frame) : 0;
                var found = !choice.Disabled && index < choice.Cases.Count;
                return Sequence(found ? choice.Cases[index] : choice.Else, frame, Passed(frame, step, found ? $"{index}" : "else", new() { ["case"] = found ? $"{index}" : null }));
            case Step.ForEach or Step.While when step.Disabled:
                return Passed(frame, step, "done", []);
            case Step.Set or Step.Http or Step.Try when step.Disabled:
                return Passed(frame, step, "out", []);
            case Step.Set set:
                JsonNode? value = $"v-{set.Id}";
                if (set.Value is { } said && !frame.TryRead(said.Node, said.Path, out value))
                    return Failed(frame, step.Id, "out", new ModelFailure(step.Id, JsonPattern.Anything), set.Handling, set.Handling.Retries + 1);
                return Passed(frame, step, "out", new() { ["x"] = value });
            case Step.Http http:
                var attempt = Math.Min(http.Fails, http.Handling.Retries) + 1;
                return http.Fails < attempt
                    ? Passed(frame, step, "out", new() { ["status"] = 200 }, attempt)
                    : Failed(frame, step.Id, "out", new ModelFailure(step.Id, ScriptedFailures.Message(step.Id)), http.Handling, attempt);
            case Step.Fail fail:
                return Failed(frame, step.Id, "out", new ModelFailure(step.Id, $"boom {step.Id}"), fail.Handling, fail.Handling.Retries + 1);
            case Step.ForEach each:
                return ForEach(each, frame);
            case Step.While again:
                return While(again, frame);
            case Step.Try guard:
                return Try(guard, frame);
            case Step.End end:
                Done(frame, step.Id, null, new() { [step.Id] = $"v-{step.Id}" });
                return end.Failed ? new ModelOutcome.Ended(RunStatus.Failed, new ModelFailure(step.Id, $"end {step.Id}")) : new ModelOutcome.Over();
            default:
                Done(frame, step.Id, null, new() { [step.Id] = $"v-{step.Id}" });
                return new ModelOutcome.Ended(RunStatus.Succeeded, null);
        }
    }

    private ModelOutcome Split(Step.Parallel split, ModelFrame frame)
    {
        var fork = Passed(frame, split, split.Implicit ? "out" : "*", split.Implicit && !split.Disabled ? new() { ["x"] = $"v-{split.Id}" } : []);
        var branches = new List<(IReadOnlyList<Step> Steps, ModelOutcome Outcome, Range Ran)>();
        foreach (var branch in split.Branches)
        {
            var began = _ran.Count;
            var outcome = Sequence(branch, frame, fork);
            if (split.Join == Step.Parallel.Off && outcome is ModelOutcome.On) Done(frame, split.JoinId, "out", [], NodeRunStatus.Skipped);
            branches.Add((branch, outcome, began.._ran.Count));
        }
        if (branches.Where(branch => branch.Outcome.IsAbrupt).ToList() is { Count: > 0 } abrupt)
        {
            if (abrupt.Count > 1) throw new UndeterminedException("several branches break off");
            if (split.Join is "any" or "first" || (!split.EndsApart && Ways.SomeEnd(abrupt[0].Steps))) throw new UndeterminedException("the join may have gone on before");
            foreach (var other in branches.Where(branch => !branch.Outcome.IsAbrupt)) Doubt(other.Ran);
            return abrupt[0].Outcome;
        }
        // A branch that ends elsewhere is not waited for. It counts as loose to the end of the frame, though it may be through earlier.
        foreach (var branch in branches.Where(branch => split.EndsApart || split.Join == "any" || branch.Outcome is ModelOutcome.Over)) Loosen(frame, branch.Ran);
        if (split.EndsApart) return new ModelOutcome.Over();
        var came = branches.Select(branch => branch.Outcome).OfType<ModelOutcome.On>().ToList();
        if (came.Count == 0) return new ModelOutcome.Over();
        if (split.Join == "first")
        {
            // The others are broken off; and so is what came before and still leads here.
            foreach (var branch in branches) Doubt(branch.Ran);
            frame.Loose.ForEach(Doubt);
        }
        var output = new JsonObject { ["branches"] = JsonPattern.Anything, ["count"] = JsonPattern.Anything };
        if (split.Join == "all")
        {
            var brought = new JsonObject();
            foreach (var one in came) brought[one.Node] = one.Output?.DeepClone();
            output = new JsonObject { ["branches"] = brought, ["count"] = came.Count };
        }
        Done(frame, split.JoinId, "out", output);
        return new ModelOutcome.On(split.JoinId, output);
    }

    private ModelOutcome ForEach(Step.ForEach loop, ModelFrame frame)
    {
        var (results, failed) = (new JsonArray(), new JsonArray());
        var (broken, items) = (new List<(ModelOutcome Outcome, Range Ran)>(), new List<Range>());
        for (var index = 0; index < loop.Items; index++)
        {
            var began = _ran.Count;
            var (inner, outcome) = Body(frame, loop.Id, new() { ["item"] = $"item {index}", ["index"] = index }, loop.Body);
            JsonNode? result = null;
            if (!outcome.IsAbrupt && loop.Collect is { } kept)
            {
                if (!inner.TryRead(kept, "x", out result)) outcome = new ModelOutcome.Failed(new ModelFailure(loop.Id, JsonPattern.Anything));
            }
            else if (!outcome.IsAbrupt)
            {
                result = inner.Last;
            }
            results.Add(result);
            items.Add(began.._ran.Count);
            if (outcome is ModelOutcome.Failed { Failure: { Final: false } failure } && loop.GoesOn) failed.Add(new JsonObject { ["index"] = index, ["message"] = failure.Message });
            else if (outcome.IsAbrupt) broken.Add((outcome, items[^1]));
            if (broken.Count > 0 && loop.Concurrency == 1) break;
        }
        if (broken.Count == 0) return Passed(frame, loop, "done", new() { ["results"] = results, ["count"] = loop.Items, ["failed"] = failed });
        if (broken.Count > 1) throw new UndeterminedException("several items break off");
        if (loop.Concurrency > 1)
            foreach (var item in items.Where(item => !item.Equals(broken[0].Ran))) Doubt(item);
        return Broken(loop.Id, frame, "done", broken[0].Outcome, loop.Handling);
    }

    private ModelOutcome While(Step.While loop, ModelFrame frame)
    {
        JsonNode? last = null;
        for (var rounds = 0; ; rounds++)
        {
            if (rounds > 0 || !loop.After)
            {
                var own = loop.Test.Loop == loop.Id;
                if (own && rounds == 0) return Broken(loop.Id, frame, "done", new ModelOutcome.Failed(new ModelFailure(loop.Id, JsonPattern.Anything)), loop.Handling);
                if (!(own ? rounds - 1 < loop.Test.Below : Holds(loop.Test, frame))) return Passed(frame, loop, "done", new() { ["rounds"] = rounds, ["last"] = last });
                if (rounds == loop.Most) return Broken(loop.Id, frame, "done", new ModelOutcome.Failed(new ModelFailure(loop.Id, JsonPattern.Anything, Final: true)), loop.Handling);
            }
            var (inner, outcome) = Body(frame, loop.Id, new() { ["index"] = rounds }, loop.Body);
            if (outcome.IsAbrupt) return Broken(loop.Id, frame, "done", outcome, loop.Handling);
            last = inner.Last;
        }
    }

    private ModelOutcome Try(Step.Try guard, ModelFrame frame)
    {
        var (inner, outcome) = Body(frame, guard.Id, [], guard.Body);
        if (outcome is ModelOutcome.Ended) return Broken(guard.Id, frame, "out", outcome, guard.Handling);
        var result = inner.Last;
        var first = (outcome as ModelOutcome.Failed)?.Failure;
        var open = first;
        if (first is { Final: false } && guard.Catch.Count > 0)
        {
            (inner, outcome) = Body(frame, guard.Id, first.ForBody(), guard.Catch);
            if (outcome is ModelOutcome.Ended) return Broken(guard.Id, frame, "out", outcome, guard.Handling);
            open = (outcome as ModelOutcome.Failed)?.Failure;
            result = inner.Last;
        }
        if (guard.Finally.Count > 0)
        {
            (_, outcome) = Body(frame, guard.Id, [], guard.Finally);
            if (outcome is ModelOutcome.Ended) return Broken(guard.Id, frame, "out", outcome, guard.Handling);
            open = (outcome as ModelOutcome.Failed)?.Failure ?? open;
        }
        return open is not null
            ? Broken(guard.Id, frame, "out", new ModelOutcome.Failed(open), guard.Handling)
            : Passed(frame, guard, "out", new() { ["failed"] = first is not null, ["error"] = first?.ForBody()["error"]!.DeepClone(), ["result"] = result });
    }

    private (ModelFrame Frame, ModelOutcome Outcome) Body(ModelFrame around, string region, JsonObject says, IReadOnlyList<Step> body)
    {
        var frame = new ModelFrame(around);
        frame.Say(region, says);
        return (frame, Within(frame, body, new ModelOutcome.On(region, null)));
    }

    /// <summary>A region whose body did not end well.</summary>
    private ModelOutcome Broken(string region, ModelFrame frame, string port, ModelOutcome outcome, Handling handling)
    {
        if (outcome is ModelOutcome.Failed failed) return Failed(frame, region, port, failed.Failure, handling, 1);
        Ran(new Expected(region, NodeRunStatus.Cancelled, null, null));
        return outcome;
    }

    private ModelOutcome Failed(ModelFrame frame, string node, string port, ModelFailure failure, Handling handling, int attempt)
    {
        var passedOver = handling.GoesOn && !failure.Final;
        var output = failure.Output(passedOver ? node : null);
        Done(frame, node, passedOver ? port : handling.AtError.Count > 0 ? "error" : null, output, NodeRunStatus.Failed, attempt);
        return passedOver ? new ModelOutcome.On(node, output)
            : handling.AtError.Count > 0 ? Sequence(handling.AtError, frame, new ModelOutcome.On(node, output))
            : new ModelOutcome.Failed(failure);
    }

    private ModelOutcome.On Passed(ModelFrame frame, Step step, string port, JsonObject output, int attempt = 1)
    {
        if (step.Disabled) output = [];
        Done(frame, step.Id, port, output, step.Disabled ? NodeRunStatus.Skipped : NodeRunStatus.Succeeded, attempt);
        return new ModelOutcome.On(step.Id, output);
    }

    private void Done(ModelFrame frame, string node, string? port, JsonObject output, NodeRunStatus status = NodeRunStatus.Succeeded, int attempt = 1)
    {
        Ran(new Expected(node, status, port, output, attempt));
        frame.PutOut(node, output);
    }

    private void Ran(Expected expected)
    {
        _ran.Add(expected);
        if (_ran.Count > Most) throw new UndeterminedException("too long");
    }

    private void Doubt(Range range)
    {
        for (var at = range.Start.Value; at < range.End.Value; at++) _ran[at].Certain = false;
    }

    private static void Loosen(ModelFrame frame, Range range)
    {
        if (!range.Start.Equals(range.End)) frame.Loose.Add(range);
    }

    private static bool Holds(Test test, ModelFrame frame) => (test.Loop is { } loop ? IndexOf(loop, frame) : 0) < test.Below;

    private static int IndexOf(string loop, ModelFrame frame) =>
        frame.TryRead(loop, "index", out var index) ? index!.GetValue<int>() : throw new InvalidOperationException($"Nothing says the index of {loop}.");
}
