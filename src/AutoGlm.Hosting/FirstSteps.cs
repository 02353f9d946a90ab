using AutoGlm.Hosting.Samples;
using AutoGlm.Hosting.Studio;
using AutoGlm.Samples.Sites;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AutoGlm.Hosting;

/// <summary>What happens once at each start, before anything runs: the samples are put in, the sites started, the Studio's place told.</summary>
internal sealed class FirstSteps(AutoGlmHostOptions options, SampleCatalog catalog, SampleHost samples, StudioAddress address, ILogger<FirstSteps> logger) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await address.WriteAsync(cancellationToken);
        await catalog.AddOnceAsync(cancellationToken);
        if (!options.StartSampleSites)
            return;
        try
        {
            await samples.StartAsync(cancellationToken);
        }
        catch (SampleSiteException error)
        {
            // The product works without them; whoever runs a sample is told again.
            logger.LogWarning(error, "The sample sites could not be started: {Cure}", error.Cure);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
