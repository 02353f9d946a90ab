namespace AutoGlm.Samples.Sites;

/// <summary>Where one site is to be found and how that came about.</summary>
/// <param name="Site">booking, journals or api.</param>
/// <param name="Origin">Scheme, host and port.</param>
/// <param name="WantedPort">The port asked for; 0 meant any.</param>
/// <param name="Kind">Whether the wish was granted.</param>
public sealed record SitePlacement(string Site, Uri Origin, int WantedPort, SitePlacementKind Kind);
