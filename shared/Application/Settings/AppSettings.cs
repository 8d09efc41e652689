using Reporting.Application.Access;
using Reporting.Application.Mail;

namespace Reporting.Application.Settings;

/// <summary>The app's settings, read once from the environment; docs/operating.md lists them.</summary>
public sealed class AppSettings
{
    /// <summary>The names of all settings, as environment variables.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "AzureWebJobsStorage", StorageAccount.DataAccount, StorageAccount.AppIdentity, "Catalogue", "Jobindsats__BaseAddress",
        "Jobindsats__Token", "Jobindsats__TimeoutSeconds", "ImportSchedule",
        "WatchSchedule", "RunDeadlineMinutes", "Compute__MostAreasWaiting", "TidySchedule", "RemindSchedule", "CopySchedule",
        "Site__Address", "Site__Proxies", "Site__SignIn", "Site__Roles", "Links__Key", "Mail__MostConfirmationsPerHour",
        "Smtp__Host", "Smtp__Port", "Smtp__StartTls", "Smtp__User", "Smtp__Password", "Smtp__TimeoutSeconds", "Mail__From",
        "Mail__ReplyTo", "Mail__RetrySeconds", "Mail__AttachmentKilobytes",
        TelemetrySettings.Collector, TelemetrySettings.Insights, TelemetrySettings.InsightsLogin,
    ];

    private readonly Func<string, string?> read;

    /// <summary>Settings that are read by name.</summary>
    /// <param name="read">Gives a setting's text, or null when it is not set.</param>
    public AppSettings(Func<string, string?> read) => this.read = read;

    /// <summary>The id of the catalogue: a folder below <c>seeds</c>. Default 2026.</summary>
    public string Catalogue => read("Catalogue") is { Length: > 0 } id ? id : "2026";

    /// <summary>The catalogue's folder below the app's own directory.</summary>
    public string CatalogueDirectory(string directory) => Path.Combine(directory, "seeds", Catalogue);

    /// <summary>Where Jobindsats answers. Default: the real address.</summary>
    public Uri SourceAddress => new(read("Jobindsats__BaseAddress") is { Length: > 0 } given ? given : "https://api.jobindsats.dk/v3");

    /// <summary>The organisation's token at Jobindsats.</summary>
    /// <exception cref="InvalidOperationException">It is not set.</exception>
    public string SourceToken => Secret("Jobindsats__Token", "the organisation's token at Jobindsats");

    /// <summary>How long the source may take over one answer; all tables together may take four times that. Default 120 s.</summary>
    /// <exception cref="InvalidOperationException">It is not a whole number of seconds from 1 to 140.</exception>
    public TimeSpan SourceTimeout => TimeSpan.FromSeconds(Number("Jobindsats__TimeoutSeconds", 120, 1, 140));

    /// <summary>How mails are sent.</summary>
    public SmtpSettings Smtp => SmtpSettings.Read(read);

    /// <summary>How long a run may take before what is missing is given up. Default 60 minutes.</summary>
    /// <exception cref="InvalidOperationException">It is not a whole number from 1 to 1,440.</exception>
    public TimeSpan RunDeadline => TimeSpan.FromMinutes(Number("RunDeadlineMinutes", 60, 1, 1_440));

    /// <summary>How many areas of a run are sent to be computed at first; each that is done sends one more. Default 256.</summary>
    /// <exception cref="InvalidOperationException">It is not a whole number from 1 to 100,000.</exception>
    public int MaxAreasWaiting => Number("Compute__MostAreasWaiting", 256, 1, 100_000);

    /// <summary>How much a mail may carry in documents, in bytes; what is above is linked to. Default 2 MiB.</summary>
    /// <exception cref="InvalidOperationException">It is not a whole number of KiB from 0 to 20,000.</exception>
    public int MaxAttachmentBytes => Number("Mail__AttachmentKilobytes", 2_048, 0, 20_000) * 1_024;

    /// <summary>The public address of the app, with a slash at its end. Default http://127.0.0.1:7071/.</summary>
    /// <exception cref="InvalidOperationException">It is not a whole address.</exception>
    public Uri SiteAddress
    {
        get
        {
            if (read("Site__Address") is not { Length: > 0 } text) return new Uri("http://127.0.0.1:7071/");
            return Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var address)
                && address is { Scheme: "http" or "https", Query: "", Fragment: "", UserInfo: "" }
                ? address
                : throw new InvalidOperationException(
                    $"Site__Address is '{text}'; write the public address, such as https://overviews.example/.");
        }
    }

    /// <summary>
    /// How many proxies stand before the app, each of which writes at the end of X-Forwarded-For who called it. Default 0.
    /// </summary>
    /// <exception cref="InvalidOperationException">It is not a whole number from 0 to 5.</exception>
    public int Proxies => Number("Site__Proxies", 0, 0, 5);

    /// <summary>
    /// Whether people come to the app by https. A request itself cannot tell: it loses its https on the way through the host.
    /// </summary>
    public bool IsSecure => SiteAddress.Scheme == Uri.UriSchemeHttps;

    /// <summary>How people sign in to the restricted pages. Default: not at all.</summary>
    /// <exception cref="InvalidOperationException">It is unknown, Azure's sign-in elsewhere, or the local sign-in where others
    /// than this machine can reach it.</exception>
    public SignIn SignIn => read("Site__SignIn") switch
    {
        null or "" => SignIn.None,
        "appservice" when IsAzure => SignIn.AppService,
        "appservice" => throw new InvalidOperationException(
            "Site__SignIn is 'appservice', but this is not Azure App Service: nothing stands before the app, and anybody could write the header that tells who calls. Leave it out."),
        "development" when !IsAzure && read("Site__Address") is { Length: > 0 } && SiteAddress.IsLoopback => SignIn.Development,
        "development" => throw new InvalidOperationException(
            "Site__SignIn is 'development', by which anybody may sign in as anything: that works on your own machine alone, with Site__Address set to an address on 127.0.0.1. Write appservice."),
        var unknown => throw new InvalidOperationException($"Site__SignIn is '{unknown}'; write appservice, or leave it out."),
    };

    /// <summary>Which claims of who signs in give which roles.</summary>
    /// <exception cref="InvalidOperationException">It is not pairs of a role and a claim.</exception>
    public RoleMap Roles => RoleMap.Read(read("Site__Roles") ?? "");

    // Set by Azure in every instance, whatever the plan.
    private bool IsAzure => new[] { "WEBSITE_SITE_NAME", "WEBSITE_INSTANCE_ID" }.Any(n => read(n) is { Length: > 0 });

    /// <summary>The secret that signs links; never logged.</summary>
    /// <exception cref="InvalidOperationException">It is not set.</exception>
    public string LinksKey => Secret("Links__Key", "a secret of at least 32 characters, the same for all instances");

    /// <summary>How many confirmations may be sent in an hour, over all addresses. Default 200.</summary>
    /// <exception cref="InvalidOperationException">It is not a whole number from 1 to 100,000.</exception>
    public int MaxConfirmationsPerHour => Number("Mail__MostConfirmationsPerHour", 200, 1, 100_000);

    private string Secret(string name, string what)
    {
        if (read(name) is not { Length: > 0 } value) throw new InvalidOperationException($"Set {name} to {what}.");
        return VaultReference.ErrorIn(name, value) is { } error ? throw new InvalidOperationException(error) : value;
    }

    private int Number(string name, int otherwise, int min, int max)
    {
        if (read(name) is not { Length: > 0 } text) return otherwise;
        return int.TryParse(text, out var number) && number >= min && number <= max
            ? number : throw new InvalidOperationException($"{name} is '{text}'; write a whole number from {min} to {max}.");
    }
}
