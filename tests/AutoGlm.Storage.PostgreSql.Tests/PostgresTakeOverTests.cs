using AutoGlm.Engine.Conformance;

namespace AutoGlm.Storage.PostgreSql.Tests;

public sealed class PostgresTakeOverTests : TakeOverConformance<PostgresData>;
