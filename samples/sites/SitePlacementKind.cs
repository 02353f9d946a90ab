namespace AutoGlm.Samples.Sites;

/// <summary>How a site came by its port.</summary>
public enum SitePlacementKind
{
    /// <summary>It listens where it was asked to.</summary>
    AsWanted,

    /// <summary>The wanted port belonged to something else, so it listens on another.</summary>
    FellBack,

    /// <summary>The same site with the same data folder was already running; that one is used.</summary>
    Reused,
}
