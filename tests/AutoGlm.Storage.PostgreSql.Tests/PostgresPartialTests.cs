using AutoGlm.Engine.Conformance;

namespace AutoGlm.Storage.PostgreSql.Tests;

public sealed class PostgresPartialTests : PartialConformance<PostgresData>;
