namespace AutoGlm.Engine.Tests;

public sealed class SqliteSealingTests : SealingConformance<SqliteData>;
