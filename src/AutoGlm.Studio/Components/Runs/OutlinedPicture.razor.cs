using System.Globalization;
using AutoGlm.Hosting.Pictures;
using AutoGlm.Tasks.Observing;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Runs;

/// <summary>A kept picture of a screen, with the place that matters outlined.</summary>
public partial class OutlinedPicture : StudioComponent
{
    /// <summary>What it shows, and how large.</summary>
    [Parameter, EditorRequired]
    public StepPicture Picture { get; set; } = default!;

    /// <summary>Where the browser gets it.</summary>
    [Parameter, EditorRequired]
    public string Source { get; set; } = "";

    [Parameter, EditorRequired]
    public string Alt { get; set; } = "";

    /// <summary>In the surface's pixels; null for no outline.</summary>
    [Parameter]
    public Box? Target { get; set; }

    private string Ratio =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, Picture.Viewport.Width):0} / {Math.Max(1, Picture.Viewport.Height):0}");

    private string? Outline => Target is { Area: > 0 } box && Picture.Viewport is { Area: > 0 } view
        ? string.Create(
            CultureInfo.InvariantCulture,
            $"left:{100 * (box.X - view.X) / view.Width:0.##}%;top:{100 * (box.Y - view.Y) / view.Height:0.##}%;width:{100 * box.Width / view.Width:0.##}%;height:{100 * box.Height / view.Height:0.##}%")
        : null;

    /// <summary>Where the Studio serves the picture of a step.</summary>
    public static string SourceOf(string runId, string nodeRunId, int step) =>
        $"/runs/{Uri.EscapeDataString(runId)}/nodes/{Uri.EscapeDataString(nodeRunId)}/steps/{step}/picture";
}
