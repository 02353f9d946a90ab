namespace AutoGlm.Tasks.Observing;

/// <summary>A stored observation can't be read. The message says where and what to do.</summary>
public sealed class ObservationFormatException : Exception
{
    public ObservationFormatException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
