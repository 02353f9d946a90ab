using System.Text.Json;
using System.Text.Json.Nodes;

namespace AutoGlm.Workflows.Importing.N8n;

/// <summary>Calls of services and of other workflows.</summary>
internal sealed partial class N8nMapper
{
    private static bool Http(N8nMapper mapper, N8nNode node)
    {
        var draft = mapper.Make(node, "http");
        var whole = node.Parameters.Object("options").Object("response").Object("response").Flag("fullResponse") || node.Parameters.Object("options").Flag("fullResponse");
        node.Refer = (path, _) => whole
            ? path is [{ Name: "statusCode" }] ? $"{draft.Id}.status" : N8nPaths.Write(draft.Id, path)
            : N8nPaths.Write($"{draft.Id}.body", path is [{ Name: "data" }] && IsTextAnswer(node) ? [] : path);
        node.Fill = () => mapper.FillHttp(node, draft);
        return true;
    }

    private static bool IsTextAnswer(N8nNode node) =>
        node.Parameters.Object("options").Object("response").Object("response").Text("responseFormat") == "text" || node.Parameters.Text("responseFormat") == "string";

    private void FillHttp(N8nNode node, DraftNode draft)
    {
        var parameters = node.Parameters;
        var method = (parameters.Text("method") ?? parameters.Text("requestMethod") ?? "GET").ToUpperInvariant();
        draft.Settings["method"] = method;
        draft.Settings["url"] = Text(node, "url");
        var old = node.Version < 3;
        var query = Pairs(node, old || parameters.Flag("sendQuery"), "specifyQuery", "queryParameters", "jsonQuery", "queryParametersUi", "queryParametersJson", out _);
        var headers = Pairs(node, old || parameters.Flag("sendHeaders"), "specifyHeaders", "headerParameters", "jsonHeaders", "headerParametersUi", "headerParametersJson", out _);
        LogIn(node, headers);
        if (query.Count > 0)
            draft.Settings["query"] = query;
        if (headers.Count > 0)
            draft.Settings["headers"] = headers;
        if (method is not ("GET" or "HEAD") || parameters.Flag("sendBody"))
            FillBody(node, draft, old);
        var options = parameters.Object("options");
        if ((options.Number("timeout") ?? 0) is > 0 and var timeout)
            draft.Settings["timeoutSeconds"] = Math.Clamp(Math.Ceiling(timeout / 1000), 1, 600);
        foreach (var (name, option) in options ?? [])
        {
            if (name is "pagination" or "batching" or "proxy" or "allowUnauthorizedCerts" && option is not null)
                node.Entry.Lost($"The option “{name}” has no counterpart.", $"选项“{name}”没有对应功能。", option?.ToJsonString());
        }

        if (options.Object("response").Object("response").Flag("neverError") || options.Flag("ignoreResponseCode"))
            node.Entry.Lost("It went on where the answer was an error, too. Here a status of 400 or more fails: lead on from “When it fails” where that is meant.", "原先收到错误响应时也会继续。此处状态码 400 及以上即为失败：如需继续，请从“失败时”出口连线。", "neverError");
        if (IsPrivate(parameters.Text("url")))
            node.Entry.Todo("The address is a private one: name its host under the agent's permissions, or the call is refused.", "地址是内网地址：请在智能体权限中填写该主机，否则请求会被拒绝。", ImportNames.Line(SecretScrub.Unmark(parameters.Text("url") ?? "")));
    }

    private JsonObject Pairs(N8nNode node, bool sent, string how, string list, string json, string oldList, string oldJson, out bool isJson)
    {
        isJson = false;
        var pairs = new JsonObject();
        if (!sent)
            return pairs;
        if ((node.Parameters.Text(how) == "json" ? node.Parameters[json] : node.Parameters.Flag("jsonParameters") ? node.Parameters[oldJson] : null) is { } written)
        {
            isJson = true;
            if (_expressions.Json(written, node) is JsonObject members)
                return (JsonObject)members.DeepClone();
            node.Entry.Lost("Values that are made by an expression as a whole can't be taken over; fill them in by name.", "由整段表达式生成的值无法导入；请逐项填写。", ImportWords.AsText(written));
            return pairs;
        }

        foreach (var pair in node.Parameters.Object(list).Objects("parameters").Concat(node.Parameters.Object(oldList).Objects("parameter")))
        {
            if (ImportNames.Line(pair.Text("name"), 200) is { Length: > 0 } name && !pairs.TryAdd(name, Text(node, pair["value"])))
                node.Entry.Lost("A name appears twice; the first counts.", "名称重复；以第一个为准。", name);
        }

        return pairs;
    }

    /// <summary>Credentials are not in the file; where it is clear how they were sent, a secret takes their place.</summary>
    private void LogIn(N8nNode node, JsonObject headers)
    {
        var how = node.Parameters.Text("authentication");
        var type = how == "genericCredentialType" ? node.Parameters.Text("genericAuthType") : how == "predefinedCredentialType" ? node.Parameters.Text("nodeCredentialType") : how;
        if (type is null or "" or "none")
            return;
        var name = ImportNames.Slug(node.Draft!.Id, 30) + ".login";
        switch (type)
        {
            case "httpBearerAuth":
                headers.TryAdd("Authorization", $"Bearer {_draft.Secrets.Mark(name)}");
                ImportDraft.SecretNotes(node.Entry, [ImportNames.Slug(name, 48)]);
                break;
            case "httpBasicAuth" or "basicAuth":
                headers.TryAdd("Authorization", $"Basic {_draft.Secrets.Mark(name)}");
                ImportDraft.SecretNotes(node.Entry, [ImportNames.Slug(name, 48)]);
                node.Entry.Todo("Store “user:password” encoded in Base64.", "请保存经 Base64 编码的“用户名:密码”。");
                break;
            default:
                node.Entry.Todo("It logged in with a credential: add a header or a query value that holds a secret, as {{secret:name}}.", "它使用凭据登录：请添加含机密的请求头或查询参数，写作 {{secret:名称}}。", type);
                break;
        }
    }

    private void FillBody(N8nNode node, DraftNode draft, bool old)
    {
        var parameters = node.Parameters;
        if (!old && !parameters.Flag("sendBody"))
            return;
        var type = parameters.Text("contentType") ?? parameters.Object("options").Text("bodyContentType") ?? "json";
        if (type is "binaryData" || parameters.Flag("sendBinaryData"))
        {
            node.Entry.Lost("A file as the body can't be sent.", "无法将文件作为请求体发送。", type);
            return;
        }

        if (type is "raw")
        {
            draft.Settings["bodyKind"] = "text";
            draft.Settings["body"] = Text(node, "body");
            if (parameters.Text("rawContentType") is { Length: > 0 } media && draft.Settings["headers"]?["Content-Type"] is null)
            {
                if (draft.Settings["headers"] is not JsonObject headers)
                    draft.Settings["headers"] = headers = [];
                headers["Content-Type"] = media;
            }

            return;
        }

        var how = parameters.Text("specifyBody");
        JsonNode? body = how switch
        {
            "json" => _expressions.Json(parameters["jsonBody"], node),
            "string" => JsonValue.Create(Text(node, "body")),
            _ => old && parameters.Flag("jsonParameters")
                ? _expressions.Json(parameters["bodyParametersJson"], node)
                : Pairs(node, true, "", "bodyParameters", "", "bodyParametersUi", "", out _),
        };
        if (body is JsonObject { Count: 0 })
            return;
        draft.Settings["bodyKind"] = type is "form-urlencoded" or "multipart-form-data" ? "form" : how == "json" || body is JsonObject ? "json" : "text";
        draft.Settings["body"] = body;
        if (Equals(draft.Settings["bodyKind"]?.ToString(), "form"))
            ImportWords.DropMultipart(draft.Settings["headers"] as JsonObject);
        if (type == "multipart-form-data")
            node.Entry.Changed("The form is sent as form-urlencoded; files in it are not sent.", "表单以 form-urlencoded 方式发送；其中的文件不会发送。");
    }

    private static bool IsPrivate(string? url)
    {
        if (!Uri.TryCreate(url?.TrimStart('='), UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            return false;
        var host = address.Host;
        return address.IsLoopback || !host.Contains('.') || host.EndsWith(".local", StringComparison.OrdinalIgnoreCase) || host.EndsWith(".internal", StringComparison.OrdinalIgnoreCase)
            || (System.Net.IPAddress.TryParse(host, out var ip) && ip.GetAddressBytes() is [10, ..] or [192, 168, ..] or [172, >= 16 and <= 31, ..] or [169, 254, ..]);
    }

    private static bool GraphQl(N8nMapper mapper, N8nNode node)
    {
        var draft = mapper.Make(node, "http");
        node.Refer = (path, _) => N8nPaths.Write($"{draft.Id}.body", path);
        node.Fill = () =>
        {
            draft.Settings["method"] = (node.Parameters.Text("requestMethod") ?? "POST").ToUpperInvariant();
            draft.Settings["url"] = mapper.Text(node, "endpoint");
            draft.Settings["bodyKind"] = "json";
            var body = new JsonObject { ["query"] = mapper.Text(node, "query") };
            if (node.Parameters.Text("variables") is { Length: > 2 })
                body["variables"] = mapper._expressions.Json(node.Parameters["variables"], node);
            draft.Settings["body"] = body;
            var headers = new JsonObject();
            foreach (var header in node.Parameters.Object("headerParametersUi").Objects("parameter"))
                headers.TryAdd(ImportNames.Line(header.Text("name"), 200), mapper.Text(node, header["value"]));
            mapper.LogIn(node, headers);
            if (headers.Count > 0)
                draft.Settings["headers"] = headers;
        };
        return true;
    }

    private static bool Call(N8nMapper mapper, N8nNode node)
    {
        if (node.Parameters.Text("source") is "localFile" or "url" or "parameter")
            return false;
        var draft = mapper.Make(node, "agent");
        var target = node.Parameters["workflowId"];
        var written = target is JsonObject ? target.Text("value") : ImportWords.AsText(target);
        var called = (target as JsonObject).Text("cachedResultName");
        draft.Settings["agent"] = ImportNames.AgentId(called ?? written ?? "");
        node.Entry.Todo(
            "Import the workflow it calls too, and choose that agent here: it is named by a guess.",
            "请同时导入它调用的工作流，并在此选择对应的智能体：目前的标识是猜测的。",
            $"{ImportNames.Line(called ?? "")} {ImportNames.Line(written)}".Trim());
        node.Fill = () =>
        {
            var inputs = new JsonObject();
            foreach (var (name, value) in node.Parameters.Object("workflowInputs").Object("value") ?? [])
                inputs.TryAdd(ImportNames.Value(name, "value"), mapper._expressions.Value(value, node));
            if (inputs.Count == 0 && N8nExpressions.FromInputs(node, []) is [var before, ..])
            {
                node.Entry.Todo("It was handed all that flowed in. Say here which input gets what.", "原先会传入全部流入数据。请在此指定各输入的来源。", before);
            }
            else if (inputs.Count > 0)
                draft.Settings["inputs"] = inputs;
            if (node.Parameters.Text("mode") == "each")
                node.Entry.Changed("It was called for each item; here it is called once.", "原先对每一项各调用一次；此处只调用一次。");
            if (node.Parameters.Object("options")?["waitForSubWorkflow"] is JsonValue wait && wait.GetValueKind() == JsonValueKind.False)
                node.Entry.Changed("It didn't wait for the workflow it called; here it does.", "原先不等待被调用的工作流；此处会等待。");
        };
        return true;
    }
}
