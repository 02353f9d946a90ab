using System.Globalization;
using AutoGlm.Tasks.Surfaces;

namespace AutoGlm.Connectors.Web.Tests.Support;

/// <summary>Private hosts as <c>host:port</c> and kinds of addresses as <c>blob:</c>; everything public.</summary>
public sealed class NamedPlaces(params string[] named) : IReachPolicy
{
    public string? Refuse(Uri address) => address.Scheme is "http" or "https" || named.Contains(address.Scheme + ":") ? null : $"{address.Scheme}: isn't named";

    public bool AllowsPrivate(string host, int port) => named.Contains(string.Create(CultureInfo.InvariantCulture, $"{host}:{port}"));
}
