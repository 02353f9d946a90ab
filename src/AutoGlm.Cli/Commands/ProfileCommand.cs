using System.CommandLine;

namespace AutoGlm.Cli.Commands;

/// <summary><c>autoglm profile list|remove</c>. A profile is made by the first task that begins with it.</summary>
internal static class ProfileCommand
{
    public static Command Create(CommandContext context) =>
        new("profile", context.Say("Kept log-in states that surfaces begin with", "界面开始时使用的登录配置")) { List(context), Remove(context) };

    private static Command List(CommandContext context)
    {
        var command = new Command("list", context.Say("List the profiles, without what they hold", "列出登录配置（不含内容）"));
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var host = await context.OpenAsync(parsed, cancellationToken);
            var profiles = await host.Profiles.ListAsync(cancellationToken);
            var printer = context.Printer(parsed);
            if (printer.IsJson)
            {
                printer.Json(profiles);
                return ExitCodes.Succeeded;
            }

            foreach (var profile in profiles)
                printer.Line($"{profile.Name}  {profile.Kind}  {profile.Start}  {profile.SavedAt.ToLocalTime():g}{(profile.ExpiredAt is null ? "" : context.Say("  expired", "  已过期"))}");
            if (profiles.Count == 0)
                printer.Note(context.Say("There are no profiles.", "没有登录配置。"));
            return ExitCodes.Succeeded;
        });
        return command;
    }

    private static Command Remove(CommandContext context)
    {
        var name = new Argument<string>("name") { Description = context.Say("Name", "名称") };
        var command = new Command("remove", context.Say("Forget a profile: the next task begins signed out", "删除登录配置：下一个任务将以未登录状态开始")) { name };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var host = await context.OpenAsync(parsed, cancellationToken);
            var wanted = parsed.GetValue(name)!;
            if (!await host.Profiles.RemoveAsync(wanted, cancellationToken))
                throw new BadInputException("name", new($"There is no profile “{wanted}”.", $"没有配置“{wanted}”。"), new("See “autoglm profile list”.", "参见“autoglm profile list”。"));
            context.Printer(parsed).Note(context.Say($"Removed: {wanted}", $"已删除：{wanted}"));
            return ExitCodes.Succeeded;
        });
        return command;
    }
}
