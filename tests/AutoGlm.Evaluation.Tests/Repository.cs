using AutoGlm.Evaluation.Practice;

namespace AutoGlm.Evaluation.Tests;

/// <summary>The practice pages of the repository the tests were built from.</summary>
internal static class Repository
{
    public static string Practice => PracticeFolder.FindAbove(AppContext.BaseDirectory).Path;
}
