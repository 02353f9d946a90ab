namespace AutoGlm.EndToEnd.Tests.Support;

/// <summary>A Studio with someone in front of it, for tests that share them.</summary>
public sealed class DesignerDesk : IAsyncLifetime, IDisposable
{
    private readonly TempFolder _data = new();

    public StudioProcess Studio { get; private set; } = null!;

    public Person Person { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Studio = await StudioProcess.StartAsync(_data.Path);
        Person = await Person.AtAsync(Studio.Origin);
        await Person.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
    }

    public async Task DisposeAsync()
    {
        await Person.DisposeAsync();
        await Studio.DisposeAsync();
    }

    public void Dispose() => _data.Dispose();
}
