using AutoGlm.Tasks.Acting;
using AutoGlm.Tasks.Grounding;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Planning;
using AutoGlm.Tasks.Planning.Embedded;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Surfaces;
using Microsoft.Playwright;

namespace AutoGlm.Bench.Tasks;

/// <summary>
/// Takes the task loop's step apart: observe, plan, ground by words, tap, settle; and beside each the same tap by
/// plain Playwright with its snapshot, and by the peer where there is one. A step that meets the wrong element ends the measuring: speed counts only when right.
/// </summary>
internal sealed class StepMeter(ISurface surface, IPage plain, McpPeer? peer, GeneratedPage page, int size)
{
    private const int WarmUps = 4;

    private readonly EmbeddedPlanner _planner = new();
    private readonly TreeGrounder _grounder = new();
    private readonly Timings _observe = new();
    private readonly Timings _plan = new();
    private readonly Timings _planForm = new();
    private readonly Timings _ground = new();
    private readonly Timings _act = new();
    private readonly Timings _settle = new();
    private readonly Timings _step = new();
    private readonly Timings _snapshot = new();
    private readonly Timings _click = new();
    private readonly Timings _plainStep = new();
    private readonly Timings _peerSnapshot = new();
    private readonly Timings _peerClick = new();
    private readonly Timings _peerStep = new();
    private int _peerCharacters;

    public async Task<IReadOnlyList<Figure>> MeasureAsync(int rounds, CancellationToken cancellationToken)
    {
        var stride = Math.Max(1, page.Targets.Count / rounds);
        var targets = Enumerable.Range(0, rounds).Select(round => page.Targets[round * stride % page.Targets.Count]).ToList();
        foreach (var target in targets.Take(WarmUps))
        {
            await StepAsync(target, keep: false, cancellationToken);
            await PlainStepAsync(target, keep: false);
            await PeerStepAsync(target, keep: false, cancellationToken);
        }
        foreach (var target in targets)
        {
            await StepAsync(target, keep: true, cancellationToken);
            await PlainStepAsync(target, keep: true);
            await PeerStepAsync(target, keep: true, cancellationToken);
        }
        var seen = await surface.ObserveAsync(cancellationToken);
        var outline = ObservationText.Of(seen, int.MaxValue).Length;
        var snapshot = (await plain.Locator("body").AriaSnapshotAsync()).Length;
        return
        [
            new($"elements{size}", page.Elements),
            new($"nodes{size}", seen.Root.SelfAndDescendants().Count()),
            new($"observationCharacters{size}", outline),
            .. Both("observe", _observe),
            .. Both("plan", _plan),
            .. Both("planForm", _planForm),
            .. Both("ground", _ground),
            .. Both("act", _act),
            .. Both("settle", _settle),
            .. Both("step", _step),
            new($"plainSnapshotCharacters{size}", snapshot),
            .. Both("plainSnapshot", _snapshot),
            .. Both("plainClick", _click),
            .. Both("plainStep", _plainStep),
            new($"ratioStepToPlain{size}", _step.Median / _plainStep.Median),
            new($"ratioStepUnsettledToPlain{size}", (_observe.Median + _plan.Median + _ground.Median + _act.Median) / _plainStep.Median),
            new($"ratioObserveToPlainSnapshot{size}", _observe.Median / _snapshot.Median),
            new($"ratioActToPlainClick{size}", _act.Median / _click.Median),
            new($"ratioCharactersToPlain{size}", (double)outline / snapshot),
            .. peer is null ? [] : PeerFigures(outline),
        ];
    }

    private async Task StepAsync(PageTarget target, bool keep, CancellationToken cancellationToken)
    {
        var whole = new Lap();
        var lap = new Lap();
        var now = await surface.ObserveAsync(cancellationToken);
        var observed = lap.Next();
        var decision = await _planner.DecideAsync(Context(target.Goal, now), cancellationToken);
        var planned = lap.Next();
        if (decision is not Decision.Do { Instructions: [var instruction, ..] }) throw new InvalidOperationException($"“{target.Goal}” was planned as {decision}.");
        var grounding = await _grounder.GroundAsync(instruction with { Ref = null }, now, cancellationToken);
        var grounded = lap.Next();
        var found = grounding.Best?.Ref is { } reference ? now.Find(reference) : null;
        if (found?.Key != target.Id) throw new InvalidOperationException($"“{instruction.Sentence}” met {found?.Key ?? "nothing"} instead of {target.Id}.");
        lap.Next();
        var result = await surface.PerformAsync(new GuiAction { Verb = GuiVerb.Tap, Ref = found.Ref }, cancellationToken);
        var acted = lap.Next();
        if (!result.Performed) throw new InvalidOperationException($"Tapping {target.Id} failed: {result.Message}");
        await surface.SettleAsync(cancellationToken);
        var settled = lap.Next();
        var taken = whole.Next();
        if (!keep) return;
        _observe.Add(observed);
        _plan.Add(planned);
        _ground.Add(grounded);
        _act.Add(acted);
        _settle.Add(settled);
        _step.Add(taken);

        // A goal in free words makes the planner look at the whole screen; a fresh copy, so that nothing is known of it.
        var fresh = now with { };
        lap.Next();
        await _planner.DecideAsync(Context(VisitForm.Goal, fresh), cancellationToken);
        _planForm.Add(lap.Next());
    }

    private async Task PlainStepAsync(PageTarget target, bool keep)
    {
        var lap = new Lap();
        await plain.Locator("body").AriaSnapshotAsync();
        var looked = lap.Next();
        await plain.ClickAsync($"#{target.Id}");
        var clicked = lap.Next();
        if (!keep) return;
        _snapshot.Add(looked);
        _click.Add(clicked);
        _plainStep.Add(looked + clicked);
    }

    private async Task PeerStepAsync(PageTarget target, bool keep, CancellationToken cancellationToken)
    {
        if (peer is null) return;
        var lap = new Lap();
        var snapshot = await peer.SnapshotAsync(cancellationToken);
        var looked = lap.Next();

        // The peer is told which element is meant; the form's own button comes before those that are tapped.
        var reference = McpPeer.ButtonsIn(snapshot)[1 + page.Targets.ToList().IndexOf(target)];
        lap.Next();
        await peer.ClickAsync(reference, cancellationToken);
        var clicked = lap.Next();
        if (!keep) return;
        _peerCharacters = snapshot.Length;
        _peerSnapshot.Add(looked);
        _peerClick.Add(clicked);
        _peerStep.Add(looked + clicked);
    }

    private IReadOnlyList<Figure> PeerFigures(int outline) =>
    [
        new($"peerSnapshotCharacters{size}", _peerCharacters),
        .. Both("peerSnapshot", _peerSnapshot),
        .. Both("peerClick", _peerClick),
        .. Both("peerStep", _peerStep),
        new($"ratioStepToPeer{size}", _step.Median / _peerStep.Median),
        new($"ratioCharactersToPeer{size}", (double)outline / _peerCharacters),
    ];

    private static PlanningContext Context(string goal, Observation now) => new()
    {
        Request = new TaskRequest { Goal = goal, Surfaces = [new SurfaceSpec("web")] },
        Now = now,
        Clock = TimeProvider.System.GetLocalNow(),
    };

    private IEnumerable<Figure> Both(string name, Timings timings) =>
        [new($"{name}Ms{size}", timings.Median), new($"{name}P95Ms{size}", timings.P95)];
}
