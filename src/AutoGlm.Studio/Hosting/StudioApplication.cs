using AutoGlm.Studio.Answering;
using AutoGlm.Studio.Api;
using AutoGlm.Studio.Auditing;
using AutoGlm.Studio.Components;
using AutoGlm.Studio.Extension;
using AutoGlm.Studio.Hooks;
using AutoGlm.Studio.Security;
using AutoGlm.Studio.Watching;

namespace AutoGlm.Studio.Hosting;

/// <summary>The request pipeline: guards first, then pages, pictures and REST.</summary>
public static class StudioApplication
{
    public static WebApplication UseStudio(this WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<HostGuard>();
        app.UseMiddleware<ExtensionCors>();
        app.UseMiddleware<OriginGuard>();
        app.UseMiddleware<AuditDoors>();
        app.UseRequestLocalization();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapStudioApi();
        app.MapExtension();
        app.MapStudioHooks();
        app.MapPictures();
        app.MapAgentFiles();
        app.MapAnswers();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
        return app;
    }
}
