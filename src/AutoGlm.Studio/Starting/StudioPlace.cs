using System.Globalization;
using System.Net;
using System.Net.Sockets;
using AutoGlm.Studio.Security;
using static AutoGlm.Studio.Starting.StartMessages;

namespace AutoGlm.Studio.Starting;

/// <summary>
/// The one address that the Studio listens on, read from <c>--port</c>, <c>--urls</c> or their environment variables. It is
/// of this machine only: without accounts, whoever reaches the Studio may do everything.
/// </summary>
public static class StudioPlace
{
    private const int DefaultPort = 5080;

    /// <summary>Throws <see cref="StartRefusedException"/> when the address isn't one of this machine alone.</summary>
    public static Uri Read(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        if (configuration.GetSection("Kestrel:Endpoints").GetChildren().Any())
            throw NotLocal("Kestrel:Endpoints");
        var stated = configuration["port"] is { } port ? AtPort(port) : configuration["urls"] ?? AtPort(DefaultPort);
        if (configuration["host"] is { } host && !LocalHosts.IsLoopback(host))
            throw NotLocal(host);
        var addresses = stated.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var address in addresses)
            Check(address);
        if (addresses.Length != 1)
        {
            throw new StartRefusedException(Say(
                $"The Studio listens on one address, but “{stated}” names {addresses.Length}. Name one, such as http://127.0.0.1:{DefaultPort}.",
                $"Studio 只监听一个地址，而“{stated}”给出了 {addresses.Length} 个。请只给一个，例如 http://127.0.0.1:{DefaultPort}。"));
        }

        var place = new Uri(addresses[0]);
        return place.Port == 0 ? new UriBuilder(place) { Port = FreePort() }.Uri : place;
    }

    private static void Check(string address)
    {
        // Kestrel's wildcards (*, +) and sockets (unix:) are no such addresses either.
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttp || !LocalHosts.IsLoopback(uri.Host))
            throw NotLocal(address);
    }

    private static string AtPort(string port) =>
        int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= IPEndPoint.MaxPort
            ? AtPort(number)
            : throw new StartRefusedException(Say(
                $"--port must be a number from 0 to {IPEndPoint.MaxPort}, not “{port}”. 0 takes any free port.",
                $"--port 必须是 0 到 {IPEndPoint.MaxPort} 之间的数字，而不是“{port}”。0 表示任意空闲端口。"));

    private static string AtPort(int port) => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");

    private static StartRefusedException NotLocal(string address) => new(Say(
        $"The Studio doesn't start on “{address}”: there are no accounts yet, so it listens on this machine only. Use http://127.0.0.1:{DefaultPort}, and reach it from elsewhere through an SSH tunnel.",
        $"Studio 不会在“{address}”上启动：目前还没有账户，因此只监听本机。请使用 http://127.0.0.1:{DefaultPort}；如需从别处访问，请通过 SSH 隧道。"));

    /// <summary>The port must be known before anything starts, because browsers that agents drive are kept off it.</summary>
    private static int FreePort()
    {
        using var probe = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        probe.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)probe.LocalEndPoint!).Port;
    }
}
