using AutoGlm.Connectors.Web.Browsing;
using AutoGlm.Tasks.Acting;
using Microsoft.Playwright;

namespace AutoGlm.Connectors.Web.Acting;

/// <summary>Puts files into a page, from allowed folders only.</summary>
internal sealed class Uploader(WebSession session, Targeting targeting)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    public async Task<ActionResult> UploadAsync(PageSession page, GuiAction action, CancellationToken cancellationToken)
    {
        var paths = (action.Text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (paths.Length == 0 || action.Ref is null)
            return ActionResult.Failed(ActionProblem.NotPossible, "Uploading needs a place on the page and a file.");
        var files = new List<string>();
        foreach (var path in paths)
        {
            if (Allowed(path) is not { } file)
                return ActionResult.Failed(ActionProblem.Refused, $"The file “{Path.GetFileName(path)}” doesn't lie in a folder that uploads are allowed from. Put it there, or allow its folder in the settings.");
            if (!File.Exists(file))
                return ActionResult.Failed(ActionProblem.NotPossible, $"There is no file “{Path.GetFileName(path)}”. Check its name.");
            files.Add(file);
        }

        if (targeting.Resolve(action.Ref, page) is not var (frame, count))
            return ActionResult.Failed(ActionProblem.StaleReference, Targeting.StaleMessage);
        var input = await frame.CallAsync(FormattableString.Invariant($"W.fileInput({count})"), cancellationToken, byValue: false).ConfigureAwait(false);
        if (input?.Text("objectId") is { } objectId)
        {
            await frame.Session.AskAsync("DOM.setFileInputFiles", new Dictionary<string, object> { ["objectId"] = objectId, ["files"] = files }, Limit, cancellationToken).ConfigureAwait(false);
            return ActionResult.Done();
        }

        // A button that opens the chooser by script.
        var aim = await targeting.AimAsync(page, action.Ref, null, "tap", cancellationToken).ConfigureAwait(false);
        if (aim.Failure is not null)
            return aim.Failure;
        try
        {
            var chooser = await page.Page.RunAndWaitForFileChooserAsync(
                () => Pointer.TapAsync(page, aim.Point, cancellationToken),
                new PageRunAndWaitForFileChooserOptions { Timeout = 3000 }).ConfigureAwait(false);
            await chooser.SetFilesAsync(files).ConfigureAwait(false);
            return ActionResult.Done(aim.Box);
        }
        catch (TimeoutException)
        {
            return ActionResult.Failed(ActionProblem.NotPossible, "No file chooser opened. Choose the upload field or its button.") with { Box = aim.Box };
        }
    }

    private string? Allowed(string path)
    {
        foreach (var folder in session.Options.UploadFolders)
        {
            var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar;
            var full = Path.GetFullPath(path, root);
            if (!full.StartsWith(root, StringComparison.Ordinal))
                continue;

            // A link that leads out of the folder is no way out of it.
            var real = File.Exists(full) ? File.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full : full;
            if (real.StartsWith(root, StringComparison.Ordinal))
                return real;
        }

        return null;
    }
}
