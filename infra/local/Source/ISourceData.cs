using System.Text.Json.Nodes;

namespace Reporting.Local.Source;

/// <summary>What the local source can answer with.</summary>
internal interface ISourceData
{
    /// <summary>Whether the numbers are made up for demonstration.</summary>
    bool IsDemo { get; }

    /// <summary>The answer to <c>/subjects</c>.</summary>
    JsonNode Subjects();

    /// <summary>The answer to <c>/tables</c>.</summary>
    JsonNode Tables();

    /// <summary>The answer to <c>/table/{id}</c>.</summary>
    /// <exception cref="SourceRefusal">There is no such table.</exception>
    JsonNode Table(string id);

    /// <summary>Writes the answer to <c>/data/{id}</c>.</summary>
    /// <exception cref="SourceRefusal">The request names something that the table does not have.</exception>
    Task WriteDataAsync(string id, HttpContext context);

    /// <summary>Goes on with another vintage.</summary>
    /// <exception cref="SourceRefusal">There is no such vintage.</exception>
    void Switch(int vintage);
}
