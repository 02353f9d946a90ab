namespace AutoGlm.EndToEnd.Tests.Support;

/// <summary>Where things lie that the tests start or read.</summary>
public static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>Release or Debug, as these tests were built.</summary>
    private static string Configuration { get; } =
        new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)).Parent!.Name;

    public static string Studio { get; } = Output("AutoGlm.Studio", "AutoGlm.Studio.dll");

    public static string Cli { get; } = Output("AutoGlm.Cli", "autoglm.dll");

    /// <summary>The script of axe-core, as npm brought it.</summary>
    public static string Axe { get; } = Path.Combine(Root, "web", "node_modules", "axe-core", "axe.min.js");

    public static string SampleAgent(string name) => Path.Combine(Root, "samples", "agents", $"{name}.agent.json");

    private static string Output(string project, string file) =>
        Path.Combine(Root, "src", project, "bin", Configuration, "net10.0", file);

    private static string Find(string from)
    {
        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "AutoGlm.Studio.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException($"There is no AutoGlm.Studio.sln above {from}.");
    }
}
