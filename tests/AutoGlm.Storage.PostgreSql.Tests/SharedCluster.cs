using AutoGlm.PrivatePostgres;

namespace AutoGlm.Storage.PostgreSql.Tests;

/// <summary>The server of these tests, started with the first and ended with the process. Where none can be had, every test fails and says so.</summary>
internal static class SharedCluster
{
    private static readonly Lazy<PostgresCluster> Started = new(() =>
    {
        var cluster = PostgresCluster.Start(synced: false);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => cluster.Dispose();
        return cluster;
    });

    public static PostgresCluster Instance => Started.Value;
}
