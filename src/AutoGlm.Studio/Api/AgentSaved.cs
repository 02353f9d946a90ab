using AutoGlm.Workflows.Validation;

namespace AutoGlm.Studio.Api;

/// <summary>What came of saving an agent. Problems don't keep it from being saved, only from being run.</summary>
public sealed record AgentSaved(string Id, long Revision, bool Valid, IReadOnlyList<Problem> Problems);
