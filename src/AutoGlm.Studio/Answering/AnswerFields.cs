using System.Text.Json;
using AutoGlm.Engine.Runs;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Studio.Answering;

/// <summary>What a form asks for.</summary>
public static class AnswerFields
{
    public static IReadOnlyList<ValueDefinition> Of(BookmarkView bookmark)
    {
        ArgumentNullException.ThrowIfNull(bookmark);
        return [.. (bookmark.Wait?.Fields ?? []).Select(field => field.Deserialize<ValueDefinition>(JsonSerializerOptions.Web)!)];
    }
}
