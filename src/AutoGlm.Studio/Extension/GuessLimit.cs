namespace AutoGlm.Studio.Extension;

/// <summary>Stops answering those who try tokens: after so many wrong ones, nobody's is looked at for a while.</summary>
public sealed class GuessLimit(TimeProvider time)
{
    public const int MostWrong = 20;

    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);
    private readonly Lock _lock = new();
    private int _wrong;
    private long _since;

    public bool IsShut
    {
        get
        {
            lock (_lock)
            {
                if (_wrong > 0 && time.GetElapsedTime(_since) >= Pause)
                    _wrong = 0;
                return _wrong >= MostWrong;
            }
        }
    }

    public void NoteWrong()
    {
        lock (_lock)
        {
            if (_wrong == 0)
                _since = time.GetTimestamp();
            _wrong++;
        }
    }
}
