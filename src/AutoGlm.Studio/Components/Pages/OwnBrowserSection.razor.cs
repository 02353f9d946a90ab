using AutoGlm.Connectors.Web.Attaching;
using AutoGlm.Hosting.Devices;
using AutoGlm.Tasks.Surfaces;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Pages;

/// <summary>Whether agents may use the person's own browser, and whether it answers.</summary>
public partial class OwnBrowserSection : StudioComponent
{
    private OwnBrowserAddress? _allowed;
    private string _address = OwnBrowserAddress.Usual;
    private string? _product;
    private string? _problem;

    [Inject]
    private OwnBrowser Own { get; set; } = default!;

    private string State => _allowed is null ? "off" : _product is null ? "gone" : "ready";

    private int Port => _allowed?.Origin.Port ?? new Uri(OwnBrowserAddress.Usual).Port;

    /// <summary>An example; the Studio runs where the browser does.</summary>
    private static string Folder => Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), "autoglm-browser");

    protected override async Task OnInitializedAsync()
    {
        _allowed = await Own.SettingAsync(Gone);
        _address = (_allowed?.ToString()) ?? OwnBrowserAddress.Usual;
        await LookAsync();
    }

    private async Task AllowAsync()
    {
        if (!OwnBrowserAddress.TryParse(_address, out var address, out _problem))
            return;
        if (address != _allowed)
            await Own.SetAsync(address, Gone);
        (_allowed, _address) = (address, address.ToString());
        await LookAsync();
    }

    private async Task ForbidAsync()
    {
        await Own.SetAsync(null, Gone);
        (_allowed, _product, _problem) = (null, null, null);
    }

    private async Task LookAsync()
    {
        _product = null;
        if (_allowed is null)
            return;
        try
        {
            _product = (await OwnBrowserProbe.AskAsync(_allowed, Gone)).Product;
        }
        catch (SurfaceException)
        {
            // The line of the state says it, and the lines under it what to do.
        }
    }
}
