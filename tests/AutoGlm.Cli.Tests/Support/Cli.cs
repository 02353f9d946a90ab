using AutoGlm.Tasks.Running;
using Microsoft.Extensions.DependencyInjection;

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
        var exit = await CliApp.RunAsync(
            [.. arguments, "--data", Data],
            terminal,
            name => Environment.GetValueOrDefault(name),
            (services, options) =>
            {
                services.AddAutoGlm(options);
                services.AddSingleton<ITaskRunner, ScriptedRunner>();
            },
            cancellationToken);
        return new CliResult(exit, terminal.Written, terminal.Told);
    }

    public Task<CliResult> RunAsync(params string[] arguments) => RunAsync(new TestTerminal(), CancellationToken.None, arguments);

    public string Write(string name, string text)
    {
        var path = Path.Combine(Root, name);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
