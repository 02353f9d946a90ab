using System.Net;
using System.Text;
using AutoGlm.Tasks.Reach;

namespace AutoGlm.Connectors.Web.Reach;

/// <summary>
/// The proxy that this machine itself goes out by, where it has one (the system's settings, <c>HTTPS_PROXY</c>). It finds
/// and connects to addresses by itself, so behind it only how a host is written can be checked.
/// </summary>
internal sealed class UpstreamProxy(IWebProxy? proxy)
{
    /// <summary>The proxy for a host; null when there is none or the host is reached without it.</summary>
    public Uri? For(string host, int port, bool isSecure)
    {
        if (proxy is null || AddressRules.IsThisMachine(host))
            return null;
        var target = new UriBuilder(isSecure ? "https" : "http", host, port).Uri;
        return proxy.IsBypassed(target) || proxy.GetProxy(target) is not { } way || way == target ? null : way;
    }

    /// <summary>The header line that lets us in, with its line end; empty when the proxy asks for none.</summary>
    public string Credentials(Uri way)
    {
        if (proxy?.Credentials?.GetCredential(way, "Basic") is not { UserName.Length: > 0 } credential)
            return "";
        return $"Proxy-Authorization: Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{credential.UserName}:{credential.Password}"))}\r\n";
    }
}
