using AutoGlm.Connectors.Web.Browsing;
using AutoGlm.Tasks.Surfaces;

namespace AutoGlm.Hosting.Devices;

/// <summary>Looks for the screens of this machine.</summary>
public static class DeviceList
{
    private const string BrowserId = "browser";

    public static IReadOnlyList<Device> Find()
    {
        try
        {
            return [new Device("web", BrowserId, true, ChromiumLocator.Find(null), null)];
        }
        catch (SurfaceException missing)
        {
            return [new Device("web", BrowserId, false, null, missing.Message)];
        }
    }
}
