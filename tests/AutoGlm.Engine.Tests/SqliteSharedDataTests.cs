namespace AutoGlm.Engine.Tests;

public sealed class SqliteSharedDataTests : SharedDataConformance<SqliteData>;
