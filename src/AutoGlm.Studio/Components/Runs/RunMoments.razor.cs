using AutoGlm.Engine;
using AutoGlm.Engine.Runs;
using AutoGlm.Studio.Look;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Runs;

/// <summary>
/// A slider over the journal of a run that has ended, and a choice among the rounds of its loops. What it shows is the
/// engine's own fold up to that entry.
/// </summary>
public partial class RunMoments : StudioComponent
{
    private static readonly string[] Shown = ["node-started", "node-ended", "node-retried", "task-step", "bookmark-created", "bookmark-answered", "run-ended"];

    private IReadOnlyList<RunEvent> _moments = [];
    private IReadOnlyList<(string Frame, string Name)> _frames = [];
    private string? _openId;
    private string _frame = "";
    private int _at;
    private int _asked;

    /// <summary>The run as it ended.</summary>
    [Parameter, EditorRequired]
    public RunSnapshot Run { get; set; } = default!;

    /// <summary>What is to be shown: the run as it stood at the chosen moment, with the chosen round's nodes; null for the run as it ended.</summary>
    [Parameter]
    public EventCallback<RunSnapshot?> OnMoment { get; set; }

    /// <summary>What a node is called.</summary>
    [Parameter, EditorRequired]
    public Func<string, string> NameOf { get; set; } = default!;

    [Inject]
    private IWorkflowEngine Engine { get; set; } = default!;

    [Inject]
    private When When { get; set; } = default!;

    private string Words
    {
        get
        {
            var moment = _moments[_at];
            var node = moment.NodeId is { } id ? NameOf(id) : "";
            var passed = When.Duration((moment.At ?? Run.Run.StartedAt) - Run.Run.StartedAt);
            return T.Format("moments.at", _at + 1, _moments.Count, passed, T.Format($"moments.{moment.Kind}", node));
        }
    }

    protected override async Task OnParametersSetAsync()
    {
        if (_openId == Run.Run.RunId || !Run.Run.Status.IsFinal())
            return;
        _openId = Run.Run.RunId;
        var moments = new List<RunEvent>();
        await foreach (var happened in Engine.WatchAsync(Run.Run.RunId, 0, Gone))
            if (happened.Sequence is not null && Shown.Contains(happened.Kind))
                moments.Add(happened);
        (_moments, _at, _frame) = (moments, Math.Max(0, moments.Count - 1), "");
        _frames = [.. Run.Nodes.Where(node => node.Frame is not null).GroupBy(node => node.Frame!).Select(frame => (frame.Key, RoundOf(frame.Key, frame)))];
    }

    private string RoundOf(string frame, IEnumerable<NodeRunView> nodes)
    {
        var failed = nodes.Any(node => node.Status is NodeRunStatus.Failed or NodeRunStatus.TimedOut or NodeRunStatus.Terminated);
        var parts = frame.Split('/');
        var owner = parts.Length > 1 && Run.Nodes.FirstOrDefault(node => node.NodeRunId == parts[^2]) is { } loop ? NameOf(loop.NodeId) : "";
        var last = parts[^1];
        var words = (last.StartsWith("each", StringComparison.Ordinal) || last.StartsWith("body", StringComparison.Ordinal)) && int.TryParse(last.AsSpan(4), out var index)
            ? T.Format("moments.round", owner, index + 1)
            : $"{owner} {last}";
        return failed ? T.Format("moments.roundFailed", words) : words;
    }

    private async Task GoAsync(int at)
    {
        _at = Math.Clamp(at, 0, _moments.Count - 1);
        await ShowAsync();
    }

    private async Task ChooseAsync(string? frame)
    {
        _frame = frame ?? "";
        await ShowAsync();
    }

    private async Task ShowAsync()
    {
        // Who drags the slider asks for many moments; only the last counts.
        var asked = ++_asked;
        var last = _at == _moments.Count - 1;
        if (last && _frame.Length == 0)
        {
            await OnMoment.InvokeAsync(null);
            return;
        }

        var then = last ? Run : await Engine.GetAtAsync(Run.Run.RunId, _moments[_at].Sequence!.Value, Gone);
        if (asked != _asked)
            return;
        await OnMoment.InvokeAsync(_frame.Length == 0 ? then : then with
        {
            Nodes = [.. then.Nodes.Where(node => node.Frame == _frame || node.Frame?.StartsWith($"{_frame}/", StringComparison.Ordinal) == true)],
        });
    }
}
