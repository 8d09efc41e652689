using System.Text.Json;
using Azure;

namespace Reporting.Storage.Tables;

/// <summary>The service's refusal of a request or of one operation in a batch.</summary>
internal sealed record TableError(int Status, string? Code, string Detail)
{
    /// <summary>The row is not there. A missing table is another matter: that is a fault in the set-up.</summary>
    public bool IsAbsent => Status == 404 && Code is "ResourceNotFound" or "EntityNotFound";

    public bool IsAbsentOrChanged => IsAbsent || Status == 412;

    public bool IsDuplicate => Status == 409 && Code == "EntityAlreadyExists";

    public static TableError? From(Response response)
    {
        if (response.Status is >= 200 and < 300)
        {
            return null;
        }

        var error = Read(response.Status, response.Content.ToMemory());
        response.Headers.TryGetValue("x-ms-error-code", out var code);
        return error with { Code = error.Code ?? code };
    }

    public static TableError Read(int status, ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var error = document.RootElement.GetProperty("odata.error");
            var text = error.GetProperty("message").GetProperty("value").GetString() ?? "";
            return new TableError(status, error.GetProperty("code").GetString(), text.Split('\n')[0].TrimEnd());
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // A proxy or gateway on the way answers in its own words, which nobody can promise to be fit for a log.
            return new TableError(status, null, "the answer has no error text");
        }
    }

    public RequestFailedException Exception(string what) => new(Status, Message(what), Code, null);

    public string Message(string what) => $"{what} failed with {Status} {Code ?? "(no code)"}: {Detail}";
}
