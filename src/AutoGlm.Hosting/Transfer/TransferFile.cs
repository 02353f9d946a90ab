using System.IO.Compression;
using System.Text.Json;
using AutoGlm.Engine.Agents;
using AutoGlm.Storage.Transfer;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Hosting.Transfer;

/// <summary>Everything that people made, as it lies in an export: a zip archive of JSON files; its runs are not held in memory.</summary>
/// <param name="Manifest">What the export says of itself.</param>
/// <param name="Agents">The agents it holds.</param>
public sealed record TransferFile(TransferManifest Manifest, IReadOnlyList<CarriedAgent> Agents)
{
    private const string ManifestName = "export.json";
    private const string Named = "named-";

    /// <summary>Above this an archive is not looked into: it comes from elsewhere, and may be made to fill the memory.</summary>
    private const int MostEntries = 100_000;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, IndentSize = 2 };

    /// <summary>Whether a file is an archive, by its first bytes.</summary>
    public static bool IsArchive(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return file.ReadByte() == 'P' && file.ReadByte() == 'K';
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Writes the archive; the file must not be there yet. Throws <see cref="TransferRefusedException"/>.</summary>
    /// <param name="path">The file.</param>
    /// <param name="more">Adds what is not held in memory, and says what the manifest is to say of it.</param>
    /// <param name="cancellationToken">Breaks it off; no file is left.</param>
    public async Task<TransferManifest> WriteAsync(string path, Func<ZipArchive, TransferManifest, Task<TransferManifest>> more, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(more);
        if (File.Exists(path))
            throw new TransferRefusedException("--out", $"“{path}” is there already.", "Choose another name.");
        var aside = path + ".new";
        try
        {
            TransferManifest manifest;
            await using (var stream = new FileStream(aside, FileMode.Create))
            await using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
            {
                foreach (var (draft, versions, named) in Agents)
                {
                    await AddAsync(archive, NameOf(draft.Id, null), AgentJson.Write(draft), cancellationToken);
                    foreach (var one in named)
                        await AddAsync(archive, NameOf(draft.Id, one.Number, Named), AgentJson.Write(one.Document), cancellationToken);
                    foreach (var version in versions)
                        await AddAsync(archive, NameOf(draft.Id, version.Number), AgentJson.Write(version.Document), cancellationToken);
                }

                manifest = await more(archive, Manifest);
                await AddAsync(archive, ManifestName, JsonSerializer.Serialize(manifest, Json), cancellationToken);
            }

            File.Move(aside, path);
            return manifest;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new TransferRefusedException("--out", $"The export can't be written: {error.Message}", "Choose a folder with enough space that this user may write to.");
        }
        finally
        {
            File.Delete(aside);
        }
    }

    /// <summary>
    /// Opens an archive and reads all of it but the runs, which are checked only: there may be more of them than fit the memory.
    /// Throws <see cref="TransferRefusedException"/> where it is none, is damaged or newer than this version.
    /// </summary>
    public static async Task<T> OpenAsync<T>(string path, Func<TransferFile, ZipArchive, Task<T>> use, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(use);
        try
        {
            await using var archive = await ZipFile.OpenReadAsync(path, cancellationToken);
            return await use(await ReadAsync(archive, cancellationToken), archive);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException or JsonException or AgentFormatException)
        {
            throw new TransferRefusedException("FILE", $"“{path}” can't be taken in: {error.Message}", "Name a file that “autoglm export --all” wrote.");
        }
    }

    private static async Task<TransferFile> ReadAsync(ZipArchive archive, CancellationToken cancellationToken)
    {
        if (archive.Entries.Count > MostEntries || archive.GetEntry(ManifestName) is not { } about)
            throw new InvalidDataException("it is no export.");
        TransferManifest? manifest;
        await using (var stream = await about.OpenAsync(cancellationToken))
            manifest = await JsonSerializer.DeserializeAsync<TransferManifest>(stream, Json, cancellationToken);
        if (manifest is not { Format: >= TransferManifest.WithoutRuns and <= TransferManifest.Newest })
            throw new InvalidDataException("a newer version of the product wrote it.");
        if (manifest.Runs is { } runs && await RunTransfer.CheckAsync(archive, cancellationToken) is var found && found != runs)
            throw new InvalidDataException($"it should hold {runs.Runs} runs with {runs.Entries} entries, and {found.Runs} with {found.Entries} were found, or something else of them is missing.");
        var agents = new List<CarriedAgent>();
        foreach (var agent in manifest.Agents)
        {
            var draft = await DocumentAsync(archive, agent.Id, null, cancellationToken);
            var versions = new List<AgentVersion>();
            foreach (var version in agent.Versions)
                versions.Add(new AgentVersion(version.Number, version.PublishedAt, version.Note, await DocumentAsync(archive, agent.Id, version.Number, cancellationToken)));
            var named = new List<NamedDraft>();
            foreach (var one in agent.Named ?? [])
                named.Add(new NamedDraft(one.Number, one.Name, one.NamedAt, await DocumentAsync(archive, agent.Id, one.Number, cancellationToken, Named)));
            agents.Add(new CarriedAgent(draft, versions, named));
        }

        return new TransferFile(manifest, agents);
    }

    private static async Task<AgentDocument> DocumentAsync(ZipArchive archive, string agent, int? version, CancellationToken cancellationToken, string prefix = "")
    {
        var name = NameOf(agent, version, prefix);
        var entry = archive.GetEntry(name) ?? throw new InvalidDataException($"“{name}” is missing in it.");
        await using var stream = await entry.OpenAsync(cancellationToken);
        var document = AgentJson.Read(stream);
        return document.Id == agent ? document : throw new InvalidDataException($"“{name}” is of another agent.");
    }

    private static async Task AddAsync(ZipArchive archive, string name, string text, CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(await archive.CreateEntry(name).OpenAsync(cancellationToken));
        await writer.WriteAsync(text.AsMemory(), cancellationToken);
    }

    private static string NameOf(string agent, int? version, string prefix = "") => $"agents/{agent}/{prefix}{version?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "draft"}.json";
}
