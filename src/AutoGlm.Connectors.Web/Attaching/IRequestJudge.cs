namespace AutoGlm.Connectors.Web.Attaching;

/// <summary>Decides on the requests of the task's tabs before they go out.</summary>
internal interface IRequestJudge
{
    /// <summary>Null when it may be sent, else why not.</summary>
    /// <param name="address">Where it goes.</param>
    /// <param name="isDocument">Whether it fills a window or frame.</param>
    /// <param name="isTop">Whether it fills a window.</param>
    /// <param name="cancellationToken">The surface is closed.</param>
    ValueTask<string?> RefuseAsync(Uri address, bool isDocument, bool isTop, CancellationToken cancellationToken);
}
