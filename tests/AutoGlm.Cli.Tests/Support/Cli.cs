using AutoGlm.Canaries;
using AutoGlm.Tasks.Running;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AutoGlm.Cli.Tests.Support;

/// <summary>The tool in this process, on a data folder of its own, with a scripted task runtime and everything else real.</summary>
internal sealed class Cli : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("autoglm-cli-test-").FullName;

    public string Data => Path.Combine(Root, "data");

    /// <summary>Its environment variables.</summary>
    public Dictionary<string, string> Environment { get; } = [];

    public async Task<CliResult> RunAsync(TestTerminal terminal, CancellationToken cancellationToken, params string[] arguments)
    {
        foreach (var secret in terminal.Typing.Where(_ => arguments is ["secret", "set", ..]).Concat(arguments.Zip(arguments.Skip(1)).Where(pair => pair.First == "--secret").Select(pair => pair.Second[(pair.Second.IndexOf('=', StringComparison.Ordinal) + 1)..])))
            CanaryWatch.Suite.Know(secret);
        var exit = await CliApp.RunAsync(
            [.. arguments, "--data", Data],
            terminal,
            name => Environment.GetValueOrDefault(name),
            (services, options) =>
            {
                services.AddAutoGlm(options);
                services.AddSingleton<ITaskRunner, ScriptedRunner>();
                services.AddLogging(logging => logging.AddProvider(new WatchLog()).AddFilter<WatchLog>(null, LogLevel.Trace));
            },
            cancellationToken);
        CanaryWatch.Suite.Look("output", arguments.FirstOrDefault() ?? "", terminal.Written);
        CanaryWatch.Suite.Look("complaints", arguments.FirstOrDefault() ?? "", terminal.Told);
        return new CliResult(exit, terminal.Written, terminal.Told);
    }

    public Task<CliResult> RunAsync(params string[] arguments) => RunAsync(new TestTerminal(), CancellationToken.None, arguments);

    public string Write(string name, string text)
    {
        var path = Path.Combine(Root, name);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose()
    {
        CanaryWatch.Suite.LookUnder("folder", Root);
        Directory.Delete(Root, recursive: true);
    }
}
