namespace AutoGlm.Workflows.Tests;

/// <summary>Files of the repository that tests look at.</summary>
internal static class Repository
{
    public static string PathOf(string relative)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "AutoGlm.Studio.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests don't lie within the repository.");
        return Path.Combine(folder.FullName, relative);
    }
}
