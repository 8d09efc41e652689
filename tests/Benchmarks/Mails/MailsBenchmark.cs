using Reporting.Unit.Distribution;

namespace Reporting.Benchmarks.Mails;

/// <summary>How long a month's mails to many subscribers take, from the first that is written down to the last that is sent.</summary>
internal static class MailsBenchmark
{
    private const int DefaultSubscribers = 1_000;

    /// <summary>
    /// Measures and prints: mails [subscribers], once with the mail catcher and once with a server in this process that answers
    /// at once, so that the catcher's time can be told from ours. Each begins with processes just started.
    /// </summary>
    public static async Task RunAsync(string[] args)
    {
        var subscribers = MailReaders.Of(DemoPanel.ReadCatalogue(), args is [var number] ? int.Parse(number) : DefaultSubscribers);
        using var app = PublishedApp.Functions();
        Print(subscribers.Count, [await WithCatcherAsync(app, subscribers), await WithSinkAsync(app, subscribers)]);
    }

    private static async Task<MailTiming> WithCatcherAsync(PublishedApp app, IReadOnlyList<object> subscribers)
    {
        await using var system = await MonthSystem.StartAsync(new SystemParts { App = app.Folder, Mail = true });
        var catcher = Machine.Child("maildev.js");
        return await MailTiming.MakeAsync(system, subscribers, "maildev", () => Machine.CpuSeconds(catcher), system.CaughtIds);
    }

    private static async Task<MailTiming> WithSinkAsync(PublishedApp app, IReadOnlyList<object> subscribers)
    {
        await using var sink = new ScriptedSmtp { KeepsMessageIds = true };
        await using var system = await MonthSystem.StartAsync(new SystemParts { App = app.Folder, MailPort = sink.Port });
        return await MailTiming.MakeAsync(system, subscribers, "answers at once", () => 0, () => [.. sink.MessageIds]);
    }

    private static void Print(int subscribers, IReadOnlyList<MailTiming> timings)
    {
        MarkdownTable.Print($"A month's mails to {subscribers} subscribers, from the first delivery written down to the last mail sent",
            ["mail server", "mails sent", "mails that came", "Message-IDs", "seconds", "mails a second"],
            timings.Select(t => new[]
            {
                t.Server, $"{t.Sent}", $"{t.Came}", $"{t.Ids}", MarkdownTable.Number(t.Seconds), MarkdownTable.Number(t.Sent / t.Seconds),
            }));
        MarkdownTable.Print("Who used the processor meanwhile, in seconds of one core",
            ["mail server", "function app", "Azurite", "maildev", "local host and what answers at once", "cores busy"],
            timings.Select(t => new[]
            {
                t.Server, MarkdownTable.Number(t.App), MarkdownTable.Number(t.Emulator), MarkdownTable.Number(t.Catcher),
                MarkdownTable.Number(t.Own), MarkdownTable.Number((t.App + t.Emulator + t.Catcher + t.Own) / t.Seconds),
            }));
        var without = MarkdownTable.Number(timings[0].Seconds - timings[0].Catcher);
        Console.WriteLine(
            $"\nThe clock less maildev's processor time: {without} s; without maildev: {MarkdownTable.Number(timings[1].Seconds)} s.");
        foreach (var wrong in timings.Where(t => t.Came != t.Sent || t.Ids != t.Sent))
            throw new InvalidOperationException(
                $"{wrong.Server}: {wrong.Sent} mails were sent, {wrong.Came} came, with {wrong.Ids} Message-IDs.");
    }
}
