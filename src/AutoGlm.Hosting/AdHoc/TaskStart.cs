using AutoGlm.Engine;
using AutoGlm.Engine.AdHoc;
using AutoGlm.Tasks.Running;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Hosting.AdHoc;

/// <summary>
/// A <see cref="TaskBody"/> as a run. The goal stands in the document as the caller wrote it, because the caller is its
/// author; values come as inputs, so that nothing in them is taken for a reference.
/// </summary>
public static class TaskStart
{
    private const int LongestName = 60;

    /// <param name="body">Checked by <see cref="TaskBodyCheck"/>.</param>
    /// <param name="endWhenUserNeeded">Whether nobody is there to answer.</param>
    public static StartRun From(TaskBody body, bool endWhenUserNeeded)
    {
        ArgumentNullException.ThrowIfNull(body);
        return new StartRun
        {
            Agent = AdHocAgent.For(Request(body)) with
            {
                Name = NameOf(body.Goal),
                Layout = new Dictionary<string, NodePosition>
                {
                    ["start"] = new(0, 0),
                    [AdHocAgent.TaskNodeId] = new(280, 0),
                    ["end"] = new(560, 0),
                },
            },
            Inputs = body.Inputs.DeepClone().AsObject(),
            Secrets = [.. body.Secrets.Select(secret => new RunSecret(secret.Key, secret.Value, null))],
            Trigger = AdHocAgent.Trigger,
            EndWhenUserNeeded = endWhenUserNeeded,
        };
    }

    /// <summary>The member of a <see cref="TaskBody"/> that a problem of the document made from it is about.</summary>
    public static Problem Translate(Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var field = problem.Field.StartsWith("settings.", StringComparison.Ordinal) ? problem.Field["settings.".Length..] : problem.Field;
        field = field switch
        {
            "limits.maxSteps" => "maxSteps",
            "limits.timeoutSeconds" => "timeoutSeconds",
            _ when field.StartsWith("surfaces", StringComparison.Ordinal) => "start",
            _ => field,
        };
        return problem with { Node = null, Field = field };
    }

    private static TaskRequest Request(TaskBody body)
    {
        var request = new TaskRequest
        {
            Goal = body.Goal,
            Inputs = body.Inputs,
            Outputs = body.Outputs,
            Surfaces = [new SurfaceSpec(body.Surface, body.Start, body.Profile, body.Device)],
            Allow = body.Allow,
            Secrets = [.. body.Secrets.Keys, .. body.Inputs.Select(input => input.Key).Where(SecretNames.LooksSecret)],
            Planner = body.Planner,
        };
        if (body.MaxSteps is { } steps)
            request = request with { MaxSteps = steps };
        if (body.TimeoutSeconds is { } seconds)
            request = request with { Timeout = TimeSpan.FromSeconds(seconds) };
        return request;
    }

    private static string NameOf(string goal)
    {
        var line = goal.ReplaceLineEndings(" ").Trim();
        if (line.Length <= LongestName)
            return line;
        var end = LongestName - 1;
        return line[..(char.IsHighSurrogate(line[end - 1]) ? end - 1 : end)] + "…";
    }
}
