using AutoGlm.Storage.Conformance;

namespace AutoGlm.Storage.PostgreSql.Tests;

public sealed class PostgresAgentFilingTests : AgentFilingConformance<PostgresData>;
