using System.Diagnostics;
using AutoGlm.Canaries;

namespace AutoGlm.EndToEnd.Tests.Support;

/// <summary>A data folder whose vault holds a secret of each kind: what every test begins with.</summary>
public static class PlantedVault
{
    private static readonly Lazy<string> Made = new(Make);

    /// <summary>Nothing where the folder holds data already.</summary>
    public static void CopyTo(string dataFolder)
    {
        if (File.Exists(Path.Combine(dataFolder, "studio.db")) || Directory.Exists(Path.Combine(dataFolder, "keys")))
            return;
        foreach (var file in Directory.EnumerateFiles(Made.Value, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(dataFolder, Path.GetRelativePath(Made.Value, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private static string Make()
    {
        var folder = Directory.CreateTempSubdirectory("autoglm-e2e-planted-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        foreach (var (name, value, more) in new[]
        {
            ("planted.password", Planted.Password, new[] { "--place", "https://planted.example" }),
            ("planted.odd", Planted.Odd, ["--place", "https://planted.example"]),
            ("planted.key", Planted.Key, ["--place", "https://planted.example"]),
            ("planted.totp", Planted.Seed, ["--place", "https://planted.example", "--totp"]),
            ("planted.hook", Planted.WebhookToken, ["--place", "webhook:planted"]),
        })
            Set(folder, name, value, more);
        return folder;
    }

    private static void Set(string folder, string name, string value, string[] more)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Repository.Cli, "secret", "set", name, .. more, "--value-stdin", "--data", folder])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        process.StandardInput.Write(value);
        process.StandardInput.Close();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, name);
    }
}
