using AutoGlm.Hosting;
using AutoGlm.Hosting.Databases;
using AutoGlm.Hosting.Telemetry;
using AutoGlm.Storage;
using AutoGlm.Storage.Backups;
using AutoGlm.Studio.Hosting;
using AutoGlm.Studio.Security;
using Microsoft.AspNetCore.Connections;
using static AutoGlm.Studio.Starting.StartMessages;

namespace AutoGlm.Studio.Starting;

/// <summary>Builds the Studio from its command line and runs it to its end.</summary>
public static class StudioStart
{
    private const int Ended = 0;
    private const int Broke = 1;
    private const int Refused = 2;

    /// <summary>How long open pages and runs get to let go once the end was asked for.</summary>
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(15);

    /// <summary>How long others get to let go of data that are to be exchanged: a little longer than the lease of one that died.</summary>
    private static readonly TimeSpan RestorePatience = TimeSpan.FromSeconds(20);

    /// <summary>The exit code: 0 after an orderly end, 2 when the options are wrong, 1 otherwise.</summary>
    public static async Task<int> RunAsync(string[] args, TextWriter errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        try
        {
            for (Uri? place = null; ;)
            {
                await using var app = Build(args, place);
                // Its services are gone when it has run.
                var restart = app.Services.GetRequiredService<RestartWish>();
                // The same port, also where any was asked for: pages that are open find their way back.
                place = app.Services.GetRequiredService<AutoGlmHostOptions>().StudioOrigin;
                await FinishRestoreAsync(app.Services, errors);
                await app.RunAsync();
                if (!restart.IsAsked)
                    return Ended;
            }
        }
        catch (StartRefusedException refused)
        {
            await errors.WriteLineAsync(refused.Message);
            return Refused;
        }
        catch (DataFolderTooNewException tooNew)
        {
            await errors.WriteLineAsync(tooNew.Message);
            return Broke;
        }
        catch (DatabaseRefusedException refused)
        {
            var (message, cure) = (DatabaseTexts.Message(refused), DatabaseTexts.Cure(refused));
            await errors.WriteLineAsync(Say($"{message.En} {cure.En}", $"{message.Zh} {cure.Zh}"));
            return DatabaseTexts.IsBadInput(refused) ? Refused : Broke;
        }
        catch (IOException busy) when (busy.InnerException is AddressInUseException)
        {
            await errors.WriteLineAsync(Say(
                "The port is in use; perhaps the Studio is running already. Choose another with --port.",
                "端口已被占用，Studio 可能已在运行。请用 --port 换一个端口。"));
            return Broke;
        }
    }

    /// <summary>Throws <see cref="StartRefusedException"/> or <see cref="DatabaseRefusedException"/> when the options can't be followed.</summary>
    public static WebApplication Build(string[] args) => Build(args, null);

    private static WebApplication Build(string[] args, Uri? where)
    {
        // The name finds the pages' files, whichever program started this one.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ApplicationName = typeof(StudioStart).Assembly.GetName().Name });
        // Else a Studio that was built here, and not published, packs script and style at each request, without making them smaller.
        if (!builder.Environment.IsDevelopment())
            builder.Configuration["ReloadStaticAssetsAtRuntime"] ??= "false";
        var place = where ?? StudioPlace.Read(builder.Configuration);
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.UseUrls(place.GetLeftPart(UriPartial.Authority));
        builder.Logging
            .AddFilter("Microsoft", LogLevel.Warning)
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
            .AddFilter("Quartz", LogLevel.Warning)
            // A start that failed is told once, by whoever runs this.
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = StopPatience);
        builder.Services.AddStudioUi();
        builder.Services.AddSingleton<RestartWish>();
        builder.Services.AddSingleton(TelemetryTarget.Read(builder.Configuration));
        var folder = Path.GetFullPath(builder.Configuration["data"] is { Length: > 0 } data ? data : DataFolder.DefaultPath);
        AddProduct(builder.Services, new AutoGlmHostOptions
        {
            DataFolder = folder,
            Database = DatabaseChoice.Read(folder, Option("database", args), builder.Configuration[DatabaseChoice.Variable], builder.Configuration[DatabaseChoice.Setting]),
            StudioOrigin = place,
            ServiceName = "autoglm-studio",
            StartSampleSites = true,
            KeepPictures = true,
            RecoverRuns = true,
            KeepSchedules = true,
        });
        var app = builder.Build();
        app.UseStudio();
        // Not before the port is ours: a start that fails leaves the running Studio's token alone.
        app.Lifetime.ApplicationStarted.Register(app.Services.GetRequiredService<StartToken>().Write);
        return app;
    }

    /// <summary>Exchanges the data where that was accepted, before anything of them is opened.</summary>
    private static async Task FinishRestoreAsync(IServiceProvider services, TextWriter errors)
    {
        if (services.GetRequiredService<AutoGlmHostOptions>().Database is not null)
            return;
        var folder = services.GetRequiredService<DataFolder>();
        try
        {
            if (!await PendingRestore.FinishAsync(folder, services.GetRequiredService<TimeProvider>(), RestorePatience, CancellationToken.None))
            {
                await errors.WriteLineAsync(Say(
                    $"The backup was not put back: another program is at work on “{folder.Root}”. Stop it, and restore again. Nothing was changed.",
                    $"备份未恢复：另一个程序正在使用“{folder.Root}”。请先停止它再恢复。数据没有改变。"));
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException(Say(
                $"A backup that is being put back into “{folder.Root}” can't be finished: {error.Message} Put that right and start again; nothing is lost.",
                $"“{folder.Root}”中的备份恢复无法完成：{error.Message} 请处理后重新启动，数据不会丢失。"));
        }
    }

    /// <summary>From the command line only: a variable of such a plain name may be somebody else's.</summary>
    private static string? Option(string name, string[] args) => new ConfigurationBuilder().AddCommandLine(args).Build()[name];

    private static void AddProduct(IServiceCollection services, AutoGlmHostOptions options)
    {
        try
        {
            services.AddAutoGlm(options);
            services.AddStudioInstallation(new DataFolder(options.DataFolder), options.Database);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new StartRefusedException(Say(
                $"The data folder “{options.DataFolder}” can't be used: {error.Message} Choose a folder that this user may write to with --data.",
                $"数据目录“{options.DataFolder}”无法使用：{error.Message} 请用 --data 指定一个当前用户可写的目录。"));
        }
    }
}
