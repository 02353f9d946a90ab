using AutoGlm.Engine.Journal;
using AutoGlm.Engine.Runs;
using AutoGlm.Storage.Sql;

namespace AutoGlm.Storage.Runs;

/// <summary>Holds runs that nobody executes: the pause is the last word of their journals.</summary>
internal static class RunHolding
{
    /// <summary>Adds the entry; the run's row is the caller's to change.</summary>
    /// <param name="session">In whose transaction.</param>
    /// <param name="run">The run's key.</param>
    /// <param name="sequence">The entry's number.</param>
    /// <param name="at">When.</param>
    public static void AddPause(WriteSession session, long run, long sequence, DateTimeOffset at)
    {
        var entry = JournalCodec.Encode(new JournalEntry(sequence, at, null, null, new RunPaused()));
        session.Send(
            "INSERT INTO journal (run, seq, at, kind, version, node_run, node, data) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            run, entry.Sequence, entry.At.UtcTicks, entry.Kind, entry.Version, entry.NodeRunId, entry.NodeId, entry.Data);
    }

    /// <summary>Holds every run that has not ended, in a database that nobody works on; says how many are held.</summary>
    public static int HoldAll(WriteSession session, DateTimeOffset at)
    {
        session.Execute("DELETE FROM owners");
        foreach (var (run, sequence) in session.Query("SELECT id, last_seq FROM runs WHERE status >= 0 AND status < 3", reader => (reader.GetInt64(0), reader.GetInt64(1))))
        {
            AddPause(session, run, sequence + 1, at);
            session.Execute("UPDATE runs SET status = $2, last_seq = $3, owner = NULL WHERE id = $1", run, (int)RunStatus.Paused, sequence + 1);
        }
        return (int)(session.Scalar("SELECT COUNT(*) FROM runs WHERE status < 3") as long? ?? 0);
    }
}
