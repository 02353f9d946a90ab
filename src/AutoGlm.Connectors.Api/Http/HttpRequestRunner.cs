using System.Net.Sockets;
using AutoGlm.Connectors.Api.Net;
using AutoGlm.Tasks.Reach;
using AutoGlm.Tasks.Tools;

namespace AutoGlm.Connectors.Api.Http;

/// <summary>
/// Calls web services: public ones, and private ones that the caller's permission names. Tries again what may pass,
/// follows redirects by its own rules, fills secrets in at the last moment.
/// </summary>
/// <param name="transport">Connection pools; not disposed here.</param>
/// <param name="time">Clock for time-outs and delays.</param>
/// <param name="chance">A number from 0 to below 1, to spread retries.</param>
public sealed class HttpRequestRunner(HttpTransport transport, TimeProvider time, Func<double> chance)
{
    private const int MaxRedirects = 5;

    private static readonly string[] Methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

    /// <summary>
    /// Returns answers below status 400. Throws <see cref="HttpStatusException"/> for the rest and <see cref="ToolException"/>
    /// when the call can't be made, is refused or isn't answered.
    /// </summary>
    public async Task<HttpToolResponse> SendAsync(HttpToolRequest request, HttpToolContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(context);
        var start = Check(request);
        var secrets = new SecretFiller(context.Secrets, RequestBuilder.Origin(start));
        var builder = new RequestBuilder(request, context, start, secrets);
        var allowed = new HostAllowList(context.AllowedPrivateHosts);
        var tries = RetryPlan.IsRepeatable(request.Method.ToUpperInvariant(), context.IdempotencyKey) ? request.Retries + 1 : 1;
        for (var made = 1; ; made++)
        {
            TimeSpan? wish = null;
            try
            {
                return Finish(await TryAsync(request, builder, allowed, secrets, cancellationToken).ConfigureAwait(false), request, made);
            }
            catch (HttpStatusException failed) when (failed.Retryable && made < tries)
            {
                wish = Wish(failed.Response);
            }
            catch (ToolException failed) when (failed.Retryable && made < tries)
            {
                // Nobody answered: there is no wish to honour.
            }

            await Task.Delay(RetryPlan.Delay(made, chance(), wish), time, cancellationToken).ConfigureAwait(false);
        }
    }

    private static Uri Check(HttpToolRequest request)
    {
        if (!Methods.Contains(request.Method.ToUpperInvariant(), StringComparer.Ordinal))
            throw new ToolException($"There is no method “{request.Method}”.", $"Choose one of {string.Join(", ", Methods)}.", "method")
            {
                MessageZh = $"没有方法“{request.Method}”。",
                CureZh = $"请从以下各项中选择：{string.Join("、", Methods)}。",
            };
        if (!HttpBodyKinds.All.Contains(request.BodyKind, StringComparer.Ordinal))
            throw new ToolException($"A body can't be sent as “{request.BodyKind}”.", $"Choose one of {string.Join(", ", HttpBodyKinds.All)}.", "bodyKind")
            {
                MessageZh = $"请求体不能以“{request.BodyKind}”方式发送。",
                CureZh = $"请从以下各项中选择：{string.Join("、", HttpBodyKinds.All)}。",
            };
        if (request.Timeout <= TimeSpan.Zero || request.Timeout > TimeSpan.FromHours(1))
            throw new ToolException("The time-out is out of range.", "Choose from 1 to 3600 seconds.", "timeoutSeconds")
            {
                MessageZh = "超时时间超出范围。",
                CureZh = "请填写 1 到 3600 秒。",
            };
        if (SecretFiller.HasSecret(request.Url))
            throw new ToolException("A secret can't be part of the address.", "Put it into a header, the query or the body.", "url")
            {
                MessageZh = "地址中不能包含机密。",
                CureZh = "请把它放在请求头、查询参数或请求体中。",
            };
        return Address(request.Url) ?? throw new ToolException($"“{request.Url}” is not a web address.", "Begin with http:// or https://, and name a host.", "url")
        {
            MessageZh = $"“{request.Url}”不是网址。",
            CureZh = "请以 http:// 或 https:// 开头，并写明主机。",
        };
    }

    private static Uri? Address(string url, Uri? from = null) =>
        (from is null ? Uri.TryCreate(url, UriKind.Absolute, out var address) : Uri.TryCreate(from, url, out address))
        && address.Scheme is "http" or "https" && address.Host.Length > 0 && address.UserInfo.Length == 0
            ? address
            : null;

    private async Task<HttpToolResponse> TryAsync(
        HttpToolRequest request, RequestBuilder builder, HostAllowList allowed, SecretFiller secrets, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(request.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        var host = Address(request.Url)!.Authority;
        try
        {
            return await FollowAsync(request, builder, allowed, secrets, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ToolException($"{host} did not answer within {request.Timeout.TotalSeconds:0.#} seconds.", "Check that the service is up, or allow more time.", "timeoutSeconds", late, retryable: true)
            {
                MessageZh = $"{host} 在 {request.Timeout.TotalSeconds:0.#} 秒内没有响应。",
                CureZh = "请检查服务是否可用，或放宽时限。",
            };
        }
        catch (HttpRequestException unreachable) when (Refusal(unreachable) is { } refused)
        {
            throw Private(refused.Host);
        }
        catch (Exception unreachable) when (unreachable is HttpRequestException or IOException)
        {
            throw Unreachable(host, unreachable);
        }
    }

    private async Task<HttpToolResponse> FollowAsync(
        HttpToolRequest request, RequestBuilder builder, HostAllowList allowed, SecretFiller secrets, CancellationToken cancellationToken)
    {
        var address = await builder.AddressAsync(cancellationToken).ConfigureAwait(false);
        var method = request.Method.ToUpperInvariant();
        var withBody = true;
        for (var hops = 0; ; hops++)
        {
            using var message = await builder.BuildAsync(address, method, withBody, cancellationToken).ConfigureAwait(false);
            using var answer = await transport.SendAsync(message, allowed, cancellationToken).ConfigureAwait(false);
            if (Redirect(answer) is not { } location)
                return await ReadAsync(answer, address, method, secrets, cancellationToken).ConfigureAwait(false);
            if (hops == MaxRedirects)
                throw new ToolException($"The service redirects more than {MaxRedirects} times.", "Call the address that it leads to.", "url")
                {
                    MessageZh = $"服务的重定向超过 {MaxRedirects} 次。",
                    CureZh = "请直接调用最终的地址。",
                };
            address = Address(location, address)
                ?? throw new ToolException("The service redirects to something that is not a web address.", "Call another address.", "url")
                {
                    MessageZh = "服务重定向到的不是网址。",
                    CureZh = "请调用其他地址。",
                };
            if ((int)answer.StatusCode == 303 && method != "HEAD" || (int)answer.StatusCode is 301 or 302 && method == "POST")
                (method, withBody) = ("GET", false);
        }
    }

    private static string? Redirect(HttpResponseMessage answer) =>
        (int)answer.StatusCode is 301 or 302 or 303 or 307 or 308 && answer.Headers.TryGetValues("Location", out var values) ? values.First() : null;

    private static async Task<HttpToolResponse> ReadAsync(HttpResponseMessage answer, Uri address, string method, SecretFiller secrets, CancellationToken cancellationToken)
    {
        var headers = answer.Headers.Concat(answer.Content.Headers)
            .GroupBy(header => header.Key.ToLowerInvariant(), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => secrets.Scrub(string.Join(", ", group.SelectMany(header => header.Value))), StringComparer.Ordinal);
        var response = new HttpToolResponse
        {
            Status = (int)answer.StatusCode,
            Headers = headers,
            Body = method == "HEAD" ? null : await BodyReader.ReadAsync(answer.Content, secrets, cancellationToken).ConfigureAwait(false),
        };
        if (response.Status < 400)
            return response;
        throw new HttpStatusException(
            response,
            $"{address.Authority} answered {response.Status} {secrets.Scrub(answer.ReasonPhrase ?? "")}".TrimEnd() + ".",
            Cure(response.Status),
            RetryPlan.MayPass(response.Status))
        {
            MessageZh = $"{address.Authority} 返回了 {response.Status} {secrets.Scrub(answer.ReasonPhrase ?? "")}".TrimEnd() + "。",
            CureZh = CureZh(response.Status),
        };
    }

    private static HttpToolResponse Finish(HttpToolResponse response, HttpToolRequest request, int tries)
    {
        var mapped = new System.Text.Json.Nodes.JsonObject();
        foreach (var (name, path) in request.Response)
            mapped[name] = ResponsePath.Take(response.Body, path, $"response.{name}");
        return response with { Mapped = mapped, Tries = tries };
    }

    private TimeSpan? Wish(HttpToolResponse response)
    {
        if (!response.Headers.TryGetValue("retry-after", out var written) || !System.Net.Http.Headers.RetryConditionHeaderValue.TryParse(written, out var wish))
            return null;
        return wish.Delta ?? wish.Date - time.GetUtcNow();
    }

    private static string Cure(int status) => status switch
    {
        401 or 403 => "Check the credentials, and that they may do this.",
        404 or 410 => "Check the address.",
        405 => "Check the method.",
        429 => "Call less often, or ask for a higher limit.",
        >= 500 => "Try again later; the trouble is on the service's side.",
        _ => "Compare what is sent with what the service asks for; its answer's body may say more.",
    };

    private static string CureZh(int status) => status switch
    {
        401 or 403 => "请检查凭据及其权限。",
        404 or 410 => "请检查地址。",
        405 => "请检查方法。",
        429 => "请降低调用频率，或申请更高的限额。",
        >= 500 => "请稍后重试；问题出在服务一方。",
        _ => "请对照服务的要求检查发送的内容；响应内容中可能有更多说明。",
    };

    private static ToolException Private(string host) => new(
        $"{host} leads to a private address, and the agent may not call it.",
        $"If it shall, name {host} under the agent's permissions as a private host.",
        "url")
    {
        MessageZh = $"{host} 指向内部地址，智能体无权调用。",
        CureZh = $"如需允许，请在智能体的权限中把 {host} 列为内部主机。",
    };

    private static ToolException Unreachable(string host, Exception inner) => inner is HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError }
        ? new ToolException($"No secure connection to {host}: its certificate is not trusted.", "Check the address, and the service's certificate.", "url", inner)
        {
            MessageZh = $"无法与 {host} 建立安全连接：其证书不受信任。",
            CureZh = "请检查地址和服务的证书。",
        }
        : inner.InnerException is SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData }
            ? new ToolException($"There is no host {host}.", "Check the address's spelling, and the network.", "url", inner, retryable: true)
            {
                MessageZh = $"没有主机 {host}。",
                CureZh = "请检查地址的拼写和网络。",
            }
            : new ToolException($"{host} can't be reached.", "Check that the service is up and the address is right.", "url", inner, retryable: true)
            {
                MessageZh = $"无法连接 {host}。",
                CureZh = "请检查服务是否可用、地址是否正确。",
            };

    private static AddressRefusedException? Refusal(Exception? exception) => exception switch
    {
        null => null,
        AddressRefusedException refused => refused,
        _ => Refusal(exception.InnerException),
    };
}
