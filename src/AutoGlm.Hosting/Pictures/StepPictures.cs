using System.Globalization;
using System.Text.Json;
using AutoGlm.Storage;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Surfaces;

namespace AutoGlm.Hosting.Pictures;

/// <summary>
/// Pictures of tasks' steps in the data folder, for the newest runs only. Number <c>n</c> is the screen that step
/// <c>n</c> found; the one after the last step is the screen as the task left it. A file's name says what it shows:
/// <c>step_x_y_width_height.jpg</c>.
/// </summary>
public sealed class StepPictures(DataFolder folder)
{
    /// <summary>Pictures of older runs are deleted.</summary>
    public const int MostRuns = 200;

    private const int LongestId = 64;
    private const string Away = "away";

    private readonly Lock _pruning = new();

    /// <summary>Null when no picture was kept, or it is gone by now.</summary>
    public StepPicture? Find(string runId, string nodeRunId, int step) =>
        FolderOf(runId, nodeRunId) is { } place && Directory.Exists(place)
            ? FilesOf(place, step).Select(Read).OfType<StepPicture>().FirstOrDefault()
            : null;

    /// <summary>Replaces an earlier picture of the step. Throws <see cref="IOException"/> when the disk is full or broken.</summary>
    public async ValueTask KeepAsync(string runId, string nodeRunId, int step, Picture picture, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(picture);
        var place = FolderOf(runId, nodeRunId) ?? throw new ArgumentException($"“{runId}/{nodeRunId}” can't be a folder.", nameof(runId));
        if (!Directory.Exists(place))
        {
            Directory.CreateDirectory(place);
            Prune();
        }

        var view = picture.Viewport;
        var extension = picture.MediaType == "image/png" ? "png" : "jpg";
        var path = Path.Combine(place, string.Create(CultureInfo.InvariantCulture, $"{step}_{view.X:0}_{view.Y:0}_{view.Width:0}_{view.Height:0}.{extension}"));
        // Written aside and renamed, so that nobody is shown half a picture.
        await File.WriteAllBytesAsync(path + ".new", picture.Bytes, cancellationToken);
        foreach (var old in FilesOf(place, step))
            File.Delete(old);
        File.Move(path + ".new", path, overwrite: true);
    }

    /// <summary>Keeps what stood on the step's screen beside its picture. Throws <see cref="IOException"/> when the disk is full or broken.</summary>
    public async ValueTask KeepScreenAsync(string runId, string nodeRunId, int step, StepScreen screen, CancellationToken cancellationToken)
    {
        var place = FolderOf(runId, nodeRunId) ?? throw new ArgumentException($"“{runId}/{nodeRunId}” can't be a folder.", nameof(runId));
        // Without a picture there is nothing to point at.
        if (!Directory.Exists(place))
            return;
        var path = ScreenFile(place, step);
        await File.WriteAllBytesAsync(path + ".new", JsonSerializer.SerializeToUtf8Bytes(screen, JsonSerializerOptions.Web), cancellationToken);
        File.Move(path + ".new", path, overwrite: true);
    }

    /// <summary>Null when it was not kept, or is gone by now.</summary>
    public async ValueTask<StepScreen?> FindScreenAsync(string runId, string nodeRunId, int step, CancellationToken cancellationToken)
    {
        if (FolderOf(runId, nodeRunId) is not { } place || ScreenFile(place, step) is not { } path || !File.Exists(path))
            return null;
        try
        {
            return JsonSerializer.Deserialize<StepScreen>(await File.ReadAllBytesAsync(path, cancellationToken), JsonSerializerOptions.Web);
        }
        catch (Exception error) when (error is IOException or JsonException)
        {
            // It went with its run meanwhile, or was written by another version.
            return null;
        }
    }

    /// <summary>Runs with pictures in this folder.</summary>
    public IReadOnlyList<string> Runs() =>
        Directory.Exists(folder.Pictures) ? [.. Directory.EnumerateDirectories(folder.Pictures).Select(path => Path.GetFileName(path)!)] : [];

    /// <summary>Deletes all pictures of a run; what can't be deleted now goes with the oldest ones.</summary>
    public void Forget(string runId)
    {
        if (FolderOf(runId, "n1") is not { } place || Path.GetDirectoryName(place) is not { } run || !Directory.Exists(run))
            return;
        try
        {
            Directory.Delete(run, recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Somebody looks at one of them.
        }
    }

    /// <summary>Notes that the step's target isn't to be seen in its picture, at least not where it was acted on.</summary>
    public void MarkAway(string runId, string nodeRunId, int step)
    {
        if (Find(runId, nodeRunId, step) is { ShowsTarget: true, Path: var path })
            File.Move(path, Path.ChangeExtension(path, null) + $"_{Away}{Path.GetExtension(path)}", overwrite: true);
    }

    private static IEnumerable<string> FilesOf(string place, int step) =>
        Directory.EnumerateFiles(place, string.Create(CultureInfo.InvariantCulture, $"{step}_*")).Where(path => !path.EndsWith(".new", StringComparison.Ordinal));

    private static string ScreenFile(string place, int step) => Path.Combine(place, string.Create(CultureInfo.InvariantCulture, $"{step}.elements.json"));

    private static StepPicture? Read(string path)
    {
        var parts = Path.GetFileNameWithoutExtension(path).Split('_');
        if (parts.Length < 5)
            return null;
        var numbers = new double[4];
        for (var index = 0; index < numbers.Length; index++)
        {
            if (!double.TryParse(parts[index + 1], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[index]))
                return null;
        }

        return new StepPicture(
            path,
            path.EndsWith(".png", StringComparison.Ordinal) ? "image/png" : "image/jpeg",
            new Box(numbers[0], numbers[1], numbers[2], numbers[3]),
            parts[^1] != Away);
    }

    /// <summary>Null for what can't be an id: ids come from addresses too.</summary>
    private string? FolderOf(string runId, string nodeRunId) =>
        IsId(runId) && IsId(nodeRunId) ? Path.Combine(folder.Pictures, runId, nodeRunId) : null;

    private static bool IsId(string text) =>
        text.Length is > 0 and <= LongestId && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');

    /// <summary>Ids of runs begin with their time, so that the names' order is the runs'.</summary>
    private void Prune()
    {
        lock (_pruning)
        {
            foreach (var old in Directory.EnumerateDirectories(folder.Pictures).OrderDescending(StringComparer.Ordinal).Skip(MostRuns).ToList())
                Directory.Delete(old, recursive: true);
        }
    }
}
