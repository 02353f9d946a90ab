namespace AutoGlm.Connectors.Web.Browsing;

/// <summary>Where a surface lives in a browser. Disposing of it twice does nothing more.</summary>
internal interface ISurfaceHome : IAsyncDisposable
{
    bool IsAlive { get; }
}
