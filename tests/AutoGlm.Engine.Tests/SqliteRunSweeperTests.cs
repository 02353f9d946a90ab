namespace AutoGlm.Engine.Tests;

public sealed class SqliteRunSweeperTests : RunSweeperConformance<SqliteData>;
