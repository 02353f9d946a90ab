using AutoGlm.Canaries;
using Microsoft.Extensions.Logging;

namespace AutoGlm.Tasks.EndToEnd.Tests;

/// <summary>Logs to the suite's watch.</summary>
internal sealed class WatchLogFactory : ILoggerFactory
{
    private readonly WatchLog _log = new();

    public ILogger CreateLogger(string categoryName) => _log.CreateLogger(categoryName);

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public void Dispose()
    {
    }
}
