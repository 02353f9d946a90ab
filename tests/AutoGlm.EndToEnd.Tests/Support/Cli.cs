using System.Text.Json.Nodes;
using AutoGlm.Canaries;

namespace AutoGlm.EndToEnd.Tests.Support;

/// <summary>The command line tool as its callers meet it: a process without a terminal.</summary>
public static class Cli
{
    public static async Task<CliResult> RunAsync(string dataFolder, params string[] arguments)
    {
        await using var process = Start(dataFolder, arguments);
        var exit = await process.ExitAsync(Deadline.Token());
        return new CliResult(exit, process.Out, process.Error);
    }

    /// <summary>The same with something on its standard input.</summary>
    public static async Task<CliResult> RunWithAsync(string input, string dataFolder, params string[] arguments)
    {
        if (arguments is ["secret", "set", ..])
            CanaryWatch.Suite.Know(input.Trim());
        PlantedVault.CopyTo(dataFolder);
        await using var process = ChildProcess.Start(Repository.Cli, [.. arguments, "--data", dataFolder], input);
        var exit = await process.ExitAsync(Deadline.Token());
        return new CliResult(exit, process.Out, process.Error);
    }

    public static ChildProcess Start(string dataFolder, params string[] arguments)
    {
        foreach (var given in arguments.Zip(arguments.Skip(1)).Where(pair => pair.First == "--secret"))
            CanaryWatch.Suite.Know(given.Second[(given.Second.IndexOf('=', StringComparison.Ordinal) + 1)..]);
        PlantedVault.CopyTo(dataFolder);
        return ChildProcess.Start(Repository.Cli, [.. arguments, "--data", dataFolder]);
    }
}

/// <summary>What a command answered.</summary>
public sealed record CliResult(int Exit, string Out, string Error)
{
    /// <summary>The one object on standard output.</summary>
    public JsonObject Json => JsonNode.Parse(Out)!.AsObject();

    public JsonArray Problems => Json["problems"]!.AsArray();

    public override string ToString() => $"exit {Exit}\n{Out}\n{Error}";
}
