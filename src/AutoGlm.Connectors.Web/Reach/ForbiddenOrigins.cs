using System.Net;
using AutoGlm.Tasks.Reach;

namespace AutoGlm.Connectors.Web.Reach;

/// <summary>Host and port pairs that no page may reach. A host of this machine stands for all of the machine's own names and addresses.</summary>
internal sealed class ForbiddenOrigins
{
    private const string ThisMachine = "localhost";
    private readonly HashSet<(string Host, int Port)> _pairs;

    public ForbiddenOrigins(IEnumerable<Uri> origins) => _pairs = [.. origins.Select(origin => (Normal(origin.IdnHost), origin.Port))];

    /// <summary>By how it is written.</summary>
    public bool Contains(string host, int port) => _pairs.Count > 0 && _pairs.Contains((Normal(host), port));

    /// <summary>By where it ends.</summary>
    public bool Contains(IPAddress address, int port) =>
        _pairs.Count > 0 && (_pairs.Contains((address.ToString(), port)) || (AddressRules.IsThisMachine(address) && _pairs.Contains((ThisMachine, port))));

    private static string Normal(string host) => AddressRules.IsThisMachine(host) ? ThisMachine : AddressRules.Normal(host);
}
