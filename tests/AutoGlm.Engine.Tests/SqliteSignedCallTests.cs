namespace AutoGlm.Engine.Tests;

public sealed class SqliteSignedCallTests : SignedCallConformance<SqliteData>;
