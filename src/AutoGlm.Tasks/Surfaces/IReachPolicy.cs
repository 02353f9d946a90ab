namespace AutoGlm.Tasks.Surfaces;

/// <summary>
/// Which addresses or apps a surface may go to. Documents are asked for whole, before each navigation, redirect, frame,
/// new window and download; what a page asks for besides (pictures, scripts, requests, sockets) only for where it ends.
/// </summary>
public interface IReachPolicy
{
    /// <summary>Null when a document may be opened, else why not, for people.</summary>
    string? Refuse(Uri address);

    /// <summary>
    /// Whether connections to this host may end at addresses of this machine, its network or its cloud; public addresses
    /// need no leave. Asked for the host as the page wrote it, in small letters and without brackets, whatever it resolves to.
    /// </summary>
    bool AllowsPrivate(string host, int port);
}
