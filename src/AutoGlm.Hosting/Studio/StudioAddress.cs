using AutoGlm.Storage;

namespace AutoGlm.Hosting.Studio;

/// <summary>
/// Where the Studio of this data folder listens. Every process on the folder reads it, so that browsers which the CLI
/// drives are kept off the Studio too.
/// </summary>
public sealed class StudioAddress(DataFolder folder, AutoGlmHostOptions options)
{
    private string File => Path.Combine(folder.Root, "studio-origin");

    /// <summary>The origins that agents never reach.</summary>
    public IReadOnlyList<Uri> Forbidden => [.. new[] { options.StudioOrigin, Read() }.OfType<Uri>().Distinct()];

    /// <summary>Where people reach it; null when none was ever started on the folder.</summary>
    public Uri? Origin => options.StudioOrigin ?? Read();

    /// <summary>Tells the other processes; kept until the next start, because a Studio that was killed can't take it back.</summary>
    public async ValueTask WriteAsync(CancellationToken cancellationToken)
    {
        if (options.StudioOrigin is { } origin)
            await System.IO.File.WriteAllTextAsync(File, origin.GetLeftPart(UriPartial.Authority), cancellationToken);
    }

    private Uri? Read()
    {
        try
        {
            return Uri.TryCreate(System.IO.File.ReadAllText(File).Trim(), UriKind.Absolute, out var origin) ? origin : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
