using System.Security.Cryptography;

namespace AutoGlm.Connectors.Web.Browsing;

/// <summary>
/// The one script that runs beside the page's own: it remembers which elements were given listeners. Page and
/// observing script speak over events named by a channel that is drawn for each surface.
/// </summary>
internal sealed class ListenerHook
{
    private static readonly string Function = Load();

    /// <summary>Begins the names of the events; unknown to the page.</summary>
    public string Channel { get; } = "e" + RandomNumberGenerator.GetHexString(24, lowercase: true);

    public string Source => $"{Function}('{Channel}')";

    private static string Load()
    {
        using var reader = new StreamReader(typeof(ListenerHook).Assembly.GetManifestResourceStream("listeners.page")!);
        return reader.ReadToEnd();
    }
}
