namespace AutoGlm.Engine.Tests;

public sealed class SqliteFencingTests : FencingConformance<SqliteData>;
