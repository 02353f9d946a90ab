using AutoGlm.Studio.Answering;
using AutoGlm.Studio.Api;
using AutoGlm.Studio.Auditing;
using AutoGlm.Studio.Components;
using AutoGlm.Studio.Extension;
using AutoGlm.Studio.Hooks;
using AutoGlm.Studio.Security;
using AutoGlm.Studio.Watching;
using Microsoft.AspNetCore.Diagnostics;

namespace AutoGlm.Studio.Hosting;

/// <summary>The request pipeline: guards first, then pages, pictures and REST.</summary>
public static class StudioApplication
{
    public static WebApplication UseStudio(this WebApplication app)
    {
        app.Use(AnswerWithoutText);
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<HostGuard>();
        app.UseMiddleware<ExtensionCors>();
        app.UseMiddleware<OriginGuard>();
        app.UseMiddleware<AuditDoors>();
        app.UseRequestLocalization();
        // Someone who came to an address that isn't there is told so on a page; programs get the bare answer.
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.Use((context, next) =>
        {
            if (!IsVisit(context) && context.Features.Get<IStatusCodePagesFeature>() is { } pages)
                pages.Enabled = false;
            return next(context);
        });
        app.UseRouting();
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

    /// <summary>Who asks with HEAD whether something is there gets what GET would answer, without its text.</summary>
    private static Task AnswerWithoutText(HttpContext context, RequestDelegate next)
    {
        if (HttpMethods.IsHead(context.Request.Method))
        {
            context.Request.Method = HttpMethods.Get;
            context.Response.Body = Stream.Null;
        }

        return next(context);
    }

    private static bool IsVisit(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method)
        && !context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
        && !context.Request.Path.StartsWithSegments("/hooks", StringComparison.OrdinalIgnoreCase)
        && context.Request.Headers.Accept.Any(accept => accept?.Contains("text/html", StringComparison.OrdinalIgnoreCase) == true);
}
