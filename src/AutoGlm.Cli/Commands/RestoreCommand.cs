using System.CommandLine;
using AutoGlm.Cli.Running;
using AutoGlm.Engine.Audit;
using AutoGlm.Storage;
using AutoGlm.Storage.Backups;

namespace AutoGlm.Cli.Commands;

/// <summary>
/// <c>autoglm restore</c>: puts a backup back. Runs that were under way in it are held: what they did after it was made is
/// not in it, and would be done twice.
/// </summary>
internal static class RestoreCommand
{
    /// <summary>How long a Studio gets to end what it does and to begin anew.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>A little longer than the lease of a process that was killed.</summary>
    private static readonly TimeSpan LeasePatience = TimeSpan.FromSeconds(20);

    public static Command Create(CommandContext context)
    {
        var file = new Argument<string>("FILE") { Description = context.Say("Archive that backup wrote", "备份文件") };
        var replace = new Option<bool>("--replace") { Description = context.Say("Replace what the data folder holds; it is kept in its backups", "替换数据目录中的内容；原内容保留在备份中") };
        var command = new Command("restore", context.Say("Put a backup back; a Studio that runs begins anew with it", "恢复备份；正在运行的 Studio 会自动重新启动")) { file, replace };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(file)!, parsed.GetValue(replace), parsed, context, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string file, bool replace, ParseResult parsed, CommandContext context, CancellationToken cancellationToken)
    {
        var folder = new DataFolder(context.DataFolder(parsed));
        using var staged = await DataRestore.StageAsync(
            file, folder, context.Database(parsed), replace, new AuditActor(AuditVia.Cli, Environment.UserName), TimeProvider.System, cancellationToken);
        var (manifest, held) = (staged.Manifest, staged.Paused);
        using (var studio = new StudioAtWork(folder))
        {
            if (await studio.RestoreAsync(staged.Name, cancellationToken))
            {
                context.Printer(parsed).Note(context.Say("The Studio exchanges its data and starts anew.", "Studio 正在替换数据并重新启动。"));
                using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
                patience.CancelAfter(Patience);
                try
                {
                    await studio.ReturnAsync(patience.Token);
                }
                catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
                {
                    throw new BackupRefusedException("--data", "The Studio has not come back yet.", "See its log. What was begun is finished at its next start; what was there is kept in its backups.");
                }
            }
            else
            {
                // Where it is accepted already, a Studio was killed before it could say so: what it left is waited for.
                if (!staged.IsAccepted)
                {
                    if (await FolderUse.IsInUseAsync(folder, TimeProvider.System, cancellationToken))
                        throw InUse(folder);
                    staged.Accept();
                }

                await PendingRestore.FinishAsync(folder, TimeProvider.System, LeasePatience, CancellationToken.None);
            }
        }

        await using var host = await context.OpenAsync(parsed, cancellationToken);
        // Who was to put it in place may have met somebody who didn't let go.
        if ((await host.Audit.ListAsync(new AuditQuery { Deed = AuditDeeds.BackupRestored, Take = 1 }, cancellationToken)) is not [var newest] || newest.Details.GetValueOrDefault("restore") != staged.Name)
            throw InUse(folder);
        var printer = context.Printer(parsed);
        if (printer.IsJson)
        {
            printer.Json(new { createdAt = manifest.CreatedAt, paused = held });
        }
        else
        {
            printer.Line(context.Say($"Restored: as of {manifest.CreatedAt.ToLocalTime():yyyy-MM-dd HH:mm:ss}.", $"已恢复到 {manifest.CreatedAt.ToLocalTime():yyyy-MM-dd HH:mm:ss}。"));
            if (held > 0)
                printer.Line(context.Say($"{held} runs that were under way are paused: see what they did after the backup, then let them go on or end them.", $"{held} 个进行中的运行已暂停：请先确认备份之后它们做过什么，再继续或终止。"));
        }

        return ExitCodes.Succeeded;
    }

    private static BackupRefusedException InUse(DataFolder folder) =>
        new("--data", $"A program is at work on “{folder.Root}”.", "Stop it (a Studio of this version on this machine is asked by itself), and try again.");
}
