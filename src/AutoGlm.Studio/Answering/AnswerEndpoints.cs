using System.Text.Json.Nodes;
using AutoGlm.Engine;
using AutoGlm.Engine.Audit;
using AutoGlm.Engine.People;
using AutoGlm.Engine.Runs;
using AutoGlm.Hosting.People;
using AutoGlm.Hosting.Pictures;
using AutoGlm.Studio.Components.Answering;
using AutoGlm.Studio.Designing;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Validation;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AutoGlm.Studio.Answering;

/// <summary>
/// The page behind a link: the question and what it takes to answer it, nothing else of the Studio, no script. Looking at it
/// changes nothing, so programs that look at links in messages answer nothing by it.
/// </summary>
public static class AnswerEndpoints
{
    public static void MapAnswers(this IEndpointRouteBuilder routes)
    {
        routes.MapGet($"{AnswerLinks.Root}/{{token}}", ShowAsync).ExcludeFromDescription();
        routes.MapPost($"{AnswerLinks.Root}/{{token}}", AnswerAsync).ExcludeFromDescription();
        routes.MapGet($"{AnswerLinks.Root}/{{token}}/picture", PictureAsync).ExcludeFromDescription();
    }

    private static async Task<RazorComponentResult<AnswerDocument>> ShowAsync(
        string token, HttpContext context, AnswerLinks links, IWorkflowEngine engine, StepPictures pictures, IAntiforgery antiforgery, CancellationToken cancellationToken)
    {
        var (sight, run, bookmark) = await LookAsync(token, links, engine, cancellationToken);
        return Page(context, antiforgery, pictures, token, sight, run, bookmark);
    }

    private static async Task<RazorComponentResult<AnswerDocument>> AnswerAsync(
        string token, HttpContext context, AnswerLinks links, IWorkflowEngine engine, StepPictures pictures, IAntiforgery antiforgery, CurrentActor actors, CancellationToken cancellationToken)
    {
        var (sight, run, bookmark) = await LookAsync(token, links, engine, cancellationToken);
        if (sight != AnswerSight.Open)
            return Page(context, antiforgery, pictures, token, sight, run, bookmark);
        if (!await antiforgery.IsRequestValidAsync(context))
            return Page(context, antiforgery, pictures, token, AnswerSight.Open, run, bookmark, [new Problem(null, "", "", "")]);
        var form = await context.Request.ReadFormAsync(cancellationToken);
        // A link may have been passed on: whom it was for is all that is known.
        using var door = actors.As(new AuditActor(AuditVia.Link, bookmark!.Wait?.Assignee));
        try
        {
            var first = await engine.AnswerAsync(run!.Run.RunId, bookmark.Id, Answer(bookmark, form), cancellationToken);
            return Page(context, antiforgery, pictures, token, first ? AnswerSight.Taken : AnswerSight.Closed, run, bookmark);
        }
        catch (AnswerRefusedException refused)
        {
            return Page(context, antiforgery, pictures, token, AnswerSight.Open, run, bookmark, refused.Problems, form);
        }
    }

    /// <summary>The screen that is asked about, for as long as the link counts and the question stands.</summary>
    private static async Task<IResult> PictureAsync(
        string token, HttpContext context, AnswerLinks links, IWorkflowEngine engine, StepPictures pictures, CancellationToken cancellationToken)
    {
        if (await LookAsync(token, links, engine, cancellationToken) is not (AnswerSight.Open, { } run, { } bookmark) || PictureOf(pictures, run, bookmark) is not { } picture)
            return Results.NotFound();
        context.Response.Headers.CacheControl = "no-store";
        return Results.File(picture.Path, picture.MediaType);
    }

    private static StepPicture? PictureOf(StepPictures pictures, RunSnapshot run, BookmarkView bookmark) =>
        bookmark is { Kind: "approval", Question.Step: { } step } ? pictures.Find(run.Run.RunId, bookmark.NodeRunId, step) : null;

    private static async ValueTask<(AnswerSight Sight, RunSnapshot? Run, BookmarkView? Bookmark)> LookAsync(
        string token, AnswerLinks links, IWorkflowEngine engine, CancellationToken cancellationToken)
    {
        if (links.Read(token) is not { } link)
            return (AnswerSight.Unknown, null, null);
        if (!link.Counts)
            return (AnswerSight.TooLate, null, null);
        try
        {
            var run = await engine.GetAsync(link.RunId, cancellationToken);
            return run.Bookmarks.FirstOrDefault(mark => mark.Id == link.BookmarkId) is { } bookmark && AnswerByLink.Allows(bookmark)
                ? (AnswerSight.Open, run, bookmark)
                : (AnswerSight.Closed, run, null);
        }
        catch (RunNotFoundException)
        {
            return (AnswerSight.Closed, null, null);
        }
    }

    /// <summary>What was posted as the node takes it. What is missing or of the wrong type is for the engine to say.</summary>
    private static JsonNode Answer(BookmarkView bookmark, IFormCollection form)
    {
        var said = form["answer"].ToString().Trim();
        if (bookmark.Kind == "form")
        {
            var filled = new JsonObject();
            foreach (var field in AnswerFields.Of(bookmark))
            {
                var text = field.Type == ValueTypes.Boolean ? form[field.Name].Count > 0 ? "true" : "false" : form[field.Name].ToString();
                if (ValueText.Parse(field.Type, text) is { } value)
                    filled[field.Name] = value;
            }

            return filled;
        }

        if (bookmark is not { Kind: "approval", IsWithinTask: false })
            return said.Length > 0 ? said : throw new AnswerRefusedException([Problem.Error(null, "answer", new("The answer is empty.", "回答是空的。"), new("Say something.", "请输入内容。"))]);
        var decided = new JsonObject { ["approved"] = said };
        if (form["comment"].ToString().Trim() is { Length: > 0 } comment)
            decided["comment"] = comment;
        return decided;
    }

    private static RazorComponentResult<AnswerDocument> Page(
        HttpContext context, IAntiforgery antiforgery, StepPictures pictures, string token, AnswerSight sight, RunSnapshot? run, BookmarkView? bookmark, IReadOnlyList<Problem>? problems = null, IFormCollection? form = null)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        var parameters = new Dictionary<string, object?>
        {
            [nameof(AnswerDocument.Sight)] = sight,
            [nameof(AnswerDocument.Run)] = run,
            [nameof(AnswerDocument.Bookmark)] = bookmark,
            [nameof(AnswerDocument.Problems)] = problems ?? [],
            [nameof(AnswerDocument.Given)] = form,
            [nameof(AnswerDocument.Picture)] = run is null || bookmark is null ? null : PictureOf(pictures, run, bookmark),
            [nameof(AnswerDocument.PictureSource)] = $"{AnswerLinks.Root}/{token}/picture",
            [nameof(AnswerDocument.Theme)] = Look.StudioTheme.Of(context),
            [nameof(AnswerDocument.Guard)] = sight == AnswerSight.Open ? antiforgery.GetAndStoreTokens(context) : null,
        };
        return new RazorComponentResult<AnswerDocument>(parameters)
        {
            StatusCode = sight switch
            {
                AnswerSight.Unknown => StatusCodes.Status404NotFound,
                AnswerSight.TooLate or AnswerSight.Closed => StatusCodes.Status410Gone,
                _ when problems is { Count: > 0 } => StatusCodes.Status422UnprocessableEntity,
                _ => StatusCodes.Status200OK,
            },
        };
    }
}
