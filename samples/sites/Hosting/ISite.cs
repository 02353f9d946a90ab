using Microsoft.AspNetCore.Builder;

namespace AutoGlm.Samples.Sites.Hosting;

/// <summary>One site: its name and its routes.</summary>
internal interface ISite
{
    string Name { get; }

    /// <summary>Adds the routes; throws <see cref="SampleSiteException"/> when the site's state can't be read.</summary>
    void Map(WebApplication app, SampleSitesOptions options);
}
