namespace AutoGlm.Hosting.Telemetry;

/// <summary>Where one kind of telemetry is sent.</summary>
/// <param name="Endpoint">The address that is posted to, or the gRPC server.</param>
/// <param name="OverGrpc">gRPC, else protobuf over HTTP.</param>
/// <param name="Headers">As the environment names them, secrets among them; null for none.</param>
/// <param name="Timeout">How long one sending may take.</param>
public sealed record TelemetrySignal(Uri Endpoint, bool OverGrpc, string? Headers, TimeSpan Timeout)
{
    /// <summary>The address without a password or a token that may be in it.</summary>
    public string Told => Endpoint.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);

    /// <summary>Without the headers, so that they never come into a log.</summary>
    public override string ToString() => Told;
}
