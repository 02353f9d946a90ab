using System.CommandLine;
using AutoGlm.Hosting.Samples;
using AutoGlm.Samples.Sites;
using AutoGlm.Storage;

namespace AutoGlm.Cli.Commands;

/// <summary><c>autoglm samples serve</c>: the sample sites without the Studio.</summary>
internal static class SamplesCommand
{
    public static Command Create(CommandContext context)
    {
        Option<int> Port(string site, int usual) => new($"--{site}-port")
        {
            Description = context.Say($"Port for the {site} site; 0 takes any free one", $"{site} 站点的端口；0 表示任意空闲端口"),
            HelpName = "N",
            DefaultValueFactory = _ => usual,
        };
        var usual = new SampleSitesOptions { DataFolder = "" };
        var booking = Port("booking", usual.BookingPort);
        var journals = Port("journals", usual.JournalsPort);
        var api = Port("api", usual.ApiPort);
        var serve = new Command("serve", context.Say("Serve the sample sites until Ctrl+C", "提供示例网站，直到按下 Ctrl+C")) { booking, journals, api };
        serve.SetAction((parsed, cancellationToken) => ServeAsync(
            usual with
            {
                DataFolder = Path.Combine(context.DataFolder(parsed), SampleHost.Folder),
                BookingPort = Checked(parsed.GetValue(booking), "--booking-port"),
                JournalsPort = Checked(parsed.GetValue(journals), "--journals-port"),
                ApiPort = Checked(parsed.GetValue(api), "--api-port"),
            },
            parsed,
            context,
            cancellationToken));
        return new Command("samples", context.Say("Sample sites", "示例网站")) { serve };
    }

    private static async Task<int> ServeAsync(SampleSitesOptions options, ParseResult parsed, CommandContext context, CancellationToken cancellationToken)
    {
        _ = new DataFolder(context.DataFolder(parsed));
        await using var sites = await SampleSites.StartAsync(options, cancellationToken);
        var printer = context.Printer(parsed);
        if (printer.IsJson)
            printer.Json(sites.Origins.ToDictionary(site => site.Key, site => site.Value.GetLeftPart(UriPartial.Authority)));
        else
            foreach (var site in sites.Placements)
                printer.Line($"{site.Site}\t{site.Origin.GetLeftPart(UriPartial.Authority)}{Remark(site.Kind, context)}");
        await context.Terminal.Out.FlushAsync(CancellationToken.None);
        if (sites.Placements.All(site => site.Kind == SitePlacementKind.Reused))
        {
            printer.Note(context.Say("All of them are served by another process already.", "它们都已由另一个进程提供。"));
            return ExitCodes.Succeeded;
        }

        try
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // Being stopped is how serving ends.
        }

        return ExitCodes.Succeeded;
    }

    private static string Remark(SitePlacementKind kind, CommandContext context) => kind switch
    {
        SitePlacementKind.FellBack => context.Say("\t(the usual port is taken)", "\t（常用端口已被占用）"),
        SitePlacementKind.Reused => context.Say("\t(already served)", "\t（已在提供）"),
        _ => "",
    };

    private static int Checked(int port, string option) =>
        port is >= 0 and <= 65535 ? port : throw new BadInputException(option, new($"{port} is not a port.", $"{port} 不是端口。"), new("Use 0 to 65535.", "请使用 0 到 65535。"));
}
