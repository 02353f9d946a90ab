using AutoGlm.Storage.Conformance;

namespace AutoGlm.Storage.PostgreSql.Tests;

public sealed class PostgresRunTransferTests : RunTransferConformance<PostgresData>;
