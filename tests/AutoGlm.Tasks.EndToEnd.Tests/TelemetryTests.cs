using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Telemetry;
using Shouldly;
using Xunit;

namespace AutoGlm.Tasks.EndToEnd.Tests;

/// <summary>What a task in a real browser tells of its steps.</summary>
public sealed class TelemetryTests(TaskBench bench) : IClassFixture<TaskBench>
{
    private const string Goal = "Open the page “New member”. Type Rome into the City field. Type Ann Lee into the Name field. Type 1990 into the Year of birth field. Click Save.";

    [Fact]
    public async Task Run_Steps_AreSpansOfTheCurrentTraceThatSayNothingOfTheirContent()
    {
        var spans = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == TaskTelemetry.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        await using var site = await RegisterSite.StartAsync();
        using var node = new Activity("node").Start();
        var host = new RecordingHost();

        var result = await bench.RunAsync(TaskBench.Request(Goal, site.Origin), host);

        result.Outcome.ShouldBe(TaskOutcome.Succeeded, Story.Of(result, host));
        var steps = spans.Where(span => span.TraceId == node.TraceId).ToList();
        steps.Select(span => span.GetTagItem("autoglm.step.number")).ShouldBe(result.Steps.Select(step => (object?)step.Number));
        steps.Select(span => span.GetTagItem("autoglm.step.kind")).ShouldBe(result.Steps.Select(step => (object?)KebabNames.Of(step.Instruction.Verb)));
        steps.ShouldAllBe(span => span.ParentSpanId == node.SpanId && Equals(span.GetTagItem("autoglm.surface.kind"), "web"));
        steps.ShouldAllBe(span => Phases(span).All(seconds => seconds >= 0) && Phases(span).Sum() > 0 && Phases(span).Sum() <= span.Duration.TotalSeconds + 0.1);
        string.Join('\n', steps.SelectMany(span => span.TagObjects.Select(tag => $"{tag.Value}").Append(span.DisplayName))).ShouldNotContain("Ann");
    }

    [Fact]
    public async Task Run_Task_IsCountedAndItsSurfaceOpenedAndClosed()
    {
        var measured = new ConcurrentQueue<(string Name, double Value, string Tags)>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == TaskTelemetry.SourceName) listener.EnableMeasurementEvents(instrument);
            },
        };
        // Other tests run tasks beside this one; what is measured for this one is measured in its own flow.
        var here = new AsyncLocal<bool> { Value = true };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.Start();
        await using var site = await RegisterSite.StartAsync();

        var result = await bench.RunAsync(TaskBench.Request(Goal, site.Origin));

        measured.Where(one => one.Name == "autoglm.surfaces.open").Select(one => one.Value).ShouldBe([1, -1]);
        measured.Single(one => one.Name == "autoglm.task.duration").Tags.ShouldBe("autoglm.outcome=succeeded autoglm.surface.kind=web autoglm.planner=embedded");
        measured.Count(one => one.Name == "autoglm.task.steps").ShouldBe(result.Steps.Count);

        void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            if (here.Value) measured.Enqueue((instrument.Name, value, string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))));
        }
    }

    private static IEnumerable<double> Phases(Activity span) =>
        span.TagObjects.Where(tag => tag.Key.EndsWith(".duration", StringComparison.Ordinal)).Select(tag => (double)tag.Value!);
}
