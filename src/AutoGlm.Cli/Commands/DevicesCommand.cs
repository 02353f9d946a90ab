using System.CommandLine;
using AutoGlm.Hosting.Devices;

namespace AutoGlm.Cli.Commands;

/// <summary><c>autoglm devices</c>: the screens that agents can work on here.</summary>
internal static class DevicesCommand
{
    public static Command Create(CommandContext context)
    {
        var command = new Command("devices", context.Say("List the screens that agents can work on", "列出智能体可以使用的屏幕"));
        command.SetAction(parsed => Run(parsed, context));
        return command;
    }

    private static int Run(ParseResult parsed, CommandContext context)
    {
        var devices = DeviceList.Find();
        var printer = context.Printer(parsed);
        if (printer.IsJson)
            printer.Json(new { devices });
        else
            foreach (var device in devices)
                printer.Line($"{device.Surface}\t{(device.Available ? device.Path : device.Reason)}");
        return ExitCodes.Succeeded;
    }
}
