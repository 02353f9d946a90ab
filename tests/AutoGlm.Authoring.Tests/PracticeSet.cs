using System.Text.Json;

namespace AutoGlm.Authoring.Tests;

/// <summary>The practice sentences: <c>open</c> to look at while the parser is made better, <c>held</c> for judging it only.</summary>
internal static class PracticeSet
{
    public static IReadOnlyList<PracticeSentence> Read(string name)
    {
        using var stream = typeof(PracticeSet).Assembly.GetManifestResourceStream($"{name}.json")!;
        return JsonSerializer.Deserialize<List<PracticeSentence>>(stream, JsonSerializerOptions.Web)!;
    }
}
