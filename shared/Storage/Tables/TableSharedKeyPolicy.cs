using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Reporting.Storage.Tables;

/// <summary>Signs each try anew, because the signature covers the date. Tables sign fewer headers than blobs do.</summary>
internal sealed class TableSharedKeyPolicy(string account, byte[] key) : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message)
    {
        var request = message.Request;
        var date = DateTimeOffset.UtcNow.ToString("R", CultureInfo.InvariantCulture);
        var signature = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(StringToSign(request, date)));
        request.Headers.SetValue("x-ms-date", date);
        request.Headers.SetValue(HttpHeader.Names.Authorization, $"SharedKey {account}:{Convert.ToBase64String(signature)}");
    }

    private string StringToSign(Request request, string date)
    {
        request.Headers.TryGetValue("Content-MD5", out var hash);
        request.Headers.TryGetValue(HttpHeader.Names.ContentType, out var type);
        return $"{request.Method.Method}\n{hash}\n{type}\n{date}\n/{account}{request.Uri.ToUri().AbsolutePath}";
    }
}
