using System.Globalization;
using AutoGlm.Engine.Runs;
using AutoGlm.Hosting.Pictures;
using AutoGlm.Studio.Designing.Lessons;
using AutoGlm.Tasks.Correcting;
using AutoGlm.Tasks.Running;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace AutoGlm.Studio.Components.Lessons;

/// <summary>Has a person point at the element that a step should have taken, on the picture or in a list, and keeps it as a correction.</summary>
public partial class CorrectForm : StudioComponent
{
    private StepScreen? _screen;
    private bool _loaded;
    private IReadOnlyList<(ListedElement Element, int At)> _listed = [];

    /// <summary>Large ones first, so that the small ones in them lie on top.</summary>
    private IReadOnlyList<(ListedElement Element, int At)> _spots = [];

    private string _search = "";
    private int? _chosen;
    private int? _kept;
    private bool _working;
    private LessonOutcome? _outcome;

    [Parameter, EditorRequired]
    public RunSnapshot Run { get; set; } = default!;

    [Parameter, EditorRequired]
    public NodeRunView Node { get; set; } = default!;

    [Parameter, EditorRequired]
    public TaskStep Step { get; set; } = default!;

    [Inject]
    private TaskLessons Lessons { get; set; } = default!;

    [Inject]
    private StepPictures Pictures { get; set; } = default!;

    [Inject]
    private DialogService Dialogs { get; set; } = default!;

    private StepPicture? Picture => Pictures.Find(Run.Run.RunId, Node.NodeRunId, Step.Number);

    private ListedElement? Chosen => _chosen is { } at ? _listed[at].Element : null;

    private IEnumerable<(ListedElement Element, int At)> Found =>
        _search.Trim() is { Length: > 0 } words
            ? _listed.Where(one => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => Words(one.Element).Contains(word, StringComparison.CurrentCultureIgnoreCase)))
            : _listed;

    protected override async Task OnInitializedAsync()
    {
        _screen = await Pictures.FindScreenAsync(Run.Run.RunId, Node.NodeRunId, Step.Number, Gone);
        // What has neither name nor label can't be found again.
        _listed = [.. (_screen?.Elements ?? []).Where(one => one.Element.Name.Length > 0 || one.Element.Label is { Length: > 0 }).Select((one, at) => (one, at))];
        _spots = [.. _listed.OrderByDescending(one => one.Element.Box.Area)];
        _loaded = true;
    }

    private string Words(ListedElement one)
    {
        var (element, role) = (one.Element, T[$"lessons.role.{one.Element.Role}"]);
        var name = element.Name.Length > 0 ? element.Name : element.Label ?? "";
        var words = T.Format("lessons.element", role.StartsWith("lessons.", StringComparison.Ordinal) ? element.Role : role, name);
        return element.Near is { Length: > 0 } near ? T.Format("lessons.elementNear", words, near) : words;
    }

    private static string Ratio(StepPicture picture) => string.Create(CultureInfo.InvariantCulture, $"{picture.Viewport.Width:0} / {picture.Viewport.Height:0}");

    private static string PlaceOf(ListedElement one, StepPicture picture)
    {
        var (box, view) = (one.Box, picture.Viewport);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"left:{100 * (box.X - view.X) / view.Width:0.##}%;top:{100 * (box.Y - view.Y) / view.Height:0.##}%;width:{100 * box.Width / view.Width:0.##}%;height:{100 * box.Height / view.Height:0.##}%");
    }

    private async Task KeepAsync()
    {
        if (_working || Chosen is not { } chosen || _screen is not { } screen || Run.Agent.Node(Node.NodeId) is not { } node)
            return;
        _working = true;
        try
        {
            var correction = CorrectionWriter.Write(node, Node.Input, Run.Run.Inputs, Step.Instruction.Sentence, screen.Screen, chosen.Element);
            _outcome = await Lessons.KeepCorrectionAsync(Run.Agent.Id, Node.NodeId, correction, Gone);
            _kept = _outcome is LessonOutcome.OpenDocument or LessonOutcome.StoredDraft ? _chosen : null;
        }
        finally
        {
            _working = false;
        }
    }
}
