namespace AutoGlm.Connectors.Web.Attaching;

/// <summary>Knows where the person's own browser can be reached, if they let agents into it at all.</summary>
public interface IOwnBrowser
{
    /// <summary>The address of its debugging port; null when agents may not use it.</summary>
    ValueTask<OwnBrowserAddress?> FindAsync(CancellationToken cancellationToken);
}
