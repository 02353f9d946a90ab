namespace AutoGlm.Engine.People;

/// <summary>Where nothing serves links.</summary>
internal sealed class NoAnswerLinks : IAnswerLinks
{
    public Uri? For(string runId, string bookmarkId, DateTimeOffset until) => null;
}
