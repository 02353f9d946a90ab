using System.Net.Sockets;
using AutoGlm.Connectors.Web.Reach;

namespace AutoGlm.Connectors.Web.Attaching;

/// <summary>The rules of other surfaces, as far as they can be kept by asking before each request: who answers to the name is found again by the browser itself.</summary>
internal sealed class TabJudge(ReachWatch watch, Destinations destinations) : IRequestJudge
{
    public async ValueTask<string?> RefuseAsync(Uri address, bool isDocument, bool isTop, CancellationToken cancellationToken)
    {
        if (!isDocument)
            return await PartAsync(address, cancellationToken).ConfigureAwait(false);
        var reason = await watch.RefuseAsync(address, cancellationToken).ConfigureAwait(false);
        if (reason is not null)
            watch.Note(new Refusal(reason, isTop));
        return reason;
    }

    private async ValueTask<string?> PartAsync(Uri address, CancellationToken cancellationToken)
    {
        if (address.Scheme is not ("http" or "https"))
            return null;
        try
        {
            return (await destinations.FindAsync(address.IdnHost, address.Port, address.Scheme == "https", cancellationToken).ConfigureAwait(false)).Refusal;
        }
        catch (SocketException)
        {
            // It leads nowhere, which the browser tells better.
            return null;
        }
    }
}
