namespace Reporting.Sources.Seeds;

/// <summary>Reads <c>topics.json</c>.</summary>
internal static class TopicEntries
{
    /// <summary>The topics in the file's order.</summary>
    public static IReadOnlyList<Topic> Read(SeedFiles files) => JsonFile.Entries(files, SeedFiles.TopicsFile, Topic);

    // Whether a lead is named is for the rules to say, which name the topic.
    private static Topic Topic(JsonFields fields) =>
        new(fields.Text("id"), fields.Text("name"), fields.Text("nameEn"), fields.OptionalText("lead") ?? "")
        {
            Short = fields.OptionalText("short") ?? "", ShortEn = fields.OptionalText("shortEn") ?? "",
            Questions = fields.Part("ask", f => new TopicQuestions(f.Text("worse"), f.Text("worseEn"), f.Text("better"), f.Text("betterEn"))),
        };
}
