using System.Globalization;
using System.Text;

namespace AutoGlm.Connectors.Web.Reach;

/// <summary>The first line and the headers of a request to the guard's proxy.</summary>
internal sealed class RequestHead
{
    private readonly string[] _lines;

    private RequestHead(string[] lines, string method, string target, string version) =>
        (_lines, Method, Target, Version) = (lines, method, target, version);

    public string Method { get; }

    /// <summary>A whole address, or host and port for <c>CONNECT</c>.</summary>
    public string Target { get; }

    public string Version { get; }

    /// <summary>Bytes of body that follow; 0 for none.</summary>
    public long Length { get; private init; }

    public bool IsChunked { get; private init; }

    /// <summary>What follows is a protocol of its own if the server agrees.</summary>
    public bool IsUpgrade { get; private init; }

    /// <summary>Null when it is no request.</summary>
    public static RequestHead? Parse(ReadOnlySpan<byte> bytes)
    {
        var lines = Encoding.Latin1.GetString(bytes).Split("\r\n");
        if (lines[0].Split(' ') is not [{ Length: > 0 } method, { Length: > 0 } target, { Length: > 0 } version] || !version.StartsWith("HTTP/1.", StringComparison.Ordinal))
            return null;
        var length = Value(lines, "Content-Length");
        var size = 0L;
        if (length is not null && !long.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out size))
            return null;
        return new RequestHead(lines, method, target, version)
        {
            Length = size,
            IsChunked = Value(lines, "Transfer-Encoding")?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true,
            IsUpgrade = Value(lines, "Upgrade") is not null,
        };
    }

    /// <summary>As it goes on: what is meant for proxies is left out, and the address is the path where the server itself is spoken to.</summary>
    public byte[] Forwarded(string target, string credentials)
    {
        var text = new StringBuilder().Append(Method).Append(' ').Append(target).Append(' ').Append(Version).Append("\r\n");
        var ownConnection = Value(_lines, "Connection") is not null;
        foreach (var line in _lines.Skip(1).Where(line => line.Length > 0))
        {
            if (IsNamed(line, "Proxy-Authorization"))
                continue;
            if (!IsNamed(line, "Proxy-Connection"))
                text.Append(line).Append("\r\n");
            else if (!ownConnection)
                text.Append("Connection").Append(line.AsSpan(line.IndexOf(':', StringComparison.Ordinal))).Append("\r\n");
        }

        return Encoding.Latin1.GetBytes(text.Append(credentials).Append("\r\n").ToString());
    }

    private static bool IsNamed(string line, string name) =>
        line.Length > name.Length && line[name.Length] == ':' && line.StartsWith(name, StringComparison.OrdinalIgnoreCase);

    private static string? Value(string[] lines, string name)
    {
        foreach (var line in lines.AsSpan(1))
        {
            if (IsNamed(line, name))
                return line[(name.Length + 1)..].Trim();
        }

        return null;
    }
}
