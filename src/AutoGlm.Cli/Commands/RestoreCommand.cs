using System.CommandLine;
using AutoGlm.Engine;
using AutoGlm.Engine.Audit;
using AutoGlm.Engine.Runs;
using AutoGlm.Storage;
using AutoGlm.Storage.Backups;

namespace AutoGlm.Cli.Commands;

/// <summary>
/// <c>autoglm restore</c>: puts a backup back. Runs that were under way in it are held: what they did after it was made is
/// not in it, and would be done twice.
/// </summary>
internal static class RestoreCommand
{
    public static Command Create(CommandContext context)
    {
        var file = new Argument<string>("FILE") { Description = context.Say("Archive that backup wrote", "备份文件") };
        var replace = new Option<bool>("--replace") { Description = context.Say("Replace what the data folder holds; it is kept in its backups", "替换数据目录中的内容；原内容保留在备份中") };
        var command = new Command("restore", context.Say("Put a backup back; the Studio must be stopped", "恢复备份；需先停止 Studio")) { file, replace };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(file)!, parsed.GetValue(replace), parsed, context, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string file, bool replace, ParseResult parsed, CommandContext context, CancellationToken cancellationToken)
    {
        var manifest = await DataBackup.RestoreAsync(file, new DataFolder(context.DataFolder(parsed)), context.Database(parsed), replace, TimeProvider.System, cancellationToken);
        await using var host = await context.OpenAsync(parsed, cancellationToken);
        await host.Audit.AppendAsync(
            new AuditNote(AuditDeeds.BackupRestored) { Details = new Dictionary<string, string?> { ["file"] = Path.GetFileName(file), ["of"] = manifest.CreatedAt.UtcDateTime.ToString("O") } }, cancellationToken);
        var held = 0;
        foreach (var status in new[] { RunStatus.Queued, RunStatus.Running, RunStatus.Waiting })
        {
            foreach (var run in await host.Engine.ListAsync(new RunQuery { Status = status, Take = int.MaxValue }, cancellationToken))
            {
                await host.Engine.PauseAsync(run.RunId, cancellationToken);
                held++;
            }
        }

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
}
