namespace AutoGlm.Engine.Tests;

public sealed class SqliteRunSearchTests : RunSearchConformance<SqliteData>;
