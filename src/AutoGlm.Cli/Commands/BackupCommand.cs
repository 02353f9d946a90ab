using System.CommandLine;
using AutoGlm.Engine.Audit;
using AutoGlm.Storage;
using AutoGlm.Storage.Backups;

namespace AutoGlm.Cli.Commands;

/// <summary><c>autoglm backup</c>: the data folder as one archive, while everything goes on.</summary>
internal static class BackupCommand
{
    public static Command Create(CommandContext context)
    {
        var file = new Argument<string>("FILE") { Description = context.Say("Archive to write", "写入的备份文件") };
        var pictures = new Option<bool>("--pictures") { Description = context.Say("With the pictures of steps", "包含步骤图片") };
        var command = new Command("backup", context.Say("Write the data folder to one file, also while it is in use", "备份数据目录，使用中也可以")) { file, pictures };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(file)!, parsed.GetValue(pictures), parsed, context, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string file, bool pictures, ParseResult parsed, CommandContext context, CancellationToken cancellationToken)
    {
        await DataBackup.WriteAsync(new DataFolder(context.DataFolder(parsed)), context.Database(parsed), file, pictures, TimeProvider.System, cancellationToken, PutDownAsync);
        var printer = context.Printer(parsed);
        if (printer.IsJson)
            printer.Json(new { file = Path.GetFullPath(file), bytes = new FileInfo(file).Length });
        else
            printer.Line(context.Say($"Written: {file}. It holds the keys of your secrets; keep it safe.", $"已写入：{file}。其中包含机密的密钥，请妥善保管。"));
        return ExitCodes.Succeeded;

        async Task PutDownAsync(CancellationToken token)
        {
            await using var host = await context.OpenAsync(parsed, token);
            await host.Audit.AppendAsync(new AuditNote(AuditDeeds.BackupMade) { Details = new Dictionary<string, string?> { ["file"] = Path.GetFileName(file) } }, token);
        }
    }
}
