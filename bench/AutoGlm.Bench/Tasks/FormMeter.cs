using System.Diagnostics;
using System.Text.Json.Nodes;
using AutoGlm.Tasks.Grounding;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Planning.Embedded;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Safety;
using AutoGlm.Tasks.Surfaces;
using Microsoft.Extensions.Logging.Abstractions;

namespace AutoGlm.Bench.Tasks;

/// <summary>A whole task, from the goal to the reference on the screen: a form of six fields, filled in and sent.</summary>
internal sealed class FormMeter(ISurfaceProvider web, PlainBrowser plain, PageSite site, Uri address)
{
    public async Task<IReadOnlyList<Figure>> MeasureAsync(int rounds, CancellationToken cancellationToken)
    {
        var (whole, byHand, steps) = (new Timings(), new Timings(), 0);
        for (var round = -1; round < rounds; round++)
        {
            var clock = Stopwatch.StartNew();
            var result = await TaskAsync(cancellationToken);
            var taken = clock.Elapsed.TotalMilliseconds;
            if (result.Outcome != TaskOutcome.Succeeded) throw new InvalidOperationException(Story(result));
            var before = site.Received;
            var plainTaken = await plain.SendFormAsync(address);
            if (site.Received != before + 1) throw new InvalidOperationException("The baseline did not send the form.");
            steps = result.Steps.Count;
            if (round < 0) continue;
            whole.Add(taken);
            byHand.Add(plainTaken);
        }
        return
        [
            new("formSteps", steps),
            new("formMs", whole.Median),
            new("formP95Ms", whole.P95),
            new("plainFormMs", byHand.Median),
            new("ratioFormToPlain", whole.Median / byHand.Median),
        ];
    }

    /// <summary>One whole task; throws where it does not succeed.</summary>
    public async Task RunOnceAsync(CancellationToken cancellationToken)
    {
        var result = await TaskAsync(cancellationToken);
        if (result.Outcome != TaskOutcome.Succeeded) throw new InvalidOperationException(Story(result));
    }

    private static string Story(TaskResult result) =>
        $"The form's task ended as {result.Outcome}: {result.Reason}{result.Question?.Text}\n"
        + string.Join('\n', result.Steps.Select(step => $"{step.Instruction.Sentence} → {step.Verdict.Reason}"));

    private async Task<TaskResult> TaskAsync(CancellationToken cancellationToken)
    {
        var runner = new TaskRunner([web], [new EmbeddedPlanner()], new TreeGrounder(), new ScreenCritic(), new EffectRules(), [], TimeProvider.System, NullLogger<TaskRunner>.Instance);
        var request = new TaskRequest
        {
            Goal = VisitForm.Goal,
            Inputs = new JsonObject(VisitForm.Fields.Select(field => KeyValuePair.Create(field.Name, (JsonNode?)field.Value))),
            Outputs = [new OutputSpec("reference")],
            Surfaces = [new SurfaceSpec("web", address.ToString())],
            Allow = ["all"],
        };
        return await runner.RunAsync(request, TaskHistory.None, new ForgetfulHost(), new NoSecrets(), new OpenReach(), cancellationToken);
    }
}
