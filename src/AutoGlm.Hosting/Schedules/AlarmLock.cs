namespace AutoGlm.Hosting.Schedules;

/// <summary>
/// The right to ring for a data folder whose database knows no cluster: a file that one process holds open at a time. The system
/// lets go of it when the process ends, however it does.
/// </summary>
internal sealed class AlarmLock(string path) : IDisposable
{
    private FileStream? _file;

    /// <summary>False while another process has it.</summary>
    public bool TryTake()
    {
        try
        {
            _file ??= new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (IOException) when (File.Exists(path))
        {
            return false;
        }
    }

    public void Dispose()
    {
        _file?.Dispose();
        _file = null;
    }
}
