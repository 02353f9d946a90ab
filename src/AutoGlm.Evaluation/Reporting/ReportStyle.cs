namespace AutoGlm.Evaluation.Reporting;

/// <summary>How reports look.</summary>
internal static class ReportStyle
{
    public const string Css = """
        body{font:15px/1.5 system-ui,sans-serif;color:#1c2430;background:#fff;max-width:70rem;margin:2rem auto;padding:0 1rem}
        h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2.2rem}
        table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.3rem .6rem;border-bottom:1px solid #e3e7ec;vertical-align:top}
        th{font-weight:600;color:#5a6675}td.n,th.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
        tr.sum td{font-weight:600;border-top:2px solid #c8d0d9}
        details{border:1px solid #e3e7ec;border-radius:6px;margin:.6rem 0;padding:.5rem .8rem}summary{cursor:pointer}
        img{max-width:100%;border:1px solid #d5dbe2;margin:.6rem 0}.false{color:#a8201a;font-weight:600}.quiet{color:#5a6675}
        blockquote{margin:.4rem 0;padding-left:.8rem;border-left:3px solid #c8d0d9}
        """;
}
