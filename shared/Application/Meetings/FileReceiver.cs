using System.Security.Cryptography;

namespace Reporting.Application.Meetings;

/// <summary>Takes the files that jobcentres send: by way of a file on disk, so that none is in memory as a whole.</summary>
public sealed class FileReceiver(MeetingInputRepository inputs)
{
    private const int BufferLength = 81_920;

    /// <summary>Keeps a file.</summary>
    /// <param name="meeting">The meeting's id.</param>
    /// <param name="name">Its name as it was sent.</param>
    /// <param name="content">Its content, read to the end or to where it is too large.</param>
    /// <returns>What came of it, and what is wrong with the file; null when nothing is.</returns>
    public async Task<(InputOutcome Outcome, LocalizedText? Error)> ReceiveAsync(
        string meeting, InputAuthor author, string name, Stream content, CancellationToken cancellation)
    {
        await using var file = TemporaryFile.Create();
        var (hash, broken) = await CopyAsync(content, file, cancellation);
        if (hash is null) return (InputOutcome.Done, broken);
        var cleaned = ReceivedFileNames.Clean(name);
        if (FileCheck.ErrorOf(cleaned, file) is { } error) return (InputOutcome.Done, error);
        file.Position = 0;
        return (await inputs.KeepAsync(meeting, new(MeetingIds.New(), author, cleaned, file.Length, hash, default), file, cancellation),
            null);
    }

    // The hash, or what is wrong.
    private static async Task<(string? Hash, LocalizedText? Error)> CopyAsync(Stream content, FileStream file, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[BufferLength];
        for (int? read; (read = await ReadAsync(content, buffer, cancellation)) != 0;)
        {
            if (read is not { } length) return (null, FileCheck.Broken);
            if (file.Length + length > FileCheck.MaxBytes) return (null, FileCheck.TooLarge);
            hash.AppendData(buffer, 0, length);
            await file.WriteAsync(buffer.AsMemory(0, length), cancellation);
        }

        return (Convert.ToHexStringLower(hash.GetHashAndReset()), null);
    }

    // Null when what is sent breaks off, or is not the form it says it is.
    private static async Task<int?> ReadAsync(Stream content, byte[] buffer, CancellationToken cancellation)
    {
        try
        {
            return await content.ReadAsync(buffer, cancellation);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException)
        {
            return null;
        }
    }
}
