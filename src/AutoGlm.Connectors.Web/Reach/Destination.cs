using System.Net;

namespace AutoGlm.Connectors.Web.Reach;

/// <summary>Where a connection to a host would end.</summary>
/// <param name="Refusal">Why it may not be made, for people; null when it may.</param>
/// <param name="Addresses">The checked addresses, to connect to and no others; empty when another proxy has to find them.</param>
/// <param name="Via">The machine's own proxy, which connects for us; null when we connect.</param>
internal sealed record Destination(string? Refusal, IReadOnlyList<IPAddress> Addresses, Uri? Via);
