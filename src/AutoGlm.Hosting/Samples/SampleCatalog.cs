using System.Security.Cryptography;
using System.Text;
using AutoGlm.Engine.Agents;
using AutoGlm.Engine.Schedules;
using AutoGlm.Storage;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.NodeKinds;
using Microsoft.Extensions.Logging;

namespace AutoGlm.Hosting.Samples;

/// <summary>The sample agents that come with the product.</summary>
public sealed class SampleCatalog(
    IAgentStore agents, ScheduleBook schedules, DataFolder folder, ILogger<SampleCatalog> logger, string? source = null, PostgresSettings? database = null)
{
    private const string VersionNote = "Sample";

    /// <summary>Where the sample agents lie beside the program.</summary>
    private readonly string _source = source ?? Path.Combine(AppContext.BaseDirectory, "samples", "agents");

    /// <summary>Written once the samples were put into a database; while it is there they are not put in again, even when deleted.</summary>
    private string Mark => Path.Combine(folder.Root, database is null ? "samples-added" : $"samples-added-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(database.Place)))[..12]}");

    /// <summary>
    /// At the first start of a data folder, or on an empty database that others share, puts each sample into the store as a draft and
    /// as version 1, its schedules paused. Agents that are
    /// there already are left alone. Two processes may do this at once.
    /// </summary>
    public async ValueTask AddOnceAsync(CancellationToken cancellationToken)
    {
        if (File.Exists(Mark))
            return;
        if (!Directory.Exists(_source))
        {
            logger.LogWarning("The sample agents are missing beside the program ({Folder})", _source);
            return;
        }

        // A database that others use already has what they want in it.
        if (database is null || (await agents.ListAsync(cancellationToken)).Count == 0)
        {
            foreach (var sample in Read())
                await AddAsync(sample, cancellationToken);
        }

        await File.WriteAllTextAsync(Mark, "", cancellationToken);
    }

    private IEnumerable<AgentDocument> Read()
    {
        foreach (var path in Directory.EnumerateFiles(_source, "*.agent.json").Order(StringComparer.Ordinal))
        {
            using var file = File.OpenRead(path);
            yield return AgentJson.Read(file);
        }
    }

    private async ValueTask AddAsync(AgentDocument sample, CancellationToken cancellationToken)
    {
        try
        {
            await agents.SaveDraftAsync(sample, 0, cancellationToken);
        }
        catch (DraftConflictException)
        {
            // Another process was quicker, or the user has an agent of this id.
            return;
        }

        await agents.PublishAsync(sample.Id, VersionNote, cancellationToken);
        // Nothing begins by itself before somebody asked for it.
        foreach (var node in sample.Nodes.Where(node => node.Kind == ScheduleKind.Name))
            await schedules.PauseAsync(new ScheduleKey(sample.Id, node.Id), cancellationToken);
    }
}
