using AutoGlm.Engine.Conformance.Properties;

namespace AutoGlm.Storage.PostgreSql.Tests;

public sealed class PostgresKillPropertyTests : KillPropertyConformance<PostgresData>;
