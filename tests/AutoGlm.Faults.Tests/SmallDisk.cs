using System.Diagnostics;

namespace AutoGlm.Faults.Tests;

/// <summary>A file system of a few megabytes of its own, in memory.</summary>
public sealed class SmallDisk : IDisposable
{
    private SmallDisk(string path) => Path = path;

    public string Path { get; }

    public static SmallDisk Mount(int megabytes)
    {
        var path = Directory.CreateTempSubdirectory("autoglm-disk-").FullName;
        if (Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m,mode=700", "none", path) == 0) return new SmallDisk(path);
        Directory.Delete(path);
        throw new InvalidOperationException("A small file system can't be mounted here.");
    }

    /// <summary>Leaves so many bytes free, until what is returned is disposed.</summary>
    public IDisposable Fill(long leaving)
    {
        var path = System.IO.Path.Combine(Path, "filler");
        var free = new DriveInfo(Path).AvailableFreeSpace;
        using (var file = new FileStream(path, FileMode.CreateNew))
        {
            var block = new byte[1 << 16];
            for (var left = free - leaving; left > 0; left -= block.Length) file.Write(block, 0, (int)Math.Min(block.Length, left));
        }
        return new Filler(path);
    }

    public void Dispose()
    {
        _ = Run("umount", Path);
        Directory.Delete(Path);
    }

    private static int Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return -1;
        }
    }

    private sealed class Filler(string path) : IDisposable
    {
        public void Dispose() => File.Delete(path);
    }

    /// <summary>A test that needs the right to mount one.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    public sealed class FactAttribute : Xunit.FactAttribute
    {
        public FactAttribute()
        {
            try
            {
                Mount(1).Dispose();
            }
            catch (InvalidOperationException error)
            {
                Skip = error.Message;
            }
        }
    }
}
