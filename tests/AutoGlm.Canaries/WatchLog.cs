using Microsoft.Extensions.Logging;

namespace AutoGlm.Canaries;

/// <summary>Hands the suite's watch whatever a host logs, at every level. For hosts that log to no event source.</summary>
public sealed class WatchLog : ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => new Log(categoryName);

    public void Dispose()
    {
    }

    private sealed class Log(string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            CanaryWatch.Suite.Look("log", category, state.ToString());
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            CanaryWatch.Suite.Look("log", category, $"{formatter(state, exception)}\n{exception}");
    }
}
