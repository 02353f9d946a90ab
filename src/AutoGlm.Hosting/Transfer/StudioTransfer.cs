using System.Globalization;
using System.IO.Compression;
using System.Text.Json.Nodes;
using AutoGlm.Engine.Agents;
using AutoGlm.Engine.Audit;
using AutoGlm.Engine.Schedules;
using AutoGlm.Engine.Stores;
using AutoGlm.Engine.Triggers;
using AutoGlm.Hosting.Retention;
using AutoGlm.Storage.Transfer;
using AutoGlm.Tasks.Secrets;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.NodeKinds;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Hosting.Transfer;

/// <summary>
/// Takes everything that people made from one installation to another, whatever its database: agents with all their versions,
/// settings, runs with their journals, the names of secrets. What is secret comes along sealed or not at all.
/// </summary>
public sealed class StudioTransfer(
    IAgentStore agents, IAgentFilingStore filing, ISettingsStore settings, ISecretVault secrets, RunTransfer runs, AgentPublisher publisher, ActiveTriggers triggers, ScheduleBook schedules, NodeKindCatalog kinds, IAuditLog audit,
    TimeProvider time)
{
    private const string AuditName = "audit.jsonl";

    private const string PublishNote = "Imported";

    private static readonly string[] SettingNames = [RetentionRules.Setting];

    /// <summary>Writes everything to a file; it must not be there yet. Throws <see cref="TransferRefusedException"/>.</summary>
    public async Task<TransferManifest> WriteAsync(string path, TransferWish wish, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(wish);
        if (File.Exists(path))
            throw new TransferRefusedException("--out", $"“{path}” is there already.", "Choose another name.");
        var head = await audit.AppendAsync(
            new AuditNote(AuditDeeds.ExportMade)
            {
                Details = new Dictionary<string, string?> { ["what"] = wish.Runs ? "all" : "agents", ["sealed"] = wish is { Runs: true, Sealed: true } ? "true" : null, ["file"] = Path.GetFileName(path) },
            },
            cancellationToken);
        return await (await CollectAsync(cancellationToken)).WriteAsync(path, wish.Runs ? MoreAsync : (_, manifest) => Task.FromResult(manifest), cancellationToken);

        async Task<TransferManifest> MoreAsync(ZipArchive archive, TransferManifest manifest)
        {
            var counts = await runs.WriteAsync(archive, wish.Sealed, cancellationToken);
            await using (var file = new StreamWriter(await archive.CreateEntry(AuditName, CompressionLevel.Fastest).OpenAsync(cancellationToken)))
                await AuditLines.WriteAsync(audit, head.Number, file, cancellationToken);
            return manifest with { Format = TransferManifest.Newest, Runs = counts, AuditHead = head.ToString() };
        }
    }

    private async Task<TransferFile> CollectAsync(CancellationToken cancellationToken)
    {
        var all = new List<CarriedAgent>();
        foreach (var agent in (await agents.ListAsync(cancellationToken)).OrderBy(agent => agent.Id, StringComparer.Ordinal))
            if (await agents.GetDraftAsync(agent.Id, cancellationToken) is { } draft)
                all.Add(new CarriedAgent(draft.Document, await agents.ListVersionsAsync(agent.Id, cancellationToken), await agents.ListNamedAsync(agent.Id, cancellationToken)));
        var filed = await filing.ListAsync(cancellationToken);
        var kept = new JsonObject();
        foreach (var name in SettingNames)
            if (await settings.GetAsync(name, cancellationToken) is { } value)
                kept[name] = value;
        var manifest = new TransferManifest
        {
            Format = TransferManifest.WithoutRuns,
            CreatedAt = time.GetUtcNow(),
            Agents = [.. all.Select(agent => new TransferredAgent(agent.Draft.Id, [.. agent.Versions.Select(version => new TransferredVersion(version.Number, version.PublishedAt, version.Note))])
            {
                Named = agent.Named.Count > 0 ? [.. agent.Named.Select(one => new TransferredName(one.Number, one.Name, one.NamedAt))] : null,
                Folder = filed.GetValueOrDefault(agent.Draft.Id) is { Folder.Length: > 0 } placed ? placed.Folder : null,
                Tags = filed.GetValueOrDefault(agent.Draft.Id) is { Tags.Count: > 0 } tagged ? tagged.Tags : null,
            })],
            Settings = kept,
            Secrets = [.. (await secrets.ListAsync(cancellationToken)).Select(secret => secret.Name)],
        };
        return new TransferFile(manifest, all);
    }

    /// <summary>
    /// Takes an export in; what is here just as it is there is left alone. Agents that are not there come with their versions as they were numbered; of those that are there, with
    /// <paramref name="replace"/>, the draft is replaced and the newest version published as the next one. Schedules that come
    /// in are paused: where the export is from, they may still be at work. Runs come in that are not here yet; those that were under
    /// way are held. Throws <see cref="TransferRefusedException"/>, and changes nothing, where the file is not whole, where an
    /// agent is there already and is not to be replaced, where a version is unfit to run, and where a webhook's path is taken.
    /// </summary>
    public Task<TransferReport> TakeInAsync(string path, bool replace, CancellationToken cancellationToken) => TransferFile.OpenAsync(
        path,
        async (file, archive) =>
        {
            var coming = await DifferentAsync(file, cancellationToken);
            await CheckAsync(coming, replace, cancellationToken);
            var report = new TransferReport([], [], [], [], null);
            TransferArrived? arrived = null;
            if (file.Manifest.Runs is null)
                await TakeAgentsInAsync();
            else
                arrived = await runs.TakeInAsync(archive, TakeAgentsInAsync, Note, cancellationToken);
            var kept = (await secrets.ListAsync(cancellationToken)).Select(secret => secret.Name).ToHashSet(StringComparer.Ordinal);
            return report with { Runs = arrived, MissingSecrets = [.. file.Manifest.Secrets.Where(name => !kept.Contains(name))] };

            async Task TakeAgentsInAsync() => report = await this.TakeAgentsInAsync(file, coming, replace, cancellationToken);

            AuditNote Note(TransferArrived arrived) => new(AuditDeeds.ImportMade)
            {
                Details = new Dictionary<string, string?>
                {
                    ["file"] = Path.GetFileName(path),
                    ["runs"] = arrived.Runs.ToString(CultureInfo.InvariantCulture),
                    ["held"] = arrived.Held.ToString(CultureInfo.InvariantCulture),
                    ["of"] = file.Manifest.AuditHead,
                },
            };
        },
        cancellationToken);

    private async Task<TransferReport> TakeAgentsInAsync(
        TransferFile file, List<CarriedAgent> coming, bool replace, CancellationToken cancellationToken)
    {
        var (added, replaced, paused) = (new List<string>(), new List<string>(), new List<ScheduleKey>());
        foreach (var (draft, versions, named) in coming)
        {
            var isNew = await agents.AddAsync(draft, versions, named, cancellationToken);
            (isNew ? added : replaced).Add(draft.Id);
            var before = isNew ? [] : (await schedules.ListAsync(cancellationToken)).Select(schedule => schedule.Key).ToHashSet();
            if (!isNew)
                await ReplaceAsync(draft, versions, cancellationToken);
            foreach (var node in versions.LastOrDefault()?.Document.Nodes.Where(node => node is { Kind: ScheduleKind.Name, Disabled: false }) ?? [])
            {
                var key = new ScheduleKey(draft.Id, node.Id);
                if (before.Contains(key))
                    continue;
                await schedules.PauseAsync(key, cancellationToken);
                paused.Add(key);
            }
        }

        await FileAsync(file, [.. added, .. replaced], cancellationToken);
        foreach (var (name, value) in file.Manifest.Settings)
            if (SettingNames.Contains(name) && value is JsonObject setting && (replace || await settings.GetAsync(name, cancellationToken) is null))
                await settings.SetAsync(name, setting, cancellationToken);
        return new TransferReport(added, replaced, paused, [], null);
    }

    /// <summary>Agents that came in are kept where they were; those that were here already, only if nobody filed them here.</summary>
    private async Task FileAsync(TransferFile file, IReadOnlyCollection<string> came, CancellationToken cancellationToken)
    {
        var here = await filing.ListAsync(cancellationToken);
        foreach (var agent in file.Manifest.Agents)
            if (AgentFiling.Of(agent.Folder, agent.Tags) is { IsEmpty: false } there && (came.Contains(agent.Id) || !here.ContainsKey(agent.Id)))
                await filing.SetAsync(agent.Id, there, cancellationToken);
    }

    /// <summary>The agents of an export that are not here just as they are there, such as the samples that come with every installation.</summary>
    private async Task<List<CarriedAgent>> DifferentAsync(TransferFile file, CancellationToken cancellationToken)
    {
        var different = new List<CarriedAgent>();
        foreach (var (draft, versions, named) in file.Agents)
            if (await agents.GetDraftAsync(draft.Id, cancellationToken) is not { } here || AgentJson.Write(here.Document) != AgentJson.Write(draft) || await NewestAsync(draft.Id, cancellationToken) != Newest(versions))
                different.Add(new CarriedAgent(draft, versions, named));
        return different;
    }

    private async Task CheckAsync(List<CarriedAgent> incoming, bool replace, CancellationToken cancellationToken)
    {
        var there = (await agents.ListAsync(cancellationToken)).Select(agent => agent.Id).ToHashSet(StringComparer.Ordinal);
        var known = incoming.Select(agent => agent.Draft.Id).Where(there.Contains).ToList();
        if (known.Count > 0 && !replace)
            throw new TransferRefusedException("FILE", $"Some agents are there already: {string.Join(", ", known)}.", "Add --replace: their drafts are replaced, and the versions that come in are published as their next ones.");
        foreach (var id in incoming.Select(agent => agent.Draft.Id).Where(id => !Identifiers.IsAgentId(id)))
            throw new TransferRefusedException("FILE", $"“{id}” is no id of an agent.", "Use letters, digits, - and _ in the file.");
        var coming = incoming.Select(agent => agent.Draft.Id).ToHashSet(StringComparer.Ordinal);
        var taken = (await triggers.LookAsync(cancellationToken)).Where(trigger => trigger.Node.Kind == WebhookKind.Name && !coming.Contains(trigger.Agent.Id))
            .ToLookup(trigger => WebhookKind.AddressOf(trigger.Node));
        foreach (var newest in incoming.Select(agent => agent.Versions.LastOrDefault()).OfType<AgentVersion>())
        {
            if (AgentValidator.Validate(newest.Document, kinds).FirstOrDefault(problem => problem.Severity == "error") is { } problem)
                throw new TransferRefusedException("FILE", $"“{newest.Document.Id}”, version {newest.Number}, {problem.Node}: {problem.Message}", problem.Cure);
            foreach (var node in newest.Document.Nodes.Where(node => node is { Kind: WebhookKind.Name, Disabled: false }))
                if (WebhookKind.AddressOf(node) is { } address && taken[address].FirstOrDefault() is { } other)
                    throw new TransferRefusedException("FILE", $"“{newest.Document.Id}” is called at the path of “{other.Agent.Id}” ({address}).", "Publish that one with another path, or without its webhook.");
        }
    }

    private async Task ReplaceAsync(AgentDocument draft, IReadOnlyList<AgentVersion> versions, CancellationToken cancellationToken)
    {
        if (Newest(versions) is { } newest && newest != await NewestAsync(draft.Id, cancellationToken))
        {
            await SaveAsync(versions[^1].Document, cancellationToken);
            await publisher.PublishAsync(draft.Id, PublishNote, cancellationToken);
        }

        await SaveAsync(draft, cancellationToken);
    }

    private async Task<string?> NewestAsync(string agent, CancellationToken cancellationToken) => Newest(await agents.ListVersionsAsync(agent, cancellationToken));

    private static string? Newest(IReadOnlyList<AgentVersion> versions) => versions.Count == 0 ? null : AgentJson.Write(versions[^1].Document);

    private async Task SaveAsync(AgentDocument document, CancellationToken cancellationToken) =>
        await agents.SaveDraftAsync(document, (await agents.GetDraftAsync(document.Id, cancellationToken))?.Revision ?? 0, cancellationToken);
}
