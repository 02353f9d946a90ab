using System.Text.Json.Nodes;
using AutoGlm.Connectors.Web.Attaching;
using AutoGlm.Engine.Stores;

namespace AutoGlm.Hosting.Devices;

/// <summary>
/// Whether agents of this installation may use the person's own browser, and where it is. Off until somebody sets it:
/// whoever works in that browser works with all that the person is logged in to.
/// </summary>
public sealed class OwnBrowser(ISettingsStore settings, AutoGlmHostOptions options) : IOwnBrowser
{
    /// <summary>Name of the setting.</summary>
    public const string Setting = "own-browser";

    public async ValueTask<OwnBrowserAddress?> FindAsync(CancellationToken cancellationToken) =>
        options.OwnBrowser ?? await SettingAsync(cancellationToken) ?? (options.AsksForOwnBrowser ? Usual : null);

    /// <summary>What the setting says; null when agents may not use it.</summary>
    public async ValueTask<OwnBrowserAddress?> SettingAsync(CancellationToken cancellationToken) =>
        await settings.GetAsync(Setting, cancellationToken) is { } set && set["address"] is JsonValue written && written.TryGetValue(out string? text)
        && OwnBrowserAddress.TryParse(text, out var address, out _) ? address : null;

    /// <summary>Null forbids it.</summary>
    public ValueTask SetAsync(OwnBrowserAddress? address, CancellationToken cancellationToken) =>
        settings.SetAsync(Setting, new JsonObject { ["address"] = address?.ToString() }, cancellationToken);

    private static OwnBrowserAddress? Usual => OwnBrowserAddress.TryParse(OwnBrowserAddress.Usual, out var usual, out _) ? usual : null;
}
