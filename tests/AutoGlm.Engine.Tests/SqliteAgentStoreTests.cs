namespace AutoGlm.Engine.Tests;

public sealed class SqliteAgentStoreTests : AgentStoreConformance<SqliteData>;
