using System.CommandLine;
using AutoGlm.Cli.Running;
using AutoGlm.Cli.Talking;
using AutoGlm.Engine.Audit;
using AutoGlm.Hosting;
using AutoGlm.Hosting.Databases;
using AutoGlm.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace AutoGlm.Cli;

/// <summary>What every command works with.</summary>
internal sealed class CommandContext(ITerminal terminal, Speech speech, CommonOptions options, Func<string, string?> environment, CliComposition composition)
{
    public ITerminal Terminal => terminal;

    public Speech Speech => speech;

    public string Say(string english, string chinese) => speech.Say(english, chinese);

    public Printer Printer(ParseResult parsed) => new(terminal, speech, parsed.GetValue(options.Json));

    public string DataFolder(ParseResult parsed) => parsed.GetValue(options.Data)!;

    /// <summary>Where a PostgreSQL database is; null for the data folder's own.</summary>
    public PostgresSettings? Database(ParseResult parsed) =>
        DatabaseChoice.Read(DataFolder(parsed), parsed.GetValue(options.Database), environment(DatabaseChoice.Variable));

    /// <summary>The product's services without a running host: for commands that neither run agents nor keep anything.</summary>
    public ServiceProvider Services(ParseResult parsed) => CliHost.Services(HostOptions(parsed), composition);

    public ValueTask<CliHost> OpenAsync(ParseResult parsed, CancellationToken cancellationToken) =>
        CliHost.OpenAsync(HostOptions(parsed), composition, cancellationToken);

    /// <summary>With what the command itself decides.</summary>
    public ValueTask<CliHost> OpenAsync(ParseResult parsed, Func<AutoGlmHostOptions, AutoGlmHostOptions> with, CancellationToken cancellationToken) =>
        CliHost.OpenAsync(with(HostOptions(parsed)), composition, cancellationToken);

    private AutoGlmHostOptions HostOptions(ParseResult parsed) => new()
    {
        DataFolder = DataFolder(parsed),
        ServiceName = "autoglm-cli",
        Actor = new AuditActor(AuditVia.Cli, Environment.UserName),
        Database = Database(parsed),
    };
}
