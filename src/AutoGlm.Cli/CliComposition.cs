using AutoGlm.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace AutoGlm.Cli;

/// <summary>Puts the services together; the product's own way is <see cref="CliCompositions.Product"/>.</summary>
internal delegate void CliComposition(IServiceCollection services, AutoGlmHostOptions options);
