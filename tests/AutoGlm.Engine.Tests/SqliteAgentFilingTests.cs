namespace AutoGlm.Engine.Tests;

public sealed class SqliteAgentFilingTests : AgentFilingConformance<SqliteData>;
