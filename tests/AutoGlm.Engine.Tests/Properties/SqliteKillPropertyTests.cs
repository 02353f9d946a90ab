using AutoGlm.Engine.Conformance.Properties;

namespace AutoGlm.Engine.Tests.Properties;

public sealed class SqliteKillPropertyTests : KillPropertyConformance<SqliteData>;
