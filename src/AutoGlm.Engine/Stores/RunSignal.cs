using System.Text.Json.Nodes;
using AutoGlm.Engine.Audit;

namespace AutoGlm.Engine.Stores;

/// <summary>Word from outside to the owner of a run, in whatever process; deleted in the transaction that journals it.</summary>
/// <param name="Id">Counted up over all runs.</param>
/// <param name="RunId">For which run.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Subject">The bookmark of an answer, the node run of a message.</param>
/// <param name="Data">The answer or the message.</param>
/// <param name="By">Who said it; null where nobody did, or that isn't known.</param>
public sealed record RunSignal(long Id, string RunId, RunSignalKind Kind, string? Subject, JsonNode? Data, AuditActor? By = null);
