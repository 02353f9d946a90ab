using AutoGlm.Engine.Nodes;
using AutoGlm.Studio.Api;
using AutoGlm.Studio.Auditing;
using AutoGlm.Studio.Designing;
using AutoGlm.Studio.Designing.Lessons;
using AutoGlm.Studio.Extension;
using AutoGlm.Studio.Hooks;
using AutoGlm.Studio.Look;
using AutoGlm.Studio.Noticing;
using AutoGlm.Studio.Security;
using AutoGlm.Studio.Starting;
using AutoGlm.Studio.Texts;
using AutoGlm.Studio.Watching;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Radzen;

namespace AutoGlm.Studio.Hosting;

/// <summary>
/// What the user interface and the REST endpoints need of their own. The engine, the stores, the token and the
/// installation's facts come from the host: see <see cref="IApiToken"/>, <see cref="IStudioInstallation"/>.
/// </summary>
public static class StudioServices
{
    public static IServiceCollection AddStudioUi(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddRadzenComponents();
        services.AddLocalization();
        services.Configure<RequestLocalizationOptions>(options =>
        {
            options.SetDefaultCulture(StudioLanguages.English)
                .AddSupportedCultures([.. StudioLanguages.All])
                .AddSupportedUICultures([.. StudioLanguages.All]);
            // Pages that are opened by a link alone are asked for in a language by their address.
            var byAddress = new QueryStringRequestCultureProvider { QueryStringKey = "lang", UIQueryStringKey = "lang" };
            options.RequestCultureProviders = [byAddress, new CookieRequestCultureProvider(), new AcceptLanguageHeaderRequestCultureProvider()];
        });
        services.AddSignalR(options => options.MaximumReceiveMessageSize = 2 * 1024 * 1024);

        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(EngineKinds.All);
        services.AddSingleton<StudioTexts>();
        services.AddSingleton<When>();
        services.AddSingleton<DesignerSessions>();
        services.AddSingleton<TaskLessons>();
        services.AddSingleton<Designing.Trying.NodeRecords>();
        services.AddSingleton<Offers>();
        services.AddSingleton<Versions.AgentEdition>();
        services.AddSingleton<Designing.Subflows.SubflowDesk>();
        services.AddSingleton<NewAgents>();
        services.AddSingleton<DraftNotebook>();
        services.AddSingleton<FirstAgent>();
        services.AddSingleton<LivePictures>();
        services.AddSingleton<ILocalizer, RadzenTexts>();
        services.AddSingleton<NoticeBoard>();
        services.AddScoped<NoticeDesk>();
        services.AddScoped<BrowserShell>();
        services.AddScoped<Commanding.CommandCentre>();
        services.AddScoped<Commanding.GlobalCommands>();
        services.AddScoped<CircuitHandler, AuditCircuits>();
        services.AddScoped<PageConnection>();
        services.AddScoped<CircuitHandler>(provider => provider.GetRequiredService<PageConnection>());
        services.AddStudioApi();
        services.AddExtension();
        services.AddStudioHooks();
        return services;
    }
}
