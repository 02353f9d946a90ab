namespace AutoGlm.Samples.Sites.Hosting;

/// <summary>What <c>GET /api/about</c> answers: which site this is, and which data folder it serves (as a hash).</summary>
internal sealed record SiteAbout(string Site, string Instance);
