namespace Reporting.Website.Operations;

/// <summary>A message that was given up, as the page shows it.</summary>
/// <param name="Message">The message.</param>
/// <param name="IsReadable">Whether the function of its queue could read it, so that it may be sent again.</param>
/// <param name="Run">The address of the run's page that it belongs to, or null.</param>
public sealed record PoisonEntry(GivenUpMessage Message, bool IsReadable, string? Run)
{
    /// <summary>Shows a message.</summary>
    public static PoisonEntry Of(GivenUpMessage message)
    {
        var read = PoisonMessage.Read(message.Queue, message.Text);
        return new(message, read is not null, read switch
        {
            ComputeMessage compute => Address(compute.Run),
            PublishMessage publish => Address(publish.Run),
            DeliverMessage deliver => Address(DeliveryRepository.RunOf(deliver.Batch)),
            _ => null,
        });
    }

    private static string? Address(RunKey? run) => run is var (month, revision) ? RunAddress.Of(month, revision) : null;
}
