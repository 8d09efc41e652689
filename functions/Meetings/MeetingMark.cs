using System.Security.Cryptography;
using Reporting.Domain;

namespace Reporting.Functions;

/// <summary>Makes ids for meetings.</summary>
internal static class MeetingMark
{
    private const int Bytes = 6;

    /// <summary>An id that no other meeting has.</summary>
    public static string New(int year, string region) =>
        new MeetingId(year, region, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes))).ToString();
}
