namespace AutoGlm.Engine.Tests;

public sealed class SqliteRunListTests : RunListConformance<SqliteData>;
