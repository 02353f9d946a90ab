namespace AutoGlm.Samples.Sites.Hosting;

/// <summary>
/// Notes in the data folder where a site listens, so that a second process finds it
/// even when it isn't at its usual port.
/// </summary>
internal sealed class EndpointFile(string folder, string site)
{
    private readonly string _path = Path.Combine(folder, site + ".origin");

    public Uri? Read()
    {
        try
        {
            var text = File.ReadAllText(_path).Trim();
            return Uri.TryCreate(text, UriKind.Absolute, out var origin) && origin.IsLoopback ? origin : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    public void Write(Uri origin) => AtomicFile.Write(_path, System.Text.Encoding.UTF8.GetBytes(origin.AbsoluteUri));

    public void Delete() => File.Delete(_path);
}
