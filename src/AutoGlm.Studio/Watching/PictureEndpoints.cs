using System.Globalization;
using System.Text.Json;
using AutoGlm.Engine;
using AutoGlm.Engine.Runs;
using AutoGlm.Hosting.Pictures;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Surfaces;

namespace AutoGlm.Studio.Watching;

/// <summary>The pictures that run pages show. Same origin only: a page elsewhere can't embed or read them.</summary>
public static class PictureEndpoints
{
    public static void MapPictures(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/runs/{runId}/nodes/{nodeRunId}/picture", LiveAsync).ExcludeFromDescription();
        routes.MapPost("/runs/{runId}/nodes/{nodeRunId}/hand", HandEndpoint.HandleAsync).ExcludeFromDescription();
        routes.MapGet("/runs/{runId}/nodes/{nodeRunId}/steps/{step:int}/picture", Step).ExcludeFromDescription();
    }

    private static async Task<IResult> LiveAsync(
        string runId, string nodeRunId, HttpContext context, LivePictures pictures, IWorkflowEngine engine, CancellationToken cancellationToken)
    {
        if (await pictures.GetAsync(runId, nodeRunId, cancellationToken) is { } frame)
        {
            var tag = $"\"{frame.Number}\"";
            context.Response.Headers.ETag = tag;
            var hand = engine.SurfaceInHand(runId, nodeRunId);
            context.Response.Headers["X-Hand"] = hand is null ? "task" : "person";
            if (hand?.Dialog is { } dialog)
                context.Response.Headers["X-Dialog"] = Uri.EscapeDataString(JsonSerializer.Serialize(dialog, JsonSerializerOptions.Web));
            if (context.Request.Headers.IfNoneMatch != tag)
                return Send(context, frame.Picture, "no-cache");
            Describe(context, frame.Picture.Viewport, "no-cache");
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        try
        {
            var run = await engine.GetAsync(runId, cancellationToken);
            var node = run.Nodes.FirstOrDefault(node => node.NodeRunId == nodeRunId);
            var mayOpen = node is { Status: NodeRunStatus.Running or NodeRunStatus.Waiting } && !run.Run.Status.IsFinal();
            // Tells the page whether to ask again. No error, because each watched task ends this way.
            context.Response.Headers["X-Surface"] = mayOpen ? "opening" : "closed";
            return Results.NoContent();
        }
        catch (RunNotFoundException)
        {
            return Results.NotFound();
        }
    }

    private static IResult Step(string runId, string nodeRunId, int step, HttpContext context, StepPictures pictures)
    {
        if (pictures.Find(runId, nodeRunId, step) is not { } picture)
            return Results.NotFound();
        Describe(context, picture.Viewport, "private, no-cache");
        return Results.File(picture.Path, picture.MediaType, lastModified: File.GetLastWriteTimeUtc(picture.Path));
    }

    private static IResult Send(HttpContext context, Picture picture, string caching)
    {
        Describe(context, picture.Viewport, caching);
        // An agent's page chose the bytes; only the two picture types are passed on as such.
        return Results.Bytes(picture.Bytes.ToArray(), picture.MediaType is "image/png" ? "image/png" : "image/jpeg");
    }

    private static void Describe(HttpContext context, Box view, string caching)
    {
        context.Response.Headers["X-Viewport"] = string.Create(CultureInfo.InvariantCulture, $"{view.X},{view.Y},{view.Width},{view.Height}");
        context.Response.Headers.CacheControl = caching;
    }
}
