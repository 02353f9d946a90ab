using System.Text.RegularExpressions;

namespace AutoGlm.Evaluation.Practice;

/// <summary>A folder of practice pages: <c>open/FAMILY/KIND.html</c>, <c>held/FAMILY/KIND.html</c> and what they share in <c>lib</c>.</summary>
public sealed partial class PracticeFolder
{
    private static readonly string[] UsualPlace = ["tests", "practice"];

    private PracticeFolder(string path) => Path = path;

    public string Path { get; }

    /// <summary>Throws <see cref="EvaluationException"/> when there are no practice pages in the folder.</summary>
    public static PracticeFolder At(string path) => Holds(System.IO.Path.GetFullPath(path))
        ? new PracticeFolder(System.IO.Path.GetFullPath(path))
        : throw new EvaluationException("--folder", $"“{path}” holds no practice pages.", "Name a folder with lib/practice.js and pages under open or held.");

    /// <summary>The pages of the repository that one of the places lies in. Throws <see cref="EvaluationException"/> when there are none.</summary>
    public static PracticeFolder FindAbove(params IEnumerable<string> places)
    {
        foreach (var place in places)
        {
            for (var folder = new DirectoryInfo(place); folder is not null; folder = folder.Parent)
            {
                var path = System.IO.Path.Combine([folder.FullName, .. UsualPlace]);
                if (Holds(path))
                    return new PracticeFolder(path);
            }
        }

        throw new EvaluationException("--folder", "No practice pages were found above the current folder.", "Run this inside the repository, or name their folder with --folder.");
    }

    /// <summary>The page kinds there are, sorted by part, family and kind. Those whose component library is not built are left out.</summary>
    public IReadOnlyList<PracticePage> Pages() => [.. All().Where(page => !NeedsBuilding(page))];

    /// <summary>The page kinds that are left out until <c>libraries/build.mjs</c> has bundled what they are made with.</summary>
    public IReadOnlyList<PracticePage> Unbuilt() => [.. All().Where(NeedsBuilding)];

    private IEnumerable<PracticePage> All() => [.. PagesOf(PracticeSet.Open, "open"), .. PagesOf(PracticeSet.Held, "held")];

    private bool NeedsBuilding(PracticePage page) =>
        BuiltScript().Matches(File.ReadAllText(System.IO.Path.Combine(Path, page.Path.Replace('/', System.IO.Path.DirectorySeparatorChar))))
            .Any(script => !File.Exists(System.IO.Path.Combine(Path, "lib", "built", script.Groups[1].Value)));

    [GeneratedRegex(@"src=""/lib/built/([\w-]+\.js)""", RegexOptions.CultureInvariant)]
    private static partial Regex BuiltScript();

    private IEnumerable<PracticePage> PagesOf(PracticeSet set, string name)
    {
        var folder = new DirectoryInfo(System.IO.Path.Combine(Path, name));
        return folder.Exists
            ? from family in folder.EnumerateDirectories().OrderBy(one => one.Name, StringComparer.Ordinal)
              from file in family.EnumerateFiles("*.html").OrderBy(one => one.Name, StringComparer.Ordinal)
              select new PracticePage(set, family.Name, System.IO.Path.GetFileNameWithoutExtension(file.Name))
            : [];
    }

    private static bool Holds(string path) => File.Exists(System.IO.Path.Combine(path, "lib", "practice.js"));
}
