namespace AutoGlm.Engine.Tests;

public sealed class SqliteProfileTests : ProfileConformance<SqliteData>;
